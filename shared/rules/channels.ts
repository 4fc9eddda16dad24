import {
  addressParts,
  type Address,
  type Channels,
  type ChannelLabel,
  type Line,
} from '../records/channels.ts';
import type { AddressPart } from '../records/channels.ts';

/** The columns of a customer that have a copy of its primary phone, e-mail address and postal address. */
export type ReachColumn = 'phone' | 'mobile' | 'email' | AddressPart;
export type ReachColumns = Readonly<Record<ReachColumn, string>>;
export const reachColumns = ['phone', 'mobile', 'email', ...addressParts] as const;

const isMobile = ({ label }: Line): boolean => label === 'mobile';
const isNoMobile = (line: Line): boolean => !isMobile(line);
const any = (): boolean => true;

/** The primary row among some, else the first one. */
function firstOf<R extends { readonly primary: boolean }>(rows: readonly R[]): R | undefined {
  return rows.find(({ primary }) => primary) ?? rows[0];
}

/**
 * What a customer's own columns say. A phone labelled mobile is in `mobile` and any other in `phone`, so that the two
 * columns tell of two phones what they always have; among several the primary one is meant.
 */
export function columnsOf({ phones, emails, addresses }: Channels): ReachColumns {
  const address = firstOf(addresses);
  const parts = addressParts.map((part) => [part, address?.[part] ?? ''] as const);
  return {
    phone: firstOf(phones.filter(isNoMobile))?.value ?? '',
    mobile: firstOf(phones.filter(isMobile))?.value ?? '',
    email: firstOf(emails)?.value ?? '',
    ...(Object.fromEntries(parts) as Record<AddressPart, string>),
  };
}

/** One row of each kind is the primary one: the first if none is. */
export function settled(channels: Channels): Channels {
  return {
    phones: withPrimary(channels.phones),
    emails: withPrimary(channels.emails),
    addresses: withPrimary(channels.addresses),
  };
}

/** The rows with one of them as the primary one: the first that was, else the first. */
export function withPrimary<R extends { readonly primary: boolean }>(rows: readonly R[]): readonly R[] {
  const primary = firstOf(rows);
  return rows.map((row) => (row.primary === (row === primary) ? row : { ...row, primary: row === primary }));
}

/** The rows after something was written into the columns: it changes the rows that they are copied from. */
export function withColumns(channels: Channels, changes: Partial<ReachColumns>): Channels {
  let { phones, emails, addresses } = channels;
  if (changes.phone !== undefined) phones = withLine(phones, isNoMobile, 'work', changes.phone);
  if (changes.mobile !== undefined) phones = withLine(phones, isMobile, 'mobile', changes.mobile);
  if (changes.email !== undefined) emails = withLine(emails, any, 'work', changes.email);
  addresses = withParts(addresses, changes);
  return settled({ phones, emails, addresses });
}

/** The row with a label gets another value, or is added or, with '', removed. */
export function withLabelled(lines: readonly Line[], label: ChannelLabel, value: string): readonly Line[] {
  return withLine(lines, (line) => line.label === label, label, value);
}

function withLine(
  lines: readonly Line[],
  isMeant: (line: Line) => boolean,
  label: ChannelLabel,
  value: string,
): readonly Line[] {
  const meant = firstOf(lines.filter(isMeant));
  if (value === '') return lines.filter((line) => line !== meant);
  if (meant === undefined) return [...lines, { label, value, primary: false }];
  return lines.map((line) => (line === meant ? { ...line, value } : line));
}

function withParts(addresses: readonly Address[], changes: Partial<ReachColumns>): readonly Address[] {
  return changedParts(addresses, firstOf(addresses), 'work', changes);
}

/** The address with a label gets other parts, or is added or, without any part, removed. */
export function withLabelledParts(
  addresses: readonly Address[],
  label: ChannelLabel,
  parts: Partial<Record<AddressPart, string>>,
): readonly Address[] {
  const meant = firstOf(addresses.filter((address) => address.label === label));
  return changedParts(addresses, meant, label, parts);
}

const blank: Readonly<Record<AddressPart, string>> = {
  street: '',
  postalCode: '',
  city: '',
  region: '',
  country: '',
};

function changedParts(
  addresses: readonly Address[],
  meant: Address | undefined,
  label: ChannelLabel,
  changes: Partial<Record<AddressPart, string>>,
): readonly Address[] {
  const given = addressParts.flatMap((part) => {
    const text = changes[part];
    return text === undefined ? [] : [[part, text] as const];
  });
  if (given.length === 0) return addresses;
  const after: Address = { ...(meant ?? { ...blank, label, primary: false }), ...Object.fromEntries(given) };
  if (isBlankAddress(after)) return addresses.filter((address) => address !== meant);
  if (meant === undefined) return [...addresses, after];
  return addresses.map((address) => (address === meant ? after : address));
}

export function isBlankAddress(address: Readonly<Record<AddressPart, string>>): boolean {
  return addressParts.every((part) => address[part].trim() === '');
}
