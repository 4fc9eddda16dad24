import { Button, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { normaliseDateFormula } from '../../../../shared/calendar/date-formula.ts';
import { say } from '../../../../shared/words/say.ts';
import { DateField } from '../../../components/fields/date-field.tsx';
import { TypedField } from '../../../components/fields/typed-field.tsx';
import type { Reading } from '../../../components/fields/cell-editing.ts';
import { setting } from './bulk-act.ts';
import type { BulkFieldsProps } from './bulk-act.ts';
import styles from '../../../components/list/bulk/bulk-fields.module.css';

const ways = ['shift', 'set', 'clear'] as const;
type Way = (typeof ways)[number];

const shifts = ['+1W', '+2W', '+1M', '+3M', '-1W'] as const;

/** Shifts each close date, or sets all to one day, or clears them. */
export function CloseDateFields({ act, onChange }: BulkFieldsProps) {
  const [way, setWay] = useState<Way>('shift');
  const choose = (next: Way): void => {
    setWay(next);
    onChange(next === 'clear' ? setting({ closeDate: null }) : null);
  };
  return (
    <>
      <div className={styles.field}>
        <SegmentedControl
          aria-label={say('bulk.close-date.way')}
          data={ways.map((one) => ({ value: one, label: say(`bulk.close-date.${one}`) }))}
          value={way}
          onChange={choose}
        />
      </div>
      {way === 'shift' && <Shift act={act} onChange={onChange} />}
      {way === 'set' && (
        <DateField
          label={say('deal.closeDate')}
          value={(act?.kind === 'update' && act.changes.closeDate) || null}
          onChange={(day) => onChange(day === null ? null : setting({ closeDate: day }))}
          required
        />
      )}
    </>
  );
}

function Shift({ act, onChange }: BulkFieldsProps) {
  const by = act?.kind === 'shift-close-date' ? act.by : null;
  const shift = (next: string | null): void =>
    onChange(next === null ? null : { kind: 'shift-close-date', by: next });
  return (
    <>
      <div className={styles.steps}>
        {shifts.map((one) => (
          <Button
            key={one}
            variant={one === by ? 'light' : 'default'}
            size="compact-sm"
            aria-pressed={one === by}
            onClick={() => shift(one)}
          >
            {say(`bulk.shift.${one}`)}
          </Button>
        ))}
      </div>
      <TypedField
        label={say('bulk.shift')}
        value={by}
        onChange={shift}
        placeholder={say('bulk.shift.example')}
        reader={{ read, write: (value) => value }}
      />
    </>
  );
}

function read(text: string): Reading {
  const by = normaliseDateFormula(text);
  return by === null
    ? { ok: false, words: say('bulk.shift.wrong'), choices: [] }
    : { ok: true, value: by, said: by };
}
