import { Checkbox, TextInput } from '@mantine/core';
import { say } from '../../../shared/words/say.ts';
import { Grip, reordered, useOrdering } from '../../components/fields/ordering.tsx';
import { PercentField } from '../../components/fields/percent-field.tsx';
import { changeCycle, makeCycle, useImport } from './import-state.ts';
import { isFor, type NewCycle, type Pipeline } from './new-cycles.ts';
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
  const stages = cycle.stages.map(({ of, name }) => ({ id: of, name }));
  const { list, buttons, status } = useOrdering<HTMLOListElement>(stages, (from, to) =>
    changeCycle({ ...cycle, stages: reordered(cycle.stages, from, to) }),
  );
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
            <Grip />
            <StageFields cycle={cycle} at={i} />
            {buttons(i)}
          </li>
        ))}
      </ol>
      {status}
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
