import type { Address, ChannelLabel, Channels, Line } from '../../../shared/records/channels.ts';
import { writeAtomically } from '../atomic-file.ts';

/** A customer as a contact for phones and other programs. */
export interface Contact extends Channels {
  readonly kind: 'account' | 'contact';
  readonly name: string;
  readonly firstName: string;
  readonly lastName: string;
  /** The name of the account; '' for none. */
  readonly account: string;
  readonly jobTitle: string;
  readonly website: string;
  readonly remarks: string;
  readonly tags: readonly string[];
}

/**
 * Writes contacts as vCard 3.0, which phones, Outlook and web mail all import; many of them don't know 4.0 yet. Returns how
 * many.
 */
export function writeContacts(
  path: string,
  contacts: Iterable<Contact>,
  onProgress: (done: number) => void,
): number {
  return writeAtomically(path, (write) => {
    let count = 0;
    for (const contact of contacts) {
      write(contactText(contact));
      count += 1;
      onProgress(count);
    }
    return count;
  });
}

/** One contact, each line folded. */
export function contactText(contact: Contact): string {
  const isCompany = contact.kind === 'account';
  const { name, firstName, lastName, account } = contact;
  const lines = [
    'BEGIN:VCARD',
    'VERSION:3.0',
    structured('N', isCompany ? ['', '', '', '', ''] : [lastName, firstName, '', '', '']),
    `FN:${escaped(name)}`,
    ...(isCompany ? [structured('ORG', [name]), 'X-ABShowAs:COMPANY'] : []),
    ...(account === '' ? [] : [structured('ORG', [account])]),
    ...filled('TITLE', contact.jobTitle),
    ...contact.phones.map((line) => `${withTypes('TEL', line, ['VOICE'])}:${escaped(line.value)}`),
    ...contact.emails.map((line) => `${withTypes('EMAIL', line, ['INTERNET'])}:${escaped(line.value)}`),
    ...contact.addresses.map(addressLine),
    ...(contact.website === '' ? [] : [`URL:${contact.website.replace(/\s+/g, '')}`]),
    ...filled('NOTE', contact.remarks),
    ...(contact.tags.length === 0 ? [] : [`CATEGORIES:${contact.tags.map(escaped).join(',')}`]),
    'END:VCARD',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** A phone that is neither at work nor at home has no type. Labels that vCard doesn't know have a name of their own. */
const types: Readonly<Record<ChannelLabel, string | null>> = {
  work: 'WORK',
  mobile: 'CELL',
  home: 'HOME',
  billing: 'X-BILLING',
  shipping: 'X-SHIPPING',
  other: null,
};

function withTypes(property: string, { label, primary }: Line | Address, further: readonly string[]): string {
  const all = [types[label], ...further, primary ? 'PREF' : null].filter((type) => type !== null);
  return all.length === 0 ? property : `${property};TYPE=${all.join(',')}`;
}

function addressLine(address: Address): string {
  const { street, city, region, postalCode, country } = address;
  return structured(withTypes('ADR', address, []), ['', '', street, city, region, postalCode, country]);
}

function structured(property: string, parts: readonly string[]): string {
  return `${property}:${parts.map(escaped).join(';')}`;
}

function filled(property: string, text: string): string[] {
  return text === '' ? [] : [`${property}:${escaped(text)}`];
}

function escaped(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replace(/\r\n|\r|\n/g, '\\n');
}

const mostBytes = 75;

/** At most 75 bytes on each line, without dividing a character. */
function folded(line: string): string {
  let [text, bytes] = ['', 0];
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (bytes + size > mostBytes) {
      text += '\r\n ';
      bytes = 1;
    }
    text += character;
    bytes += size;
  }
  return text;
}
