import { toHundredths } from '../../../shared/money/percent.ts';
import { readAmountCell } from '../../../shared/import/cell-amount.ts';
import { readDateCell, type DateCell } from '../../../shared/import/cell-date.ts';
import { dealFields, type DealFieldKey } from '../../../shared/import/deal-fields.ts';
import { headingKey, type ImportField } from '../../../shared/import/fields.ts';
import type { KnownSystem } from '../../../shared/import/systems.ts';
import { parsePercent } from '../../../shared/typing/typed-percent.ts';
import { isIsoCurrency } from '../../../shared/money/currencies.ts';
import { say } from '../../../shared/words/say.ts';
import type { DealPlan } from './deal-plan.ts';
import { problem, type Reason } from './entity.ts';

const fields = new Map<string, ImportField>(dealFields.map((field) => [field.key, field]));
const choices = new Map(
  dealFields.flatMap((field) =>
    'choices' in field ? [[field.key as string, choicesByWord(field)] as const] : [],
  ),
);

/** Each choice by its own name and by what other programs call it. */
function choicesByWord({ choices: own = [], synonyms = {} }: ImportField): Map<string, string> {
  const words = [...own.map((choice) => [choice, choice] as const), ...Object.entries(synonyms)];
  return new Map(words.map(([word, choice]) => [headingKey(word), choice]));
}

/** Dates repeat, amounts do not: only dates are remembered, and not without end. */
const mostDates = 50_000;

/** The values of each field that offers some. */
type Choices = {
  [
    F in (typeof dealFields)[number] as F extends { readonly choices: readonly string[] } ? F['key'] : never
  ]: F extends {
    readonly choices: readonly (infer C)[];
  }
    ? C
    : never;
};
type ChoiceKey = keyof Choices;

/** The name of a field as a person reads it. */
export function fieldName(key: DealFieldKey): string {
  return say(`import.field.${key}`);
}

/** Reads the cells of one row after another. What is wrong with them is collected in `problems`. */
export class DealCells {
  readonly columns: DealPlan['columns'];
  problems: Reason[] = [];
  private readonly dealPlan: DealPlan;
  private readonly currencies: ReadonlyMap<string, number>;
  private readonly today: string;
  private readonly ofSystem: KnownSystem['choices'];
  private readonly dates = new Map<string, DateCell>();
  private cells: readonly string[] = [];

  constructor(
    dealPlan: DealPlan,
    currencies: ReadonlyMap<string, number>,
    today: string,
    ofSystem: KnownSystem['choices'],
  ) {
    this.ofSystem = ofSystem;
    this.dealPlan = dealPlan;
    this.columns = dealPlan.columns;
    this.currencies = currencies;
    this.today = today;
  }

  /** Goes to a row. */
  use(cells: readonly string[]): void {
    this.cells = cells;
    this.problems = [];
  }

  has(key: DealFieldKey): boolean {
    return this.columns[key] >= 0;
  }

  /** The cell as it is; empty when there is none. */
  raw(key: DealFieldKey): string {
    return this.cells[this.columns[key]] ?? '';
  }

  /** A short text without white space around it. */
  text(key: DealFieldKey): string {
    const text = this.raw(key).trim();
    const max = fields.get(key)?.max;
    if (max === undefined || text.length <= max) return text;
    this.problems.push(problem('import.too-long', { field: fieldName(key), max }));
    return '';
  }

  /** A text as it is, white space included. Blank ones are empty. */
  prose(key: DealFieldKey): string {
    const text = this.raw(key);
    if (text === '' || this.text(key) === '') return '';
    return text.length <= (fields.get(key)?.max ?? 0) ? text : text.trim();
  }

  /** A day; null when blank or wrong. Days that must have passed already are held against today. */
  date(key: DealFieldKey, past: boolean): string | null {
    const text = this.raw(key);
    if (text === '' || text.trim() === '') return null;
    const read = this.readDate(text);
    if (!read.ok) {
      this.problems.push(problem(read.word, { field: fieldName(key), text: text.slice(0, 60) }));
      return null;
    }
    if (past && read.date > this.today) {
      this.problems.push(problem('import.date-in-future', { field: fieldName(key), date: read.date }));
      return null;
    }
    return read.date;
  }

  private readDate(text: string): DateCell {
    let read = this.dates.get(text);
    if (read === undefined) {
      read = readDateCell(text, this.dealPlan.plan.dateOrder, this.today);
      if (this.dates.size >= mostDates) this.dates.clear();
      this.dates.set(text, read);
    }
    return read;
  }

  /** An amount in minor units of the currency; null when blank or wrong. */
  amount(key: DealFieldKey, currency: string): number | null {
    const text = this.raw(key);
    if (text === '' || text.trim() === '') return null;
    const read = readAmountCell(text, this.dealPlan.plan.decimalSign, this.currencies.get(currency) ?? 2);
    if (!read.ok) {
      this.problems.push(problem(read.word, { field: fieldName(key), text: text.slice(0, 60) }));
      return null;
    }
    if (read.currency !== null && read.currency !== currency) {
      this.problems.push(problem('import.currency-differs', { said: read.currency, code: currency }));
      return null;
    }
    return read.minor;
  }

  /**
   * The currency of the row: of its column, else as one of its amounts says, else the fallback. A currency that
   * the workspace lacks is a problem.
   */
  currency(fallback: string, amounts: readonly DealFieldKey[]): string {
    const typed = this.raw('currency').trim().toUpperCase();
    const code = typed === '' ? (this.saidByAmounts(amounts) ?? fallback) : typed;
    if (this.currencies.has(code)) return code;
    if (isIsoCurrency(code)) this.problems.push(problem('import.currency-missing', { code }));
    else this.problems.push(problem('import.currency-unknown', { text: typed.slice(0, 60) }));
    return fallback;
  }

  private saidByAmounts(amounts: readonly DealFieldKey[]): string | null {
    for (const key of amounts) {
      const text = this.raw(key);
      if (text === '' || /^[\d.,\s'+-]*$/.test(text)) continue;
      const read = readAmountCell(text, this.dealPlan.plan.decimalSign, 4);
      if (read.ok && read.currency !== null) return read.currency;
    }
    return null;
  }

  /** Chances in 1/100 %; null when blank or wrong. */
  percent(key: DealFieldKey): number | null {
    const text = this.raw(key).trim();
    if (text === '') return null;
    const read = parsePercent(text, 'en');
    if (read.ok) return toHundredths(read.percent);
    this.problems.push(problem('import.percent-unreadable', { text: text.slice(0, 60) }));
    return null;
  }

  /** One of the field's choices; null when blank or wrong. */
  choice<K extends ChoiceKey>(key: K): Choices[K] | null {
    const text = this.raw(key).trim();
    if (text === '') return null;
    const word = headingKey(text);
    const found = choices.get(key)?.get(word) ?? this.ofSystem.get(key)?.get(word);
    if (found !== undefined) return found as Choices[K];
    this.problems.push(problem('import.choice-unknown', { field: fieldName(key), text: text.slice(0, 60) }));
    return null;
  }

  /** What is kept beside the deal, as JSON. */
  extra(): string {
    const { extras } = this.dealPlan;
    if (extras.length === 0) return '{}';
    const kept: Record<string, string> = {};
    let any = false;
    for (const [column, heading] of extras) {
      const text = this.cells[column] ?? '';
      if (text.trim() === '') continue;
      kept[heading] = text;
      any = true;
    }
    return any ? JSON.stringify(kept) : '{}';
  }
}
