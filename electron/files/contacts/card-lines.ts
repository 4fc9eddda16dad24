import { UnreadableFile } from '../unreadable-file.ts';

const [mostCards, mostLines, longestLine] = [50_000, 2000, 100_000];

/** Pictures, sounds and keys, of which nothing is read. */
const heavy = /^(?:[\w-]+\.)?(?:photo|logo|sound|key|x-ms-cardpicture)[;:]/i;
const begins = /^BEGIN:VCARD\s*$/i;
const ends = /^END:VCARD\s*$/i;
/** A value in the encoding of version 2.1, whose lines go on behind an equals sign. */
const quoted = /^[^:]*;(?:ENCODING=)?QUOTED-PRINTABLE[;:]/i;

/**
 * The lines of each contact of a file. Lines that go on are put together; a contact within another, and what is between
 * contacts, is left out. A line that is too long keeps its beginning. Throws UnreadableFile for too many contacts.
 */
export function* cardsIn(text: string): Iterable<readonly string[]> {
  let card: string[] | null = null;
  let depth = 0;
  let cards = 0;
  let goesOn = false;
  for (const line of text.split(/\r\n|\r|\n/)) {
    if (begins.test(line)) {
      depth += 1;
      if (depth === 1) card = [];
      goesOn = false;
    } else if (ends.test(line)) {
      if (depth === 1 && card !== null) {
        cards += 1;
        if (cards > mostCards) throw new UnreadableFile('import.contacts-many', { n: mostCards });
        yield card;
        card = null;
      }
      depth = Math.max(0, depth - 1);
      goesOn = false;
    } else if (depth === 1 && card !== null) {
      goesOn = addLine(card, line, goesOn);
    }
  }
  // The end of the last contact is missing: what is there is read.
  if (card !== null && depth > 0) yield card;
}

/** Returns whether the next line belongs to this one. */
function addLine(lines: string[], line: string, goesOn: boolean): boolean {
  const before = lines.at(-1);
  const isFolded = /^[ \t]/.test(line);
  if (before !== undefined && (goesOn || isFolded)) {
    const piece = goesOn ? line : line.slice(1);
    const start = goesOn ? before.slice(0, -1) : before;
    if (!heavy.test(start) && start.length < longestLine) lines[lines.length - 1] = start + piece;
  } else if (line.trim() !== '' && lines.length < mostLines) {
    lines.push(line.slice(0, longestLine));
  }
  const now = lines.at(-1) ?? '';
  return quoted.test(now) && now.endsWith('=');
}
