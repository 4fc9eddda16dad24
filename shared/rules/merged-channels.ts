import { addressParts, type Address, type Channels, type Line } from '../records/channels.ts';
import { columnsOf, settled, type ReachColumns } from './channels.ts';

/**
 * By what a customer is reached that others have become part of: every row of all of them once, those with the chosen values
 * first. Where a blank value was chosen, none of the rows that its column copies is kept. The survivor comes first.
 */
export function mergedChannels(all: readonly Channels[], chosen: Partial<ReachColumns>): Channels {
  const [survivor] = all;
  const wanted = { ...(survivor && columnsOf(survivor)), ...chosen };
  const isMobile = ({ label }: Line): boolean => label === 'mobile';
  const phones = once(
    all.flatMap((one) => one.phones),
    ({ value }) => value,
  );
  const others = chosenFirst(
    phones.filter((line) => !isMobile(line)),
    wanted.phone,
    ({ value }) => value,
  );
  const mobiles = chosenFirst(phones.filter(isMobile), wanted.mobile, ({ value }) => value);
  const emails = once(
    all.flatMap((one) => one.emails),
    ({ value }) => value,
  );
  const addresses = once(
    all.flatMap((one) => one.addresses),
    textOf,
  );
  const address = addressParts.map((part) => wanted[part] ?? '').join('\n');
  return settled({
    phones: onePrimary([...others, ...mobiles]),
    emails: onePrimary(chosenFirst(emails, wanted.email, ({ value }) => value)),
    addresses: onePrimary(chosenFirst(addresses, address.trim() === '' ? '' : address, textOf)),
  });
}

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

/** The first one, since a chosen value comes first. */
function onePrimary<R extends { readonly primary: boolean }>(rows: readonly R[]): R[] {
  return rows.map((row, i) => ({ ...row, primary: i === 0 }));
}
