/** A shorter text is never cut in the middle. */
const longFrom = 24;
/** Signs that stay visible at the end. */
const kept = 10;

/** The part of a text that may be cut off, and its end, which stays. It is split between words where one ends there. */
export function splitForCut(text: string): readonly [start: string, end: string] {
  const signs = [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)];
  if (signs.length < longFrom) return [text, ''];
  const latest = signs.length - kept;
  const space = signs.findIndex(({ segment }, place) => place >= latest - kept && segment === ' ');
  const at = signs[space >= 0 && space <= latest ? space : latest]?.index ?? text.length;
  return [text.slice(0, at), text.slice(at)];
}

/** A name within a sentence: a long one is cut in the middle. */
export function inSentence(name: string): string {
  const [start, end] = splitForCut(name);
  const signs = [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(start)];
  const cut = signs[longFrom]?.index;
  return cut === undefined ? name : `${start.slice(0, cut).trimEnd()}…${end}`;
}
