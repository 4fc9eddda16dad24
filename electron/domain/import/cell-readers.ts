import { readAmountCell } from '../../../shared/import/cell-amount.ts';
import { headingKey, type ImportField } from '../../../shared/import/fields.ts';
import type { KnownSystem } from '../../../shared/import/systems.ts';
import { toHundredths } from '../../../shared/money/percent.ts';
import { mostTags, tagsInCell } from '../../../shared/rules/tags.ts';
import { tagName } from '../../../shared/contract/fields.ts';
import { parsePercent } from '../../../shared/typing/typed-percent.ts';
import { fold } from '../../../shared/words/fold.ts';
import { fieldName } from './field-name.ts';
import { problem, type Reason } from './entity.ts';
import { blank } from './reading.ts';
import type { ColumnRules } from './readings/compile-readings.ts';
import { remembered } from './remembered.ts';
import type { TagName } from './tag-book.ts';

/** Facts from other cells of the row that a cell depends on. */
export interface RowFacts {
  /** The currency of the amounts. */
  readonly currency: string;
  /** Whether the row is about a closed deal. */
  readonly closed: boolean;
}

/** How the column, the file and the workspace write cells. */
export interface CellRules extends ColumnRules {
  readonly today: string;
  /** Decimals of each currency of the workspace. */
  readonly currencies: ReadonlyMap<string, number>;
  /** The file's system's own words for choices, by field. */
  readonly choices: KnownSystem['choices'];
}

/** Reads a cell that is not blank: its value or its problem; `blank` when it contains nothing usable. */
export type CellReader<T> = (text: string, row: RowFacts) => T | Reason | typeof blank;

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
    if (!read.ok) return problem(key, read.word, { field: fieldName(field), text: cell.slice(0, 60) });
    if (read.date <= today || !past(row)) return read.date;
    return problem(key, 'import.date-in-future', { field: fieldName(field), date: read.date });
  };
}

/** An amount in minor units of the row's currency. */
export function amount(field: ImportField, { decimalSign, currencies }: CellRules): CellReader<number> {
  const { key } = field;
  return (cell, { currency }) => {
    const read = readAmountCell(cell, decimalSign, currencies.get(currency) ?? 2);
    if (!read.ok) return problem(key, read.word, { field: fieldName(field), text: cell.slice(0, 60) });
    if (read.currency === null || read.currency === currency) return read.minor;
    return problem(key, 'import.currency-differs', { said: read.currency, code: currency });
  };
}

/** A percentage in 1/100 %. */
export function percent({ key }: ImportField): CellReader<number> {
  return (cell) => {
    const text = cell.trim();
    const read = parsePercent(text, 'en');
    if (read.ok) return toHundredths(read.percent);
    return problem(key, 'import.percent-unreadable', { text: text.slice(0, 60) });
  };
}

/**
 * One of the field's choices, by its own name, by a name that all programs use, or by the name in the file's system.
 */
export function choice(field: ImportField, { choices }: CellRules): CellReader<string> {
  const { key, choices: own = [], synonyms = {} } = field;
  const byWord = new Map(
    [...own.map((value) => [value, value] as const), ...Object.entries(synonyms)].map(([word, value]) => [
      headingKey(word),
      value,
    ]),
  );
  const ofSystem = choices.get(key);
  return (cell) => {
    const text = cell.trim();
    const word = headingKey(text);
    const found = byWord.get(word) ?? ofSystem?.get(word);
    return (
      found ?? problem(key, 'import.choice-unknown', { field: fieldName(field), text: text.slice(0, 60) })
    );
  };
}

/** The tags in a cell without duplicates. Separators alone count as nothing. */
export function tagNames(field: ImportField): CellReader<readonly TagName[]> {
  const trimmed = shortText(field);
  const read = remembered((text) => tagsIn(field.key, text));
  return (cell) => {
    const text = trimmed(cell);
    return typeof text === 'string' ? read(text) : text;
  };
}

function tagsIn(field: string, text: string): readonly TagName[] | Reason | typeof blank {
  const names = tagsInCell(text);
  if (names.length === 0) return blank;
  const unusable = names.find((name) => !tagName.safeParse(name).success);
  if (unusable !== undefined) {
    return problem(field, 'import.tag-unreadable', { text: unusable.slice(0, 60) });
  }
  const tags = new Map(names.map((name) => [fold(name), name]));
  if (tags.size > mostTags) return problem(field, 'tag.too-many', { most: mostTags });
  return [...tags].map(([key, name]) => ({ key, name }));
}
