import { readAmountCell, type AmountWord } from '../../../shared/import/cell-amount.ts';
import type { DateWord } from '../../../shared/import/cell-date.ts';
import { choiceWords } from '../../../shared/import/choice-words.ts';
import type { ImportField } from '../../../shared/import/fields.ts';
import { noChoice } from '../../../shared/import/row-topics.ts';
import { readPercentCell } from '../../../shared/import/cell-percent.ts';
import type { KnownSystem } from '../../../shared/import/systems.ts';
import { mostTags, tagsInCell } from '../../../shared/rules/tags.ts';
import { tagName } from '../../../shared/contract/fields.ts';
import { sharedSigns } from '../../../shared/typing/currency-signs.ts';
import { identityKey } from '../../../shared/names/name-keys.ts';
import { fieldName } from './field-name.ts';
import { problem, type Reason } from './entity.ts';
import { blank } from './reading.ts';
import type { ColumnRules } from './readings/compile-readings.ts';
import { remembered } from './remembered.ts';
import type { GivenName } from './name-book.ts';

/** Facts from other cells of the row that a cell depends on. */
export interface RowFacts {
  /** The currency of the amounts. */
  readonly currency: string;
  /** Whether the row names it in a column of its own. */
  readonly isNamed: boolean;
  /** Whether the row is about a closed deal. */
  readonly closed: boolean;
}

/** What was decided about the cells of a column of choices. */
export interface ChoiceRules {
  /** The value of a cell that a person decided on; null while nobody has. */
  readonly chosen: (cell: string) => string | null;
  /** Whether cells that only look like a value are that value. */
  readonly acceptsAlike: boolean;
}

/** How the column, the file and the workspace write cells. */
export interface CellRules extends ColumnRules {
  readonly today: string;
  /** Decimals of each currency of the workspace. */
  readonly currencies: ReadonlyMap<string, number>;
  /** The file's system's own words for choices, by field. */
  readonly choices: KnownSystem['choices'];
  readonly decided: ChoiceRules;
}

/** Reads a cell that is not blank: its value or its problem; `blank` when it contains nothing usable. */
export type CellReader<T> = (text: string, row: RowFacts) => T | Reason | typeof blank;

/** A spreadsheet fills a cell that is too narrow for its number or date with these, and writes them into a file. */
const tooNarrow = /^\s*#{3,}\s*$/;

type CellWord = AmountWord | DateWord | 'import.percent-unreadable' | 'import.percent-ambiguous';

/** What is wrong with a cell that should be a number or a date. */
function unreadable(field: ImportField, word: CellWord, cell: string): Reason {
  const said = tooNarrow.test(cell) ? 'import.cell-too-narrow' : word;
  return problem(field.key, said, { field: fieldName(field), text: cell.slice(0, 60) });
}

/** A trimmed short text. */
export function shortText(field: ImportField): (cell: string) => string | Reason {
  const { key, max } = field;
  return (cell) => {
    const text = cell.trim();
    if (max === undefined || text.length <= max) return text;
    return problem(key, 'import.too-long', { field: fieldName(field), max });
  };
}

/** An untrimmed text; the field allows white space. */
export function prose(field: ImportField): CellReader<string> {
  const trimmed = shortText(field);
  const { max = 0 } = field;
  return (cell) => {
    const text = trimmed(cell);
    return typeof text === 'string' && cell.length <= max ? cell : text;
  };
}

/** A day. `past`: in which rows it must not be after today. */
export function day(
  field: ImportField,
  { readDate, today }: CellRules,
  past: (row: RowFacts) => boolean,
): CellReader<string> {
  const { key } = field;
  return (cell, row) => {
    const read = readDate(cell);
    if (!read.ok) return unreadable(field, read.word, cell);
    if (read.date <= today || !past(row)) return read.date;
    return problem(key, 'import.date-in-future', { field: fieldName(field), date: read.date });
  };
}

/** An amount in minor units of the row's currency. */
export function amount(field: ImportField, rules: CellRules): CellReader<number> {
  const { key } = field;
  const { amounts, negative, currencies, currencyOf, headingCurrency, signsAreFormats } = rules;
  return (cell, { currency, isNamed }) => {
    const read = readAmountCell(cell, amounts, currencies.get(currency) ?? 2);
    if (!read.ok) {
      if (negative === 'blank' && read.word === 'import.amount-negative') return blank;
      return unreadable(field, read.word, cell);
    }
    const { shared, minor } = read;
    if (isNamed && signsAreFormats) return minor;
    if (shared === null) {
      const code = read.currency ?? headingCurrency;
      return code === null || code === currency ? minor : differs(key, code, currency);
    }
    const said = currencyOf(shared);
    if (isNamed ? sharedSigns[shared]?.includes(currency) : said === currency) return minor;
    return said === null
      ? problem(key, 'import.currency-sign', { field: fieldName(field), text: cell.slice(0, 60) })
      : differs(key, said, currency);
  };
}

function differs(key: string, said: string, code: string): Reason {
  return problem(key, 'import.currency-differs', { said, code });
}

/** A plain number in 1/10,000, also below zero. */
export function number(field: ImportField, { amounts }: CellRules): CellReader<number> {
  const { key } = field;
  return (cell) => {
    const text = cell.trim();
    const isNegative = /^[-−]/.test(text);
    const read = readAmountCell(isNegative ? text.slice(1) : text, amounts, 4);
    if (read.ok && read.currency === null && read.shared === null)
      return isNegative ? -read.minor : read.minor;
    return problem(key, 'import.number-unreadable', { field: fieldName(field), text: text.slice(0, 60) });
  };
}

/** A percentage in 1/100 %. */
export function percent(field: ImportField, { percents }: CellRules): CellReader<number> {
  return (cell) => {
    const read = readPercentCell(cell, percents);
    if (read.ok) return read.hundredths;
    return unreadable(field, read.word, cell.trim());
  };
}

/**
 * One of the field's choices, by its own name, by a name that all programs use, or by the name in the file's system.
 */
export function choice(field: ImportField, { choices, decided }: CellRules): CellReader<string> {
  const { key } = field;
  const words = choiceWords(field, choices);
  const read = remembered((text): string | Reason | typeof blank => {
    const chosen = decided.chosen(text);
    if (chosen === noChoice) return blank;
    if (chosen !== null && field.choices?.includes(chosen)) return chosen;
    const found = words.find(text);
    if (found && (found.how === 'same' || decided.acceptsAlike)) return found.meaning;
    return problem(key, 'import.choice-unknown', { field: fieldName(field), text: text.slice(0, 60) });
  });
  return (cell) => read(cell.trim());
}

/** The tags in a cell without duplicates. Separators alone count as nothing. */
export function tagNames(field: ImportField): CellReader<readonly GivenName[]> {
  const trimmed = shortText(field);
  const read = remembered((text) => tagsIn(field.key, text));
  return (cell) => {
    const text = trimmed(cell);
    return typeof text === 'string' ? read(text) : text;
  };
}

function tagsIn(field: string, text: string): readonly GivenName[] | Reason | typeof blank {
  const names = tagsInCell(text);
  if (names.length === 0) return blank;
  const unusable = names.find((name) => !tagName.safeParse(name).success);
  if (unusable !== undefined) {
    return problem(field, 'import.tag-unreadable', { text: unusable.slice(0, 60) });
  }
  const tags = new Map(names.map((name) => [identityKey(name), name]));
  if (tags.size > mostTags) return problem(field, 'tag.too-many', { most: mostTags });
  return [...tags].map(([key, name]) => ({ key, name }));
}
