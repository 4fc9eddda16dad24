import { ActionIcon, Checkbox, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconGripVertical } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { say } from '../../../shared/words/say.ts';
import { PercentField } from '../../components/fields/percent-field.tsx';
import { changeCycle, makeCycle, useImport } from './import-state.ts';
import { useDragOrder } from './drag-order.ts';
import { isFor, withStageAt, type NewCycle, type Pipeline } from './new-cycles.ts';
import styles from './import.module.css';
import makerStyles from './cycle-maker.module.css';

/** Cycles of the file that the import can make: their names, their stages in order, and the chances of each. */
export function CycleMakers({ pipelines }: { readonly pipelines: readonly Pipeline[] }) {
  return pipelines.map((pipeline) => <CycleMaker key={pipeline.of} pipeline={pipeline} />);
}

function CycleMaker({ pipeline }: { readonly pipeline: Pipeline }) {
  const cycle = useImport(({ choices }) => choices.newCycles?.find(isFor(pipeline.of)));
  return (
    <section className={makerStyles.maker}>
      <Checkbox
        label={say('wizard.cycle.make', { name: pipeline.name, n: pipeline.stages.length })}
        description={say('wizard.cycle.make.about')}
        checked={cycle !== undefined}
        onChange={(event) => makeCycle(pipeline, event.currentTarget.checked)}
      />
      {cycle && <CycleShape cycle={cycle} pipeline={pipeline} />}
    </section>
  );
}

interface ShapeProps {
  readonly cycle: NewCycle;
  readonly pipeline: Pipeline;
}

function CycleShape({ cycle, pipeline }: ShapeProps) {
  const list = useRef<HTMLOListElement>(null);
  const [moved, setMoved] = useState<{ readonly to: number; readonly by: 'up' | 'down' } | null>(null);
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (moved === null) return;
    const line = list.current?.children[moved.to];
    const [same, other] = [`[data-move="${moved.by}"]`, '[data-move]:not(:disabled)'];
    const button = line?.querySelector<HTMLButtonElement>(same);
    (button?.disabled === false ? button : line?.querySelector<HTMLButtonElement>(other))?.focus();
  }, [moved]);
  const move = (from: number, to: number): void => {
    const name = cycle.stages[from]?.name ?? '';
    changeCycle(withStageAt(cycle, from, to));
    setSaid(say('wizard.cycle.moved', { name, place: to + 1, all: cycle.stages.length }));
  };
  useDragOrder(list, move);
  return (
    <>
      <TextInput
        label={say('wizard.cycle.name')}
        value={cycle.name}
        maxLength={100}
        onChange={(event) => changeCycle({ ...cycle, name: event.currentTarget.value })}
        error={cycle.name.trim() === '' ? say('field.required') : null}
      />
      <p className={styles.dim}>
        {say(
          pipeline.stages.some((stage) => stage.isFromFile) ? 'wizard.cycle.median' : 'wizard.cycle.rising',
        )}
      </p>
      <ol ref={list} className={makerStyles.stages} aria-label={say('wizard.cycle.stages')}>
        {cycle.stages.map((stage, i) => (
          <li key={stage.of} draggable>
            <IconGripVertical size={14} aria-hidden className={makerStyles.grip ?? ''} />
            <StageFields cycle={cycle} at={i} />
            {(['up', 'down'] as const).map((by) => {
              const to = by === 'up' ? i - 1 : i + 1;
              const Icon = by === 'up' ? IconArrowUp : IconArrowDown;
              return (
                <ActionIcon
                  key={by}
                  variant="default"
                  data-move={by}
                  disabled={to < 0 || to >= cycle.stages.length}
                  aria-label={say(`wizard.cycle.${by}`, { name: stage.name })}
                  onClick={() => (move(i, to), setMoved({ to, by }))}
                >
                  <Icon size={14} aria-hidden />
                </ActionIcon>
              );
            })}
          </li>
        ))}
      </ol>
      <p className="unseen" role="status">
        {said}
      </p>
    </>
  );
}

function StageFields({ cycle, at }: { readonly cycle: NewCycle; readonly at: number }) {
  const stage = cycle.stages[at];
  if (stage === undefined) return null;
  const change = (part: Partial<typeof stage>): void =>
    changeCycle({ ...cycle, stages: cycle.stages.with(at, { ...stage, ...part }) });
  return (
    <>
      <TextInput
        aria-label={say('wizard.cycle.stage', { n: at + 1 })}
        value={stage.name}
        maxLength={100}
        onChange={(event) => change({ name: event.currentTarget.value })}
        error={stage.name.trim() === '' ? say('field.required') : null}
      />
      <PercentField
        label={say('wizard.cycle.chances', { name: stage.name })}
        value={stage.chances}
        onChange={(chances) => chances !== null && change({ chances })}
      />
    </>
  );
}
