import { Radio } from '@mantine/core';
import { useState } from 'react';
import { isCalendarDate } from '../../../../shared/calendar/calendar-date.ts';
import { say } from '../../../../shared/words/say.ts';
import { DateField } from '../../../components/fields/date-field.tsx';
import { useFormats } from '../../../state/locale.ts';
import { decide } from '../import-state.ts';
import type { CellReading } from '../plan-choices.ts';
import understandStyles from '../understand.module.css';
import { readingWords } from './reading-words.ts';

interface UndatedProps {
  readonly reading: CellReading;
  readonly label: string;
  readonly value: string | null;
  readonly problem: string | null;
}

const oneDay = 'date';

/** When deals were closed whose rows don't say so: all on one day, or one of the other choices. */
export function UndatedChoice({
  reading: { about, column, of, choices },
  label,
  value,
  problem,
}: UndatedProps) {
  const { today } = useFormats();
  const isDay = isCalendarDate(value);
  const [isOpen, setOpen] = useState(isDay);
  const change = (chosen: string): void => {
    setOpen(chosen === oneDay);
    decide({ about, column, of, value: chosen === oneDay ? today : chosen, firm: true });
  };
  const others = choices.filter((choice) => !isCalendarDate(choice.value));
  return (
    <>
      <Radio.Group label={label} value={isDay ? oneDay : value} error={problem} onChange={change}>
        <div className={understandStyles.answers}>
          <Radio value={oneDay} label={say('wizard.ask.undated.date')} />
          {others.map((choice) => (
            <Radio
              key={choice.value}
              value={choice.value}
              label={readingWords[about].option(choice.value, '')}
            />
          ))}
        </div>
      </Radio.Group>
      {isOpen && (
        <div className={understandStyles.indented}>
          <DateField
            label={say('wizard.ask.undated.day')}
            value={isDay ? value : null}
            range={{ first: null, last: today }}
            onChange={(day) =>
              day !== null && day <= today && decide({ about, column, of, value: day, firm: true })
            }
            autoFocus
          />
        </div>
      )}
    </>
  );
}
