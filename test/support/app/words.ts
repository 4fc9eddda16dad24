/**
 * Finds what people read by its key in the catalogue, so that a test holds however a message is worded:
 *
 *   page.getByRole('button', { name: say('deals.new') })             // the whole message, or a part of what is there
 *   page.getByText(like('act.bulk.shift-close-date', { n: 6 }))      // whatever the other parameters are
 *   page.getByRole('row', { name: begins(say('category.committed')) })
 */
import type { WordParams } from '../../../shared/contract/envelope.ts';
import { argumentsOf, sayAny } from '../../../shared/words/say.ts';
import type { ParamsOf, WordKey } from '../../../shared/words/say.ts';

/** Marks a parameter that the test leaves open. It is in no message and in nothing a test types. */
const anything = '\uE000';

/** Counts that choose between the forms of a plural: as they are, and so large that their digits can be told apart. */
const small = [0, 1, 2, 3, 5];
const counts = [...small, ...small.map((n) => n + 7_000_000_000_000)];
const largeCount = /7\D?000\D?000\D?000\D?00\d/g;

/** A message in which parameters that are not given may be anything, with any spaces, anywhere in a text. */
export function like<K extends WordKey>(key: K, given: Partial<ParamsOf<K>> = {}): RegExp {
  const forms = new Set(openParams(key, given as WordParams).map((params) => pattern(sayAny(key, params))));
  return new RegExp([...forms].join('|'), 's');
}

/** A text that begins with these words. */
export function begins(words: string): RegExp {
  return new RegExp(`^${pattern(words)}`, 's');
}

/** The parameters of a message in every form it can take; any that is not given reads as anything. */
function openParams(key: WordKey, given: WordParams): readonly WordParams[] {
  const open = [...argumentsOf(key)].filter(([name]) => !Object.hasOwn(given, name));
  return open.reduce<readonly WordParams[]>(
    (all, [name, kind]) =>
      all.flatMap((params) =>
        (kind === 'plural' ? counts : [anything]).map((value) => ({ ...params, [name]: value })),
      ),
    [given],
  );
}

/** Words as a part of a pattern. Playwright holds it against the text as it is, where a space may be a non-breaking one. */
export function pattern(words: string): string {
  return words
    .replace(largeCount, anything)
    .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
    .replace(/\s+/g, '\\s+')
    .replaceAll(anything, '.*?');
}
