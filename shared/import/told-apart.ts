import { identityKey } from '../names/name-keys.ts';
import { say } from '../words/say.ts';

/** Headings under which each column has a name of its own: blank ones and repeated ones are numbered. */
export function toldApart(headings: readonly string[]): string[] {
  const taken = new Set(headings.map(identityKey));
  const seen = new Set<string>();
  return headings.map((heading, column) => {
    const first = heading || say('import.column', { n: column + 1 });
    const key = identityKey(first);
    if (!seen.has(key) && (heading !== '' || !taken.has(key))) {
      seen.add(key);
      return first;
    }
    return numbered(first, taken);
  });
}

function numbered(heading: string, taken: Set<string>): string {
  for (let n = 2; ; n += 1) {
    const name = say('import.heading-again', { heading, n });
    if (taken.has(identityKey(name))) continue;
    taken.add(identityKey(name));
    return name;
  }
}
