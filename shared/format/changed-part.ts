/** How much of a text a message shows. */
const most = 40;

/** How much of the text before a change shows where it is. */
const before = 12;

/** What differs between two texts, in one line each, with a little of what precedes it in both. */
export function changedParts(from: string, to: string): { readonly from: string; readonly to: string } {
  const [first, second] = [inOneLine(from), inOneLine(to)];
  if (first.length <= most && second.length <= most) {
    return { from: first.join(''), to: second.join('') };
  }
  const differs = first.findIndex((letter, at) => letter !== second[at]);
  const start = Math.max(0, (differs < 0 ? first.length : differs) - before);
  return { from: cut(first, start), to: cut(second, start) };
}

function inOneLine(text: string): readonly string[] {
  return Array.from(text.trim().replace(/\s+/g, ' '));
}

function cut(letters: readonly string[], start: number): string {
  const part = letters
    .slice(start, start + most)
    .join('')
    .trim();
  return `${start > 0 ? '…' : ''}${part}${letters.length > start + most ? '…' : ''}`;
}
