import { Select } from '@mantine/core';
import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { say } from '../../../../shared/words/say.ts';
import { run } from '../../../commands/run.ts';
import { useCall } from '../../../api/queries.tsx';
import { useFormats } from '../../../state/locale.ts';
import { routeHref } from '../../../state/route.ts';
import type { Deal, DealEntry, DealStages } from '../offered/deal.ts';
import { StageChevron } from './stage-chevron.tsx';
import { markStages } from './stage-marks.ts';
import styles from './stage-bar.module.css';
import { readingKey } from '../../../state/reading-direction.ts';
import { keyOf } from '../../../state/keys.ts';

interface StageBarProps {
  readonly deal: Deal;
  readonly stages: DealStages;
  readonly entries: readonly DealEntry[];
}

/** The stages of the cycle in order; a click moves the deal. The left and right arrows move between them. */
export function StageBar({ deal, stages, entries }: StageBarProps) {
  const formats = useFormats();
  const marks = markStages(deal, stages, entries, formats);
  const here = marks.findIndex(({ state }) => state === 'current');
  const [active, setActive] = useState<number | null>(null);
  if (deal.cycle === null) return <ChooseCycle deal={deal} />;
  if (marks.length === 0) return <NoStages cycle={deal.cycle.name} />;
  const focused = active ?? Math.max(0, here);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const next = placeBy(keyOf(event), focused, marks.length);
    if (next === null) return;
    event.preventDefault();
    setActive(next);
    event.currentTarget.querySelectorAll('button')[next]?.focus();
  };
  return (
    <div
      className={styles.bar}
      role="toolbar"
      tabIndex={-1}
      aria-label={say('stages.label')}
      onKeyDown={onKeyDown}
    >
      {marks.map((mark, place) => (
        <StageChevron
          key={mark.option.stageId}
          mark={mark}
          deal={deal}
          tabIndex={place === focused ? 0 : -1}
          onFocus={() => setActive(place)}
        />
      ))}
    </div>
  );
}

function placeBy(pressed: string, from: number, count: number): number | null {
  const key = readingKey(pressed);
  if (key === 'ArrowRight') return Math.min(count - 1, from + 1);
  if (key === 'ArrowLeft') return Math.max(0, from - 1);
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}

function ChooseCycle({ deal }: { readonly deal: Deal }) {
  const cycles = useCall('cycle.list', {}).data?.items ?? [];
  return (
    <div className={styles.empty}>
      <p>{say('stages.none')}</p>
      <Select
        aria-label={say('stages.choose')}
        placeholder={say('stages.choose')}
        data={cycles.filter(({ blocked }) => !blocked).map(({ id, name }) => ({ value: id, label: name }))}
        value={null}
        onChange={(cycleId) => void run('opportunity.setCycle', { id: deal.id, cycleId })}
      />
    </div>
  );
}

function NoStages({ cycle }: { readonly cycle: string }) {
  return (
    <div className={styles.empty}>
      <p>{say('stages.empty', { cycle })}</p>
      <a className={styles.link} href={routeHref({ place: 'setup', section: 'cycles' })}>
        {say('stages.empty.act')}
      </a>
    </div>
  );
}
