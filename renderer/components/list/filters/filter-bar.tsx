import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { say } from '../../../../shared/words/say.ts';
import { useDerived } from '../../../api/derived.ts';
import type { Derived } from '../../../api/derived.ts';
import { Gap, Toolbar } from '../../frame/page.tsx';
import { AddFilter } from '../../show/add-filter.tsx';
import { FilterChip } from '../../show/filter-chip.tsx';
import { chosenIn, isShown, without, withParts } from './filter-kind.ts';
import type { ChoiceFilter, FilterKind, Choices, FilterValues } from './filter-kind.ts';
import { RangeChip } from './range-chip.tsx';
import { TextChip } from './text-chip.tsx';
import { SwitchChip } from './switch-chip.tsx';

interface FilterProps<Filter extends FilterValues> {
  readonly filter: Filter;
  onChange(this: void, filter: Filter): void;
  readonly choices: Derived<Choices>;
}

export interface FilterBarProps<Filter extends FilterValues> extends FilterProps<Filter> {
  readonly label: string;
  readonly kinds: readonly FilterKind[];
  /** The list differs from its view: resets it. */
  readonly onBack: (() => void) | null;
  /** After the filters: what is wrong with the view. */
  readonly note?: ReactNode;
  /** On the right. */
  readonly children?: ReactNode;
}

/** Chips for the active filters, and a menu for the others. */
export function FilterBar<Filter extends FilterValues>(props: FilterBarProps<Filter>) {
  const { label, kinds, filter, onChange, onBack, note, children } = props;
  const [added, setAdded] = useState<string | null>(null);
  const shown = kinds.filter((kind) => isShown(kind, filter) || kind.id === added);
  const others = kinds.filter((kind) => !shown.includes(kind)).map(({ id }) => id);
  const add = (id: string): void => {
    if (kinds.some((kind) => kind.id === id && kind.kind === 'switch')) {
      onChange(withParts(filter, { [id]: true }));
    } else setAdded(id);
  };
  const change = (kind: FilterKind, next: Filter): void => {
    onChange(next);
    if (kind.id === added) setAdded(null);
  };
  return (
    <Toolbar label={label}>
      {shown.map((kind) => (
        <KindChip
          key={kind.id}
          {...props}
          kind={kind}
          fresh={kind.id === added}
          onChange={(next) => change(kind, next)}
        />
      ))}
      <AddFilter
        kinds={others}
        label={(id) => kinds.find((kind) => kind.id === id)?.label ?? id}
        onAdd={add}
      />
      {onBack && (
        <Button variant="subtle" size="compact-sm" onClick={onBack}>
          {say('views.back')}
        </Button>
      )}
      {note}
      {Boolean(children) && <Gap />}
      {children}
    </Toolbar>
  );
}

interface KindChipProps<Filter extends FilterValues, Kind extends FilterKind> extends FilterProps<Filter> {
  readonly kind: Kind;
  /** Just added: it opens automatically. */
  readonly fresh: boolean;
}

function KindChip<Filter extends FilterValues>(props: KindChipProps<Filter, FilterKind>) {
  const { kind, filter, fresh, onChange } = props;
  switch (kind.kind) {
    case 'range':
      return <RangeChip kind={kind} filter={filter} onChange={onChange} startOpen={fresh} />;
    case 'text':
      return <TextChip kind={kind} filter={filter} onChange={onChange} startOpen={fresh} />;
    case 'lost':
      return (
        <SwitchChip
          label={kind.label}
          about={say('custom.filter.deleted.about')}
          onRemove={() => onChange(without(filter, kind))}
        />
      );
    case 'switch':
      return <SwitchChip label={kind.label} onRemove={() => onChange(without(filter, kind))} />;
    case 'choice':
      return <ChoiceChip {...props} kind={kind} />;
  }
}

function ChoiceChip<Filter extends FilterValues>(props: KindChipProps<Filter, ChoiceFilter<string>>) {
  const { kind, filter, fresh, onChange, choices } = props;
  const options = useDerived(choices).by[kind.id] ?? [];
  const value = chosenIn(kind, filter);
  const words = kind.words?.(value);
  return (
    <FilterChip
      label={kind.label}
      options={options}
      value={value}
      startOpen={fresh}
      {...(words !== undefined && { said: words })}
      onChange={(chosen) => onChange(withParts(filter, { [kind.id]: chosen }))}
    />
  );
}
