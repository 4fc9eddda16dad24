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
import { writersIn } from '../../../shared/words/speech.ts';

/** Stands for a parameter that the test leaves open. It is in no message and in nothing a test types. */
const anything = '\uE000';

/** The numbers that are forms of their own, and some for each of the others, which no test asks for. */
const ownForms = [0, 1];
const otherForms = [900_000_002, 900_000_003, 900_000_005, 900_000_011];

/** A message in which parameters that are not given may be anything, with any spaces, anywhere in a text. */
export function like<K extends WordKey>(key: K, given: Partial<ParamsOf<K>> = {}): RegExp {
  const forms = new Set(
    [...ownForms, ...otherForms].map((n) =>
      pattern(openAt(n, key, Object.fromEntries(Object.entries(given)))),
    ),
  );
  return new RegExp([...forms].join('|'), 's');
}

/** The message with `n` in the place of every number that is not given; a number that stands for any is left open. */
function openAt(n: number, key: WordKey, given: WordParams): string {
  const open = [...argumentsOf(key)].map(([name, kind]) => {
    return [name, given[name] ?? (kind === 'plural' || kind === 'number' ? n : anything)] as const;
  });
  const said = sayAny(key, Object.fromEntries(open));
  return ownForms.includes(n) ? said : said.replaceAll(writersIn('en').number(n), anything);
}

/** A text that begins with these words. */
export function begins(words: string): RegExp {
  return new RegExp(`^${pattern(words)}`, 's');
}

/** Words as a part of a pattern. Playwright holds it against the text as it is, where a space may be a non-breaking one. */
export function pattern(words: string): string {
  return words
    .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
    .replace(/\s+/g, '\\s+')
    .replaceAll(anything, '.*?');
}
