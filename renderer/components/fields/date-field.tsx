import { Popover } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { addDays } from '../../../shared/calendar/calendar-date.ts';
import { parseDate } from '../../../shared/typing/typed-date.ts';
import { say, sayAny } from '../../../shared/words/say.ts';
import { useFormats } from '../../state/locale.ts';
import type { Formats } from '../../state/locale.ts';
import { TypedField } from './typed-field.tsx';
import type { Reading, TypedFieldProps } from './typed-field.tsx';
import styles from './typed-field.module.css';
import { keyOf } from '../../state/keys.ts';

/** `fri`, `12.3.`, `+2w`, `2027-03-12`. Up and down step by a day, Alt+Down opens the calendar. */
export function DateField(props: TypedFieldProps) {
  const { dates, today, date } = useFormats();
  const [open, setOpen] = useState(false);
  const said = (value: string): string => date(value, 'weekday');
  const read = (text: string): Reading => {
    const typed = parseDate(text, dates, today);
    if (typed.ok) return { ok: true, value: typed.date, said: said(typed.date) };
    const choices = 'ambiguous' in typed ? typed.ambiguous : [];
    return {
      ok: false,
      words: sayAny(typed.word, typed.params),
      choices: choices.map((choice) => ({ value: choice, said: said(choice) })),
    };
  };
  const onKey = (event: KeyboardEvent<HTMLInputElement>): boolean => {
    const key = keyOf(event);
    const step = key === 'ArrowUp' ? 1 : key === 'ArrowDown' ? -1 : 0;
    if (step === 0) return false;
    event.preventDefault();
    if (event.altKey) setOpen(true);
    else if (props.value !== null) props.onChange(addDays(props.value, step));
    return true;
  };
  const calendar = (
    <CalendarButton
      value={props.value}
      open={open}
      onOpen={setOpen}
      onPick={props.onChange}
      disabled={props.disabled}
    />
  );
  return (
    <TypedField {...props} reader={{ read, write: said, onKey, ...(!props.cell && { right: calendar }) }} />
  );
}

interface CalendarProps {
  readonly value: string | null;
  readonly open: boolean;
  readonly disabled: boolean | undefined;
  onOpen(this: void, open: boolean): void;
  onPick(this: void, date: string | null): void;
}

function CalendarButton({ value, open, disabled = false, onOpen, onPick }: CalendarProps) {
  const { dates, today, firstWeekday } = useFormats();
  const named = (options: Intl.DateTimeFormatOptions) => (day: string) =>
    new Intl.DateTimeFormat(dates, { ...options, timeZone: 'UTC' }).format(new Date(day.slice(0, 10)));
  return (
    <Popover opened={open} onChange={onOpen} position="bottom-end" trapFocus returnFocus withinPortal>
      <Popover.Target>
        <button
          type="button"
          tabIndex={-1}
          className={styles.open}
          aria-label={say('field.calendar')}
          disabled={disabled}
          onClick={() => onOpen(!open)}
        >
          <IconCalendar size={15} stroke={1.6} aria-hidden />
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <DatePicker
          size="xs"
          value={value}
          defaultDate={value ?? today}
          firstDayOfWeek={asPickerDay(firstWeekday)}
          monthLabelFormat={named({ month: 'long', year: 'numeric' })}
          weekdayFormat={named({ weekday: 'short' })}
          getDayProps={(day) => (day === (value ?? today) ? { 'data-autofocus': true } : {})}
          onChange={(picked) => {
            onPick(picked);
            onOpen(false);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

/** The calendar counts its days from Sunday. */
function asPickerDay(weekday: Formats['firstWeekday']): 0 | 1 | 2 | 3 | 4 | 5 | 6 {
  return weekday === 7 ? 0 : weekday;
}
