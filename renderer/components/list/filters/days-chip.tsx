import { Button, Popover } from '@mantine/core';
import { useState } from 'react';
import { say } from '../../../../shared/words/say.ts';
import { useFormats } from '../../../state/locale.ts';
import { DateField } from '../../fields/date-field.tsx';
import { Chip } from '../../show/chip.tsx';
import chipStyles from '../../show/chip.module.css';
import styles from './days-chip.module.css';
import { isSet, without, withParts } from './filter-kind.ts';
import type { DaysFilter, FilterValues } from './filter-kind.ts';
import { dayIn, rangeWords } from './range-words.ts';

interface DaysChipProps<Filter extends FilterValues> {
  readonly kind: DaysFilter<string>;
  readonly filter: Filter;
  onChange(this: void, filter: Filter): void;
  readonly startOpen: boolean;
}

/** A date in a period relative to today, or a start, an end, or both. */
export function DaysChip<Filter extends FilterValues>(props: DaysChipProps<Filter>) {
  const { kind, filter, onChange, startOpen } = props;
  const formats = useFormats();
  const [open, setOpen] = useState(startOpen);
  return (
    <Chip label={kind.label} on={isSet(kind, filter)} onClear={() => onChange(without(filter, kind))}>
      <Popover opened={open} onChange={setOpen} position="bottom-start" trapFocus returnFocus shadow="md">
        <Popover.Target>
          <button
            type="button"
            className={chipStyles.button}
            aria-haspopup="dialog"
            onClick={() => setOpen(!open)}
          >
            {kind.label} <b>{rangeWords(kind, filter, formats)}</b>
          </button>
        </Popover.Target>
        <Popover.Dropdown>
          <Range kind={kind} filter={filter} onChange={onChange} />
        </Popover.Dropdown>
      </Popover>
    </Chip>
  );
}

function Range<Filter extends FilterValues>(props: Omit<DaysChipProps<Filter>, 'startOpen'>) {
  const { kind, filter, onChange } = props;
  const { id, from, to } = kind;
  return (
    <div className={styles.range}>
      <div className={styles.presets}>
        {kind.periods.map((period) => (
          <Button
            key={period}
            variant={filter[id] === period ? 'light' : 'default'}
            size="compact-xs"
            aria-pressed={filter[id] === period}
            onClick={() => onChange(withParts(filter, { [id]: period, [from]: undefined, [to]: undefined }))}
          >
            {say(`list.filter.${period}`)}
          </Button>
        ))}
      </div>
      <div className={styles.fields}>
        <Day label={say('list.filter.from')} part={from} {...props} />
        <Day label={say('list.filter.to')} part={to} {...props} />
      </div>
    </div>
  );
}

interface DayProps<Filter extends FilterValues> extends Omit<DaysChipProps<Filter>, 'startOpen'> {
  readonly label: string;
  readonly part: string;
}

/** One end of the range; setting it removes the period. */
function Day<Filter extends FilterValues>({ label, part, kind, filter, onChange }: DayProps<Filter>) {
  return (
    <DateField
      label={label}
      value={dayIn(filter, part)}
      onChange={(day) => onChange(withParts(filter, { [kind.id]: undefined, [part]: day ?? undefined }))}
    />
  );
}
