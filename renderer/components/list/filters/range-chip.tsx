import { Button, Popover } from '@mantine/core';
import { useState } from 'react';
import { isInOrder } from '../../../../shared/records/ranges.ts';
import { say } from '../../../../shared/words/say.ts';
import { useFormats } from '../../../state/locale.ts';
import { AmountField } from '../../fields/amount-field.tsx';
import { DateField } from '../../fields/date-field.tsx';
import { NumberField } from '../../fields/number-field.tsx';
import { PercentField } from '../../fields/percent-field.tsx';
import type { TypedFieldProps } from '../../fields/typed-field.tsx';
import { Chip } from '../../show/chip.tsx';
import chipStyles from '../../show/chip.module.css';
import styles from './range-chip.module.css';
import { endIn, isSet, without, withParts } from './filter-kind.ts';
import type { FilterValues, RangeFilter } from './filter-kind.ts';
import { rangeWords } from './range-words.ts';

interface RangeChipProps<Filter extends FilterValues> {
  readonly kind: RangeFilter<string>;
  readonly filter: Filter;
  onChange(this: void, filter: Filter): void;
  readonly startOpen: boolean;
}

/** A start, an end, or both; dates also in a period relative to today. */
export function RangeChip<Filter extends FilterValues>(props: RangeChipProps<Filter>) {
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

type RangeProps<Filter extends FilterValues> = Omit<RangeChipProps<Filter>, 'startOpen'>;

function Range<Filter extends FilterValues>({ kind, filter, onChange }: RangeProps<Filter>) {
  const { id, from, to, periods } = kind;
  const ends = useEnds({ kind, filter, onChange });
  return (
    <div className={styles.range}>
      {periods.length > 0 && (
        <div className={styles.presets}>
          {periods.map((period) => (
            <Button
              key={period}
              variant={filter[id] === period ? 'light' : 'default'}
              size="compact-xs"
              aria-pressed={filter[id] === period}
              onClick={() => {
                ends.forget();
                onChange(withParts(filter, { [from]: undefined, [to]: undefined, [id]: period }));
              }}
            >
              {say(`list.filter.${period}`)}
            </Button>
          ))}
        </div>
      )}
      <div className={styles.fields}>
        <End of={kind.of} label={say('list.filter.from')} {...ends.field(from)} />
        <End of={kind.of} label={say('list.filter.to')} {...ends.field(to)} />
      </div>
    </div>
  );
}

/** The ends as typed. They become the filter unless the range ends before it begins: that is refused at the field. */
function useEnds<Filter extends FilterValues>({ kind, filter, onChange }: RangeProps<Filter>) {
  const { id, from, to, of, label } = kind;
  const [refused, setRefused] = useState<{ readonly part: string; readonly value: string } | null>(null);
  const valueOf = (part: string): string | null =>
    refused?.part === part ? refused.value : endIn(filter, part);
  const type = (part: string, value: string | null): void => {
    const other = part === from ? to : from;
    const ends = { [part]: value ?? undefined, [other]: valueOf(other) ?? undefined };
    const [first, last] = [ends[from], ends[to]];
    const order = of === 'number' ? 'amount' : of;
    const isRefused = first !== undefined && last !== undefined && !isInOrder(order, first, last);
    setRefused(isRefused && value !== null ? { part, value } : null);
    if (!isRefused)
      onChange(withParts(filter, { ...(kind.periods.length > 0 && { [id]: undefined }), ...ends }));
  };
  return {
    forget: () => setRefused(null),
    field: (part: string) => ({
      value: valueOf(part),
      error: refused?.part === part ? say('field.range-order', { field: label }) : null,
      onChange: (value: string | null) => type(part, value),
    }),
  };
}

/** One end of a range, in the control of its kind; amounts are in base currency. */
function End({ of, ...field }: Pick<RangeFilter<string>, 'of'> & TypedFieldProps) {
  const { base } = useFormats();
  switch (of) {
    case 'amount':
      return <AmountField {...field} currency={base} />;
    case 'number':
      return <NumberField {...field} />;
    case 'percent':
      return <PercentField {...field} />;
    case 'date':
      return <DateField {...field} />;
  }
}
