import { Select } from '@mantine/core';
import { useState } from 'react';
import type { InputOf } from '../../../../shared/contract/contract.ts';
import { closeDateOnEntering } from '../../../../shared/rules/moves.ts';
import { cycleToStart, usableCycles } from '../../../../shared/rules/proposals.ts';
import { firstStage } from '../../../../shared/rules/stage-order.ts';
import { probabilityOf, weightedOf } from '../../../../shared/rules/worth.ts';
import { say } from '../../../../shared/words/say.ts';
import { useCall } from '../../../api/queries.tsx';
import { DateField } from '../../../components/fields/date-field.tsx';
import { DialogFrame } from '../../../components/frame/dialog-frame.tsx';
import { PercentField } from '../../../components/fields/percent-field.tsx';
import type { DialogProps } from '../../../state/dialogs.ts';
import { useFormats } from '../../../state/locale.ts';
import type { Formats } from '../../../state/locale.ts';
import { stageName } from '../../../components/show/stage-name.ts';
import type { Cycle, Deal } from '../offered/deal.ts';
import { ChangeDateField, useDealDates } from './change-date.tsx';
import type { DealDates } from './change-date.tsx';
import { dealLine, Happens, useCycles, useFormAct } from './deal-form.tsx';
import { RefusalLine } from '../../../components/frame/refusal-line.tsx';
import type { FormAct } from './deal-form.tsx';
import styles from './deal-form.module.css';

/** Enters the first stage of a deal's cycle (sales-process 6, Start). */
export function StartDialog({ dialog, onClose }: DialogProps<'start'>) {
  const { data } = useCall('opportunity.get', { id: dialog.id });
  const cycles = useCycles();
  const dates = useDealDates(dialog.id);
  if (!data || !cycles || !dates) return null;
  return <StartForm deal={data} cycles={cycles} dates={dates} onClose={onClose} />;
}

interface StartFormProps {
  readonly deal: Deal;
  readonly cycles: readonly Cycle[];
  readonly dates: DealDates;
  onClose(this: void): void;
}

type Stage = Cycle['stages'][number];

/** The typed values; undefined uses the deal's or the stage's. */
interface StartTyped {
  readonly cycleId: string | null;
  readonly date: string | null;
  readonly chances: string | null | undefined;
  readonly closeDate: string | null | undefined;
}

function StartForm({ deal, cycles, dates, onClose }: StartFormProps) {
  const formats = useFormats();
  const form = useFormAct(onClose);
  const choices = usableCycles(cycles);
  const [typed, setTyped] = useState<StartTyped>({
    cycleId: cycleToStart(choices, deal.cycle?.id ?? null)?.id ?? null,
    date: dates.proposed,
    chances: undefined,
    closeDate: undefined,
  });
  const cycle = choices.find((one) => one.id === typed.cycleId);
  const stage = firstStage(cycle?.stages ?? []);
  const values = valuesOf(deal, stage, typed);
  return (
    <DialogFrame
      title={say('start.title.deal')}
      about={dealLine(deal)}
      onClose={onClose}
      note={say('dialog.undoable')}
      act={{
        label: stage ? say('start.act.deal', { stage: stageName(stage) }) : say('start.act.none'),
        disabled: stage === undefined,
        run: () => form.perform('opportunity.start', startInput(deal, typed, values.closeDate)),
      }}
    >
      <StartFields
        {...{ deal, choices, stage, dates, typed, values, form }}
        change={(part) => setTyped({ ...typed, ...part })}
      />
      {stage && cycle && (
        <Happens lines={[happening(deal, cycle, stage, values.chances, typed.date, formats)]} />
      )}
      <RefusalLine error={form.error} shown={['dateOfChange', 'chances', 'closeDate', 'cycleId']} />
    </DialogFrame>
  );
}

interface StartValues {
  readonly chances: string | null;
  readonly closeDate: string | null;
}

function valuesOf(deal: Deal, stage: Stage | undefined, typed: StartTyped): StartValues {
  const proposed =
    deal.closeDate ?? (typed.date && closeDateOnEntering(null, typed.date, stage?.dateFormula ?? null));
  return {
    chances: typed.chances === undefined ? (stage?.chances ?? null) : typed.chances,
    closeDate: typed.closeDate === undefined ? proposed : typed.closeDate,
  };
}

function startInput(deal: Deal, typed: StartTyped, closeDate: string | null): InputOf<'opportunity.start'> {
  const { cycleId, chances, date } = typed;
  return {
    id: deal.id,
    ...(cycleId !== null && cycleId !== deal.cycle?.id && { cycleId }),
    ...(typeof chances === 'string' && { chances }),
    ...(closeDate !== null && closeDate !== deal.closeDate && { closeDate }),
    ...(date !== null && { dateOfChange: date }),
  };
}

interface StartFieldsProps {
  readonly deal: Deal;
  readonly choices: readonly Cycle[];
  readonly stage: Stage | undefined;
  readonly dates: DealDates;
  readonly typed: StartTyped;
  readonly values: StartValues;
  readonly form: FormAct;
  change(this: void, part: Partial<StartTyped>): void;
}

function StartFields({ deal, choices, stage, dates, typed, values, form, change }: StartFieldsProps) {
  return (
    <div className={styles.pair}>
      <CycleField
        cycles={choices}
        value={typed.cycleId}
        onChange={(cycleId) => change({ cycleId })}
        form={form}
        empty={typed.cycleId !== null && !stage}
      />
      <ChangeDateField
        dates={dates}
        value={typed.date}
        onChange={(date) => change({ date })}
        error={form.problem('dateOfChange')}
      />
      <PercentField
        label={say('deal.chances')}
        value={values.chances}
        onChange={(chances) => change({ chances })}
        error={form.problem('chances')}
        autoFocus={typed.cycleId !== null}
      />
      <DateField
        label={say('deal.closeDate')}
        value={values.closeDate}
        onChange={(closeDate) => change({ closeDate })}
        error={form.problem('closeDate')}
        hint={closeDateHint(deal, stage, values.closeDate)}
      />
    </div>
  );
}

function closeDateHint(deal: Deal, stage: Stage | undefined, closeDate: string | null): string {
  if (closeDate === null) return say('start.closeDate.blank');
  if (deal.closeDate !== null || !stage?.dateFormula) return '';
  return say('start.closeDate.proposed', { formula: stage.dateFormula });
}

function happening(
  deal: Deal,
  cycle: Cycle,
  stage: Stage,
  chances: string | null,
  date: string | null,
  formats: Formats,
): string {
  const told = {
    stage: stageName(stage),
    date: formats.date(date, 'weekday'),
    chances: formats.percent(chances ?? stage.chances),
  };
  const revenue = deal.estimatedRevenue?.amount ?? null;
  if (revenue === null) return say('start.happens.no-revenue', told);
  const likelihood = {
    method: cycle.method,
    chances: chances ?? stage.chances,
    completed: stage.completed,
  };
  return say('start.happens', {
    ...told,
    weighted: formats.money({ amount: weightedOf(revenue, likelihood), currency: deal.currency }),
    revenue: formats.money({ amount: revenue, currency: deal.currency }),
    probability: formats.percent(probabilityOf(likelihood)),
  });
}

interface CycleFieldProps {
  readonly cycles: readonly Cycle[];
  readonly value: string | null;
  onChange(this: void, id: string | null): void;
  readonly form: FormAct;
  readonly empty: boolean;
}

function CycleField({ cycles, value, onChange, form, empty }: CycleFieldProps) {
  return (
    <Select
      className={styles.field ?? ''}
      label={say('start.cycle.deal')}
      data={cycles.map((cycle) => ({ value: cycle.id, label: cycle.name }))}
      value={value}
      onChange={onChange}
      allowDeselect={false}
      error={form.problem('cycleId') ?? (empty ? say('start.empty') : null)}
      {...(value === null && { 'data-autofocus': true })}
    />
  );
}
