import { encodings, type Encoding } from '../../../shared/import/encodings.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import type { Survey } from './byte-survey.ts';
import { plausibility } from './plausibility.ts';

/** The proposed encoding of a file. */
export interface Guess {
  readonly encoding: Encoding;
  /** Whether a person has to confirm it. */
  readonly asked: boolean;
  /** All encodings, the most likely first. */
  readonly ranked: readonly Encoding[];
}

const scored = 16_384;
/** How much better another reading has to be before it makes Windows-1252 a question. */
const advantage = 0.5;

/**
 * The encoding that the bytes of a file speak for. Refuses (`import.file-not-text`) what is text in none, unless a person
 * chose one. It is sure when the bytes prove it; Windows-1252 is sure when it reads well and nothing else reads better.
 */
export function guessEncoding(survey: Survey, isChosen = false): Guess {
  const proven = provenEncoding(survey);
  if (proven === null && !isChosen && isBinary(survey)) throw new UnreadableFile('import.file-not-text');
  const scores = scoresOf(survey);
  const ranked = encodings.toSorted((a, b) => (scores.get(b)?.score ?? 0) - (scores.get(a)?.score ?? 0));
  if (proven !== null) return { encoding: proven, asked: false, ranked: withFirst(ranked, proven) };
  const western = scores.get('windows-1252') ?? { score: 0, text: '' };
  const [best = 'windows-1252'] = ranked;
  const found = scores.get(best) ?? western;
  if (isMostlyUtf8(survey, found.score)) {
    return {
      encoding: 'utf-8',
      asked: survey.sequences < 4 * survey.bad,
      ranked: withFirst(ranked, 'utf-8'),
    };
  }
  const better = found.text !== western.text && found.score > western.score + advantage;
  if (!better && western.score > -0.5) {
    return { encoding: 'windows-1252', asked: false, ranked: withFirst(ranked, 'windows-1252') };
  }
  return { encoding: better ? best : 'windows-1252', asked: true, ranked };
}

/** A few bad bytes don't change what the rest is. When they are many, another encoding may explain all of them. */
function isMostlyUtf8({ sequences, bad }: Survey, best: number): boolean {
  return sequences >= 4 * bad || (sequences >= bad && sequences > 0 && best < 2.5 * (sequences + bad));
}

function withFirst(ranked: readonly Encoding[], first: Encoding): Encoding[] {
  return [first, ...ranked.filter((one) => one !== first)];
}

/** By the byte order mark, by zero bytes, by escape sequences, or because every sequence is UTF-8. */
function provenEncoding(survey: Survey): Encoding | null {
  if (survey.mark) return survey.mark;
  const wide = wideEncoding(survey);
  if (wide) return wide;
  if (survey.escapes && !survey.high) return 'iso-2022-jp';
  return survey.bad === 0 && !isBinary(survey) ? 'utf-8' : null;
}

/**
 * The digits, separators and line ends of UTF-16 have a zero byte, always on the same side. A single zero byte proves
 * nothing, so line ends have to be among them, or most of the text.
 */
function wideEncoding({ zeros: [even, odd], start }: Survey): Encoding | null {
  const half = start.length / 2;
  const [side, other] = [Math.max(even, odd), Math.min(even, odd)];
  if (side < half * 0.02 || other > side * 0.1) return null;
  const encoding = odd > even ? 'utf-16le' : 'utf-16be';
  const text = new TextDecoder(encoding).decode(start);
  return side > half * 0.5 || /[\r\n]/.test(text) ? encoding : null;
}

function isBinary({ zeros: [even, odd], controls, start }: Survey): boolean {
  const strange = even + odd + controls;
  return strange > 2 && strange * 20 > start.length;
}

interface Score {
  readonly text: string;
  readonly score: number;
}

/** The plausibility of each reading of the lines beyond ASCII; UTF-8 and UTF-16 are decided by their bytes. */
function scoresOf({ sample }: Survey): ReadonlyMap<Encoding, Score> {
  const bytes = sample.subarray(0, scored);
  const scores = new Map<Encoding, Score>();
  encodings.forEach((encoding, place) => {
    if (encoding.startsWith('utf-') || bytes.length === 0) return;
    const text = new TextDecoder(encoding).decode(bytes);
    // Of equal readings the more usual encoding wins.
    scores.set(encoding, { text, score: plausibility(text) - place / 20 });
  });
  for (const wide of ['utf-8', 'utf-16le', 'utf-16be'] as const) {
    scores.set(wide, { text: '', score: Number.NEGATIVE_INFINITY });
  }
  return scores;
}

const shown = 60;

/** How an encoding reads the first words of the file that depend on it; empty when none do. */
export function exampleIn(encoding: Encoding, { sample, start }: Survey): string {
  const bytes = encoding.startsWith('utf-16') ? start.subarray(0, 4096) : sample.subarray(0, 4096);
  const text = new TextDecoder(encoding).decode(bytes);
  const words = text
    .split(/[\r\n,;\t|]+/)
    .map((word) => word.replaceAll('"', '').trim())
    .filter((word) => /[^\0-\x7f]/.test(word));
  return [...new Set(words)].slice(0, 3).join(' · ').slice(0, shown);
}
