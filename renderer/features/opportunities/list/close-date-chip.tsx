import { Button, Popover } from '@mantine/core';
import { useState } from 'react';
import { say } from '../../../../shared/words/say.ts';
import { Chip } from '../../../components/show/chip.tsx';
import chipStyles from '../../../components/show/chip.module.css';
import { DateField } from '../../../components/fields/date-field.tsx';
import { useFormats } from '../../../state/locale.ts';
import { offeredPeriods } from './close-period.ts';
import { dayParts, isSet, kindLabel, without, withPart } from './filter-kinds.ts';
import type { DayKind } from './filter-kinds.ts';
import { rangeWords } from '../offered/filter-words.ts';
import type { ViewFilter } from './list-view.ts';
import styles from './close-date-chip.module.css';

interface CloseDateChipProps {
  readonly kind: DayKind;
  readonly filter: ViewFilter;
  onChange(this: void, filter: ViewFilter): void;
  readonly startOpen: boolean;
}

/** Close date in a period that moves along with the calendar, or from, to, or both. */
export function CloseDateChip({ kind, filter, onChange, startOpen }: CloseDateChipProps) {
  const formats = useFormats();
  const [open, setOpen] = useState(startOpen);
  const label = kindLabel(kind);
  return (
    <Chip label={label} on={isSet(kind, filter)} onClear={() => onChange(without(filter, kind))}>
      <Popover opened={open} onChange={setOpen} position="bottom-start" trapFocus returnFocus shadow="md">
        <Popover.Target>
          <button
            type="button"
            className={chipStyles.button}
            aria-haspopup="dialog"
            onClick={() => setOpen(!open)}
          >
            {label} <b>{rangeWords(kind, filter, formats)}</b>
          </button>
        </Popover.Target>
        <Popover.Dropdown>
          <Range kind={kind} filter={filter} onChange={onChange} />
        </Popover.Dropdown>
      </Popover>
    </Chip>
  );
}

function Range({ kind, filter, onChange }: Omit<CloseDateChipProps, 'startOpen'>) {
  const { from, to } = dayParts[kind];
  const set = (part: Partial<ViewFilter>): void => onChange(withPart(filter, { [kind]: undefined, ...part }));
  return (
    <div className={styles.range}>
      <div className={styles.presets}>
        {offeredPeriods[kind].map((period) => (
          <Button
            key={period}
            variant={filter[kind] === period ? 'light' : 'default'}
            size="compact-xs"
            aria-pressed={filter[kind] === period}
            onClick={() => set({ [kind]: period, [from]: undefined, [to]: undefined })}
          >
            {say(`deals.filter.${period}`)}
          </Button>
        ))}
      </div>
      <div className={styles.fields}>
        <DateField
          label={say('deals.filter.from')}
          value={filter[from] ?? null}
          onChange={(date) => set({ [from]: date ?? undefined })}
        />
        <DateField
          label={say('deals.filter.to')}
          value={filter[to] ?? null}
          onChange={(date) => set({ [to]: date ?? undefined })}
        />
      </div>
    </div>
  );
}
