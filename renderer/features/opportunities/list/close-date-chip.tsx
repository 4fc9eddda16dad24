import { Button, Popover } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { addDays } from '../../../../shared/calendar/calendar-date.ts';
import { periodOf } from '../../../../shared/calendar/period.ts';
import { say } from '../../../../shared/words/say.ts';
import { DateField } from '../../../components/date-field.tsx';
import { useFormats } from '../../../state/locale.ts';
import type { Formats } from '../../../state/locale.ts';
import { isSet, kindLabel, without, withPart } from './filter-kinds.ts';
import type { DealFilter } from './list-view.ts';
import styles from './chips.module.css';

interface CloseDateChipProps {
  readonly filter: DealFilter;
  onChange(this: void, filter: DealFilter): void;
  readonly startOpen: boolean;
}

/** Close date from, to, or both. */
export function CloseDateChip({ filter, onChange, startOpen }: CloseDateChipProps) {
  const formats = useFormats();
  const [open, setOpen] = useState(startOpen);
  const label = kindLabel('close');
  return (
    <span className={styles.chip}>
      <Popover opened={open} onChange={setOpen} position="bottom-start" trapFocus returnFocus shadow="md">
        <Popover.Target>
          <button type="button" className={styles.open} aria-haspopup="dialog" onClick={() => setOpen(!open)}>
            {label} <b>{rangeWords(filter, formats)}</b>
          </button>
        </Popover.Target>
        <Popover.Dropdown>
          <Range filter={filter} onChange={onChange} />
        </Popover.Dropdown>
      </Popover>
      {isSet('close', filter) && (
        <button
          type="button"
          className={styles.clear}
          aria-label={say('deals.filter.remove', { label })}
          onClick={() => onChange(without(filter, 'close'))}
        >
          <IconX size={12} stroke={2} aria-hidden />
        </button>
      )}
    </span>
  );
}

function rangeWords({ closeFrom, closeTo }: DealFilter, { date }: Formats): string {
  if (closeFrom !== undefined && closeTo !== undefined) {
    return say('deals.filter.range', { from: date(closeFrom), to: date(closeTo) });
  }
  if (closeFrom !== undefined) return say('deals.filter.range.from', { from: date(closeFrom) });
  return closeTo === undefined ? '' : say('deals.filter.range.to', { to: date(closeTo) });
}

function Range({ filter, onChange }: Pick<CloseDateChipProps, 'filter' | 'onChange'>) {
  const { today, settings } = useFormats();
  const presets = [
    { words: say('deals.filter.week'), start: today, end: addDays(today, 7) },
    { words: say('deals.filter.month'), ...periodOf(today, 'month', settings) },
    { words: say('deals.filter.quarter'), ...periodOf(today, 'quarter', settings) },
  ];
  return (
    <div className={styles.range}>
      <div className={styles.presets}>
        {presets.map(({ words, start, end }) => (
          <Button
            key={words}
            variant="default"
            size="compact-xs"
            onClick={() => onChange(withPart(filter, { closeFrom: start, closeTo: end }))}
          >
            {words}
          </Button>
        ))}
      </div>
      <div className={styles.fields}>
        <DateField
          label={say('deals.filter.from')}
          value={filter.closeFrom ?? null}
          onChange={(date) => onChange(withPart(filter, { closeFrom: date ?? undefined }))}
        />
        <DateField
          label={say('deals.filter.to')}
          value={filter.closeTo ?? null}
          onChange={(date) => onChange(withPart(filter, { closeTo: date ?? undefined }))}
        />
      </div>
    </div>
  );
}
