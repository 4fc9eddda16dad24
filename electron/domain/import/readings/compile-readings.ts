import type { CalendarDate } from '../../../../shared/calendar/calendar-date.ts';
import { daysIn } from '../../../../shared/calendar/zone-days.ts';
import type { AmountRules } from '../../../../shared/import/cell-amount.ts';
import {
  dateOrders,
  readDateCell,
  type DateCell,
  type DateRules,
} from '../../../../shared/import/cell-date.ts';
import type { PercentRule } from '../../../../shared/import/cell-percent.ts';
import { decisionOn, type Decision } from '../../../../shared/import/readings.ts';
import type { KnownSystem } from '../../../../shared/import/systems.ts';
import { invalid } from '../../refusal.ts';
import { remembered } from '../remembered.ts';

type Decisions = readonly Decision[];

/** How the cells of one column are read. */
export interface ColumnRules {
  readonly amounts: AmountRules;
  /** A sign may be the format of a number, which a currency that the row names outranks. */
  readonly signsAreFormats: boolean;
  /** What an amount below zero is. */
  readonly negative: 'error' | 'blank';
  /** The currency of amounts that name none, by the heading; null when it doesn't say. */
  readonly headingCurrency: string | null;
  /** The currency of a sign or word that several share; null when nobody has decided. */
  readonly currencyOf: (sign: string) => string | null;
  readonly percents: PercentRule | null;
  readonly readDate: (text: string) => DateCell;
}

/** How the cells of each column are read, by the decisions of a plan. Refuses (`invalid`) an unknown time zone. */
export function compileReadings(
  decisions: Decisions,
  system: KnownSystem,
  today: CalendarDate,
  isWorkbook = false,
): (column: number) => ColumnRules {
  return (column) => {
    const percents = decisionOn(decisions, 'percent', column);
    const code = decisionOn(decisions, 'currency', column);
    const dates = { ...dateRules(decisions, column, system), zone: zoneOf(decisions, column) };
    return {
      amounts: amountRules(decisions, column, isWorkbook),
      signsAreFormats: isWorkbook,
      negative: decisionOn(decisions, 'negative', column) === 'blank' ? 'blank' : 'error',
      headingCurrency: code === 'none' ? null : code,
      currencyOf: (sign) => {
        const decided = decisionOn(decisions, 'currency-sign', column, sign);
        return decided === 'none' ? null : decided;
      },
      percents: percents === 'percent' || percents === 'fraction' ? percents : null,
      readDate: remembered((cell) => readDateCell(cell, dates, today)),
    };
  };
}

/** `isWorkbook`: its numbers have a point, whatever sign its texts have. */
export function amountRules(decisions: Decisions, column: number, isWorkbook = false): AmountRules {
  const mixed = decisionOn(decisions, 'mixed', column, 'decimal-sign');
  const sign = decisionOn(decisions, 'decimal-sign', column);
  return {
    decimalSign: sign === '.' || sign === ',' ? sign : null,
    each: mixed === 'each' || (isWorkbook && mixed === null),
  };
}

/** All but the time zone. */
export function dateRules(
  decisions: Decisions,
  column: number,
  { shortYearFirst }: KnownSystem,
): Omit<DateRules, 'zone'> {
  const order = decisionOn(decisions, 'date-order', column);
  return {
    order: dateOrders.find((one) => one === order) ?? null,
    each: decisionOn(decisions, 'mixed', column, 'date-order') === 'each',
    shortYearFirst,
  };
}

function zoneOf(decisions: Decisions, column: number): DateRules['zone'] {
  const zone = decisionOn(decisions, 'time-zone', column);
  if (zone === null || zone === 'written') return zone;
  try {
    return daysIn(zone);
  } catch (error) {
    if (error instanceof RangeError) throw invalid('plan.readings', 'import.zone-unknown');
    throw error;
  }
}

/** The words that stand for blank cells, in lower case. */
export function blankWordsOf(decisions: Decisions): ReadonlySet<string> {
  return new Set(
    decisions.flatMap(({ about, of, value }) => (about === 'blank-word' && value === 'blank' ? [of] : [])),
  );
}

/** The currency of amounts that nothing in the file names. Refuses (`invalid`) one that the workspace lacks. */
export function defaultCurrency(
  decisions: Decisions,
  { currencies, base }: { readonly currencies: ReadonlyMap<string, number>; readonly base: string },
): string {
  const code = decisionOn(decisions, 'currency', null) ?? base;
  if (!currencies.has(code)) throw invalid('plan.readings', 'field.currency');
  return code;
}
