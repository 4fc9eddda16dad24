import type { ImportPlan } from '../../../shared/contract/import-plan.ts';
import { isCalendarDate, type CalendarDate } from '../../../shared/calendar/calendar-date.ts';
import { decisionOn } from '../../../shared/import/readings.ts';
import { rowValues } from '../../../shared/import/row-topics.ts';

type Values = typeof rowValues;
type Decided<K extends keyof Values> = Values[K][number] | null;

/** The decisions on rows that their cells leave open. Null: not decided, so that these rows are errors. */
export interface RowRules {
  /** `date`: the close date of closed deals without one. */
  readonly closedUndated: Decided<'closed-undated'> | { readonly date: CalendarDate };
  readonly wonWorthless: Decided<'won-worthless'>;
  readonly inactiveCustomer: Decided<'inactive-customer'>;
  readonly inactivePerson: Decided<'inactive-person'>;
  readonly sharedKey: Decided<'shared-key'>;
  readonly numbers: Decided<'numbers'>;
}

export function rowRulesOf({ readings }: Pick<ImportPlan, 'readings'>, today: CalendarDate): RowRules {
  const decided = <K extends keyof Values>(about: K): Decided<K> => {
    const value = decisionOn(readings, about, null);
    const all: readonly string[] = rowValues[about];
    return value !== null && all.includes(value) ? (value as Decided<K>) : null;
  };
  const day = decisionOn(readings, 'closed-undated', null) ?? '';
  return {
    closedUndated: isCalendarDate(day) && day <= today ? { date: day } : decided('closed-undated'),
    wonWorthless: decided('won-worthless'),
    inactiveCustomer: decided('inactive-customer'),
    inactivePerson: decided('inactive-person'),
    sharedKey: decided('shared-key'),
    numbers: decided('numbers'),
  };
}
