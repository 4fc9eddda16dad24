import { checkDateOfChange, datesOfChange } from '../../../../shared/rules/dated-act.ts';
import type { DatesOfChange } from '../../../../shared/rules/dated-act.ts';
import { say, sayAny } from '../../../../shared/words/say.ts';
import { useCall } from '../../../api/queries.tsx';
import { DateField } from '../../../components/fields/date-field.tsx';
import { useFormats } from '../../../state/locale.ts';

/** The dates that the entries of a deal allow. */
export interface DealDates extends DatesOfChange {
  /** The date of the first entry. */
  readonly created: string;
  /** The latest date of change. */
  readonly latest: string;
}

/** Undefined until it is loaded. */
export function useDealDates(id: string): DealDates | undefined {
  const { today } = useFormats();
  const { data } = useCall('opportunity.stages', { id });
  return data && { ...data.dates, ...datesOfChange(data.dates.latest, today) };
}

interface ChangeDateFieldProps {
  readonly dates: DealDates;
  readonly value: string | null;
  onChange(this: void, date: string | null): void;
  readonly error: string | null;
  readonly autoFocus?: boolean;
}

/** The date of an action, with the days that the deal allows; another one is refused as it is typed. */
export function ChangeDateField({ dates, value, onChange, error, autoFocus = false }: ChangeDateFieldProps) {
  const { today } = useFormats();
  const [refusal] =
    value === null ? [] : checkDateOfChange({ dateOfChange: value, latest: dates.latest, today });
  return (
    <DateField
      label={say('dialog.date')}
      value={value}
      onChange={onChange}
      required
      range={dates}
      hint={rangeWords(dates, today)}
      error={error ?? (refusal ? sayAny(refusal.word, refusal.params) : null)}
      autoFocus={autoFocus}
    />
  );
}

function rangeWords({ latest, last }: DealDates, today: string): string {
  if (last > today) return say('dialog.date.ahead', { last });
  return latest === today ? say('dialog.date.only-today') : say('dialog.date.range', { first: latest });
}
