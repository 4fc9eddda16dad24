/** A number to dial and its extension, and nothing else: codes with * and # change the settings of a phone. */
const phone = /^tel:\+?\d{2,20}(;ext=\d{1,10})?$/;
/** What a link may fill in of a message; never a file of this computer. */
const mailParts: ReadonlySet<string> = new Set(['to', 'cc', 'bcc', 'subject', 'body']);

/**
 * The address to hand to the system's own program, or null when it must not be opened. Only https, mailto and tel, without
 * a name or password, which can make an address look like another.
 */
export function externalAddress(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, username, password, href, searchParams } = new URL(url);
  if (username !== '' || password !== '') return null;
  switch (protocol) {
    case 'https:':
      return href;
    case 'mailto:':
      return [...searchParams.keys()].every((part) => mailParts.has(part.toLowerCase())) ? href : null;
    case 'tel:':
      return phone.test(href) ? href : null;
    default:
      return null;
  }
}
