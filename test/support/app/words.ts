/**
 * Finds what people read by its key in the catalogue, so that a test holds however a message is worded:
 *
 *   page.getByRole('button', { name: say('deals.new') })             // the whole message, or a part of what is there
 *   page.getByText(like('act.bulk.shift-close-date', { n: 6 }))      // whatever the other parameters are
 *   page.getByRole('row', { name: begins(say('category.committed')) })
 */
import type { WordParams } from '../../../shared/contract/envelope.ts';
import { sayAny } from '../../../shared/words/say.ts';
import type { ParamsOf, WordKey } from '../../../shared/words/say.ts';

/** Stands for a parameter that the test leaves open. It is in no message and in nothing a test types. */
const anything = '\uE000';

/** One number for each form that a message may have. */
const numbers = [0, 1, 2, 5];

/** A message in which parameters that are not given may be anything, with any spaces, anywhere in a text. */
export function like<K extends WordKey>(key: K, given: Partial<ParamsOf<K>> = {}): RegExp {
  const forms = new Set(numbers.map((n) => pattern(sayAny(key, openTo(new Map(Object.entries(given)), n)))));
  return new RegExp([...forms].join('|'), 's');
}

/** A text that begins with these words. */
export function begins(words: string): RegExp {
  return new RegExp(`^${pattern(words)}`, 's');
}

/** The parameters given; any other one reads as anything and counts as `n`. */
function openTo(given: ReadonlyMap<string, unknown>, n: number): WordParams {
  const open = { toString: () => anything, valueOf: () => n };
  return new Proxy({}, { get: (_, name) => given.get(String(name)) ?? open });
}

/** Words as a part of a pattern. Playwright holds it against the text as it is, where a space may be a non-breaking one. */
export function pattern(words: string): string {
  return words
    .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
    .replace(/\s+/g, '\\s+')
    .replaceAll(anything, '.*?');
}
