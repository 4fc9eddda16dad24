/**
 * Finds what people read by its key in the catalogue, so that a test holds however a message is worded:
 *
 *   page.getByRole('button', { name: say('deals.new') })             // the whole message, or a part of what is there
 *   page.getByText(like('act.bulk.shift-close-date', { n: 6 }))      // whatever the other parameters are
 *   page.getByRole('row', { name: begins(say('category.committed')) })
 */
import type { WordParams } from '../../../shared/contract/envelope.ts';
import { languageFor } from '../../../shared/words/languages.ts';
import { argumentsOf, sayAny, speakIn, spokenLanguage } from '../../../shared/words/say.ts';
import type { ParamsOf, WordKey } from '../../../shared/words/say.ts';
import { writersIn } from '../../../shared/words/speech.ts';

// The app under test reads the same variable.
speakIn(languageFor([process.env['ROADBOOK_LANGUAGE'] ?? 'en']));

/** The placeholder for a parameter that the test leaves open. It is in no message and in nothing a test types. */
const anything = '\uE000';

/** The numbers with their own plural forms, and some for each of the others, which no test asks for. */
const ownForms = [0, 1];
const otherForms = [900_000_002, 900_000_003, 900_000_005, 900_000_011];

/** A message in which missing parameters match anything, with any spaces, anywhere in a text. */
export function like<K extends WordKey>(key: K, given: Partial<ParamsOf<K>> = {}): RegExp {
  const forms = new Set(
    [...ownForms, ...otherForms].map((n) =>
      pattern(openAt(n, key, Object.fromEntries(Object.entries(given)))),
    ),
  );
  return new RegExp([...forms].join('|'), 's');
}

/** The message with `n` for every number that is not given; a number that may be any is left open. */
function openAt(n: number, key: WordKey, given: WordParams): string {
  const open = [...argumentsOf(key)].map(([name, kind]) => {
    return [name, given[name] ?? (kind === 'plural' || kind === 'number' ? n : anything)] as const;
  });
  const said = sayAny(key, Object.fromEntries(open));
  return ownForms.includes(n) ? said : said.replaceAll(writersIn(spokenLanguage().tag).number(n), anything);
}

/** A text that starts with these words. */
export function begins(words: string): RegExp {
  return new RegExp(`^${pattern(words)}`, 's');
}

/**
 * Words as part of a pattern. Playwright matches it against the raw text, where a space may be a non-breaking one.
 */
export function pattern(words: string): string {
  return words
    .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
    .replace(/\s+/g, '\\s+')
    .replaceAll(anything, '.*?');
}
