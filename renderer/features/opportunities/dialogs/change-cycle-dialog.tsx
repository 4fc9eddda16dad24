import { Select } from '@mantine/core';
import { useState } from 'react';
import { usableCycles } from '../../../../shared/rules/proposals.ts';
import { inOrder } from '../../../../shared/rules/stage-order.ts';
import { say } from '../../../../shared/words/say.ts';
import { useCall } from '../../../api/queries.tsx';
import { DialogFrame } from '../../../components/frame/dialog-frame.tsx';
import type { DialogProps } from '../../../state/dialogs.ts';
import { useFormats } from '../../../state/locale.ts';
import { stageName } from '../../../components/show/stage-name.ts';
import type { Cycle, Deal } from '../offered/deal.ts';
import { ChangeDateField, useDealDates } from './change-date.tsx';
import type { DealDates } from './change-date.tsx';
import { dealLine, Happens, useCycles, useFormAct } from './deal-form.tsx';
import { RefusalLine } from '../../../components/frame/refusal-line.tsx';
import { worthWords } from './worth-words.ts';
import styles from './deal-form.module.css';

/** Moves an open deal to a stage of another cycle, as a separate action (sales-process 4). */
export function ChangeCycleDialog({ dialog, onClose }: DialogProps<'change-cycle'>) {
  const { data } = useCall('opportunity.get', { id: dialog.id });
  const cycles = useCycles();
  const dates = useDealDates(dialog.id);
  if (!data || !cycles || !dates) return null;
  return <ChangeCycleForm deal={data} cycles={cycles} dates={dates} onClose={onClose} />;
}

interface ChangeCycleFormProps {
  readonly deal: Deal;
  readonly cycles: readonly Cycle[];
  readonly dates: DealDates;
  onClose(this: void): void;
}

function ChangeCycleForm({ deal, cycles, dates, onClose }: ChangeCycleFormProps) {
  const formats = useFormats();
  const form = useFormAct(onClose);
  const choices = usableCycles(cycles).filter((one) => one.id !== deal.cycle?.id && one.stages.length > 0);
  const [cycleId, setCycleId] = useState(choices[0]?.id ?? null);
  const [stageId, setStageId] = useState<string | null>(null);
  const [date, setDate] = useState<string | null>(dates.proposed);
  const cycle = choices.find((one) => one.id === cycleId);
  const stage = stageIn(cycle, stageId);
  const change = async (): Promise<boolean> => {
    if (!cycle || !stage) return false;
    const dated = date === null ? {} : { dateOfChange: date };
    const input = { id: deal.id, cycleId: cycle.id, stageId: stage.id, ...dated };
    return form.perform('opportunity.changeCycle', input);
  };
  return (
    <DialogFrame
      title={say('cycle.title')}
      about={dealLine(deal)}
      onClose={onClose}
      note={say('dialog.undoable')}
      act={{ label: say('cycle.act'), disabled: !stage, run: change }}
    >
      {choices.length === 0 ? (
        <p>{say('cycle.none')}</p>
      ) : (
        <ChangeCycleFields
          {...{ choices, cycle, stage, dates, date }}
          onCycle={setCycleId}
          onStage={setStageId}
          onDate={setDate}
          problem={form.problem}
        />
      )}
      {cycle && stage && <Happens lines={happening(deal, cycle, stage, formats)} />}
      <RefusalLine error={form.error} shown={['cycleId', 'stageId', 'dateOfChange']} />
    </DialogFrame>
  );
}

/** The chosen stage, or else the lowest. */
function stageIn(cycle: Cycle | undefined, id: string | null): Cycle['stages'][number] | undefined {
  const stages = inOrder(cycle?.stages ?? []);
  return stages.find((one) => one.id === id) ?? stages[0];
}

function happening(
  deal: Deal,
  cycle: Cycle,
  stage: Cycle['stages'][number],
  formats: ReturnType<typeof useFormats>,
): string[] {
  const from = deal.stage ? `${deal.cycle?.name ?? ''}, ${stageName(deal.stage)}` : '';
  const chances = formats.percent(stage.chances);
  const next = {
    method: cycle.method,
    completed: stage.completed,
    chances: stage.chances,
    revenue: deal.estimatedRevenue?.amount ?? null,
    kept: false,
  };
  return [
    say('cycle.happens', { from, to: `${cycle.name}, ${stageName(stage)}`, chances }),
    ...worthWords(deal, next, formats).slice(1),
  ];
}

interface ChangeCycleFieldsProps {
  readonly choices: readonly Cycle[];
  readonly cycle: Cycle | undefined;
  readonly stage: Cycle['stages'][number] | undefined;
  readonly dates: DealDates;
  readonly date: string | null;
  onCycle(this: void, id: string | null): void;
  onStage(this: void, id: string | null): void;
  onDate(this: void, date: string | null): void;
  problem(this: void, ...names: readonly string[]): string | null;
}

function ChangeCycleFields(props: ChangeCycleFieldsProps) {
  const { choices, cycle, stage, dates, date, onCycle, onStage, onDate, problem } = props;
  return (
    <div className={styles.pair}>
      <Select
        className={styles.field ?? ''}
        label={say('cycle.to')}
        data={choices.map((one) => ({ value: one.id, label: one.name }))}
        value={cycle?.id ?? null}
        onChange={onCycle}
        allowDeselect={false}
        error={problem('cycleId')}
        data-autofocus
      />
      <Select
        className={styles.field ?? ''}
        label={say('cycle.stage')}
        data={inOrder(cycle?.stages ?? []).map((one) => ({ value: one.id, label: stageName(one) }))}
        value={stage?.id ?? null}
        onChange={onStage}
        allowDeselect={false}
        error={problem('stageId')}
      />
      <ChangeDateField dates={dates} value={date} onChange={onDate} error={problem('dateOfChange')} />
    </div>
  );
}
