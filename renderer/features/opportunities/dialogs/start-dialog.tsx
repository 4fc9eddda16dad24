import { Select } from '@mantine/core';
import { useState } from 'react';
import { applyDateFormula } from '../../../../shared/calendar/date-formula.ts';
import { say } from '../../../../shared/words/say.ts';
import { useCall } from '../../../api/queries.tsx';
import { DateField } from '../../../components/date-field.tsx';
import { DialogFrame } from '../../../components/dialog-frame.tsx';
import { PercentField } from '../../../components/percent-field.tsx';
import type { DialogProps } from '../../../state/dialogs.ts';
import { useFormats } from '../../../state/locale.ts';
import type { Formats } from '../../../state/locale.ts';
import { briefly, stageName, worthWith } from '../deal.ts';
import type { Cycle, Deal } from '../deal.ts';
import {
  dealLine,
  Happens,
  RefusalLine,
  stagesInOrder,
  usable,
  useCycles,
  useFormAct,
} from './deal-form.tsx';
import type { FormAct } from './deal-form.tsx';
import styles from './deal-form.module.css';

/** Puts a deal on the first stage of its cycle (sales-process 6, Start). */
export function StartDialog({ dialog, onClose }: DialogProps<'start'>) {
  const { data } = useCall('opportunity.get', { id: dialog.id });
  const cycles = useCycles();
  return data && cycles ? <StartForm deal={data} cycles={cycles} onClose={onClose} /> : null;
}

interface StartFormProps {
  readonly deal: Deal;
  readonly cycles: readonly Cycle[];
  onClose(this: void): void;
}

type Stage = Cycle['stages'][number];

function StartForm({ deal, cycles, onClose }: StartFormProps) {
  const formats = useFormats();
  const form = useFormAct(onClose);
  const choices = usable(cycles);
  const [cycleId, setCycleId] = useState(firstCycle(deal, choices)?.id ?? null);
  const [typedChances, setChances] = useState<string | null | undefined>(undefined);
  const [typedClose, setClose] = useState<string | null | undefined>(undefined);
  const [date, setDate] = useState<string | null>(formats.today);
  const cycle = choices.find((one) => one.id === cycleId);
  const stage = stagesInOrder(cycle)[0];
  const chances = typedChances === undefined ? (stage?.chances ?? null) : typedChances;
  const proposed = deal.closeDate ?? proposal(stage, date);
  const closeDate = typedClose === undefined ? proposed : typedClose;
  const start = (): Promise<boolean> =>
    form.perform('opportunity.start', {
      id: deal.id,
      ...(cycleId !== null && cycleId !== deal.cycle?.id && { cycleId }),
      ...(typeof typedChances === 'string' && { chances: typedChances }),
      ...(closeDate !== null && closeDate !== deal.closeDate && { closeDate }),
      ...(date !== null && { dateOfChange: date }),
    });
  return (
    <DialogFrame
      title={say('start.title.deal')}
      about={dealLine(deal)}
      onClose={onClose}
      note={say('dialog.undoable')}
      act={{
        label: stage ? say('start.act.deal', { stage: stageName(stage) }) : say('start.act.none'),
        disabled: stage === undefined,
        run: start,
      }}
    >
      <div className={styles.pair}>
        <CycleField
          cycles={choices}
          value={cycleId}
          onChange={setCycleId}
          form={form}
          empty={cycle && !stage}
        />
        <DateField
          label={say('dialog.date')}
          value={date}
          onChange={setDate}
          required
          error={form.problem('dateOfChange')}
        />
        <PercentField
          label={say('deal.chances')}
          value={chances}
          onChange={setChances}
          error={form.problem('chances')}
          autoFocus={cycleId !== null}
        />
        <DateField
          label={say('deal.closeDate')}
          value={closeDate}
          onChange={setClose}
          error={form.problem('closeDate')}
          hint={closeDateHint(deal, stage, closeDate)}
        />
      </div>
      {stage && cycle && <Happens lines={[happening(deal, cycle, stage, chances, date, formats)]} />}
      <RefusalLine error={form.error} shown={['dateOfChange', 'chances', 'closeDate', 'cycle', 'cycleId']} />
    </DialogFrame>
  );
}

function firstCycle(deal: Deal, choices: readonly Cycle[]): Cycle | undefined {
  return (
    choices.find((one) => one.id === deal.cycle?.id) ?? choices.find((one) => one.isDefault) ?? choices[0]
  );
}

function proposal(stage: Stage | undefined, date: string | null): string | null {
  return stage?.dateFormula && date !== null ? applyDateFormula(date, stage.dateFormula) : null;
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
  const { weighted } = worthWith(cycle.method, chances ?? stage.chances, stage.completed, revenue);
  if (weighted === null) return say('start.happens.no-revenue', told);
  return say('start.happens', {
    ...told,
    weighted: `${briefly(weighted, deal.currency, formats)} ${deal.currency}`,
  });
}

interface CycleFieldProps {
  readonly cycles: readonly Cycle[];
  readonly value: string | null;
  onChange(this: void, id: string | null): void;
  readonly form: FormAct;
  readonly empty: boolean | undefined;
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
      error={form.problem('cycleId', 'cycle') ?? (empty === true ? say('start.empty') : null)}
      {...(value === null && { 'data-autofocus': true })}
    />
  );
}
