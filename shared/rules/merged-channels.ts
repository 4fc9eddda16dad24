import { addressParts, type Address, type Channels, type Line } from '../records/channels.ts';
import { columnsOf, type ReachColumns } from './channels.ts';

/**
 * By what a customer is reached that others have become part of: every row of all of them once, those with the chosen values
 * first. Where a blank value was chosen, none of the rows that its column copies is kept. The survivor comes first, and its
 * primary phone stays the primary one unless another value was chosen for the column that copies it.
 */
export function mergedChannels(all: readonly Channels[], chosen: Partial<ReachColumns>): Channels {
  const [survivor] = all;
  const wanted = { ...(survivor && columnsOf(survivor)), ...chosen };
  const phones = all.flatMap((one) => one.phones);
  const isMobile = ({ label }: Line): boolean => label === 'mobile';
  // A number may be both, a mobile one and another.
  const others = chosenFirst(
    once(
      phones.filter((line) => !isMobile(line)),
      valueOf,
    ),
    wanted.phone,
    valueOf,
  );
  const mobiles = chosenFirst(once(phones.filter(isMobile), valueOf), wanted.mobile, valueOf);
  const emails = once(
    all.flatMap((one) => one.emails),
    valueOf,
  );
  const addresses = once(
    all.flatMap((one) => one.addresses),
    textOf,
  );
  const address = addressParts.map((part) => wanted[part] ?? '').join('\n');
  return {
    phones: onePrimary(
      [...others, ...mobiles],
      survivor?.phones.find(({ primary }) => primary),
    ),
    emails: onePrimary(chosenFirst(emails, wanted.email, valueOf)),
    addresses: onePrimary(chosenFirst(addresses, address.trim() === '' ? '' : address, textOf)),
  };
}

type Row = Line | Address;

const valueOf = ({ value }: Line): string => value;
const textOf = (address: Address): string => addressParts.map((part) => address[part]).join('\n');

/** Rows of the others are new ones of the survivor. */
function once<R extends object>(rows: readonly R[], contentOf: (row: R) => string): R[] {
  const seen = new Set<string>();
  return rows.filter((row) => !seen.has(contentOf(row)) && seen.add(contentOf(row)));
}

function chosenFirst<R>(rows: readonly R[], chosen = '', contentOf: (row: R) => string): R[] {
  if (chosen === '') return [];
  const first = rows.filter((row) => contentOf(row) === chosen);
  return [...first, ...rows.filter((row) => !first.includes(row))];
}

/** The chosen row comes first; a mobile phone comes first only among the mobile ones, so it may have to be looked for. */
function onePrimary<R extends Row>(rows: readonly R[], before?: Line): R[] {
  const same = before?.label === 'mobile' ? rows.find(({ label }) => label === 'mobile') : undefined;
  const primary = same !== undefined && 'value' in same && same.value === before?.value ? same : rows[0];
  return rows.map((row) => ({ ...row, primary: row === primary }));
}
