import { Button } from '@mantine/core';
import { useState } from 'react';
import { say } from '../../../../shared/words/say.ts';
import { AddFilter } from '../../../components/show/add-filter.tsx';
import { FilterChip } from '../../../components/show/filter-chip.tsx';
import { Gap, Toolbar } from '../../../components/frame/page.tsx';
import { CloseDateChip } from './close-date-chip.tsx';
import { filterKinds, isSet, kindLabel, useChoices, without, withPart } from './filter-kinds.ts';
import type { ChoiceKind, FilterKind, SwitchKind } from './filter-kinds.ts';
import { statusWords } from '../offered/filter-words.ts';
import type { ViewFilter } from './list-view.ts';
import { SwitchChip } from './switch-chip.tsx';

export interface FilterBarProps {
  readonly filter: ViewFilter;
  onChange(this: void, filter: ViewFilter): void;
  /** The list was changed since it was taken from its view: goes back to it. */
  readonly onBack: (() => void) | null;
  /** At the right end. */
  readonly children?: React.ReactNode;
}

/** Chips for the filters that are set, and a menu for the others. */
export function FilterBar({ filter, onChange, onBack, children }: FilterBarProps) {
  const [added, setAdded] = useState<FilterKind | null>(null);
  const shown = filterKinds.filter((kind) => kind === 'status' || kind === added || isSet(kind, filter));
  const others = filterKinds.filter((kind) => !shown.includes(kind));
  const add = (kind: FilterKind): void => {
    if (isSwitch(kind)) onChange(withPart(filter, { [kind]: true }));
    else setAdded(kind);
  };
  return (
    <Toolbar label={say('deals.filters')}>
      {shown.map((kind) => (
        <KindChip
          key={kind}
          kind={kind}
          filter={filter}
          fresh={kind === added}
          onChange={(next) => {
            onChange(next);
            if (kind === added) setAdded(null);
          }}
        />
      ))}
      <AddFilter kinds={others} label={kindLabel} onAdd={add} />
      {onBack && (
        <Button variant="subtle" size="compact-sm" onClick={onBack}>
          {say('views.back')}
        </Button>
      )}
      <Gap />
      {children}
    </Toolbar>
  );
}

function isSwitch(kind: FilterKind): kind is SwitchKind {
  return kind === 'overdue' || kind === 'undated' || kind === 'withoutRevenue';
}

interface KindChipProps extends Pick<FilterBarProps, 'filter' | 'onChange'> {
  readonly kind: FilterKind;
  /** Just added: it opens by itself. */
  readonly fresh: boolean;
}

function KindChip({ kind, filter, fresh, onChange }: KindChipProps) {
  if (kind === 'closes' || kind === 'closed') {
    return <CloseDateChip kind={kind} filter={filter} onChange={onChange} startOpen={fresh} />;
  }
  if (isSwitch(kind)) {
    return <SwitchChip label={kindLabel(kind)} onRemove={() => onChange(without(filter, kind))} />;
  }
  return <ChoiceChip kind={kind} filter={filter} fresh={fresh} onChange={onChange} />;
}

interface ChoiceChipProps extends KindChipProps {
  readonly kind: ChoiceKind;
}

function ChoiceChip({ kind, filter, fresh, onChange }: ChoiceChipProps) {
  const options = useChoices()[kind];
  const value: readonly string[] = filter[kind] ?? [];
  const said = kind === 'status' ? statusWords(filter) : undefined;
  return (
    <FilterChip
      label={kindLabel(kind)}
      options={options}
      value={value}
      startOpen={fresh}
      {...(said !== undefined && { said })}
      onChange={(chosen) => onChange(withPart(filter, { [kind]: chosen }))}
    />
  );
}
