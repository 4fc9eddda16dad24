/**
 * The address to hand to the system's own program, or null when it must not be opened. Only https and mailto, without
 * a name or password, which can make an address look like another.
 */
export function externalAddress(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, username, password, href } = new URL(url);
  if (username !== '' || password !== '') return null;
  return protocol === 'https:' || protocol === 'mailto:' ? href : null;
}
