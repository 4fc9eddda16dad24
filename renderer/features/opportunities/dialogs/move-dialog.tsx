import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import type { MoveAnswers } from '../../../../shared/rules/move-answers.ts';
import { say } from '../../../../shared/words/say.ts';
import { useCall } from '../../../api/queries.tsx';
import { AmountField } from '../../../components/fields/amount-field.tsx';
import { DateField } from '../../../components/fields/date-field.tsx';
import { DialogFrame } from '../../../components/frame/dialog-frame.tsx';
import { PercentField } from '../../../components/fields/percent-field.tsx';
import { openDialog } from '../../../state/dialogs.ts';
import type { DialogOf, DialogProps } from '../../../state/dialogs.ts';
import { useFormats } from '../../../state/locale.ts';
import type { Formats } from '../../../state/locale.ts';
import { stageName } from '../../../components/show/stage-name.ts';
import type { Cycle, Deal, DealStages, StageOption } from '../offered/deal.ts';
import { ChangeDateField, useDealDates } from './change-date.tsx';
import type { DealDates } from './change-date.tsx';
import { dealLine, Happens, useCycles, useFormAct } from './deal-form.tsx';
import { RefusalLine } from '../../../components/frame/refusal-line.tsx';
import type { FormAct } from './deal-form.tsx';
import { firstTarget, missingOf, moveInput, targetsOf, useMoveTyped, valuesOf } from './move-form.ts';
import type { Missing, MoveTyped, SetTyped } from './move-form.ts';
import { closeDateWords, worthWords } from './worth-words.ts';
import styles from './deal-form.module.css';

/** A move that needs input: the stage, the day, and missing values (sales-process 6). */
export function MoveDialog({ dialog, onClose }: DialogProps<'move'>) {
  const [typed, setTyped] = useState<string | null | undefined>(undefined);
  const deal = useCall('opportunity.get', { id: dialog.id });
  const dates = useDealDates(dialog.id);
  const input = { id: dialog.id, ...(typeof typed === 'string' && { dateOfChange: typed }) };
  const stages = useCall('opportunity.stages', input, { keepPrevious: true });
  const cycles = useCycles();
  if (!deal.data || !stages.data || !dates || !cycles) return null;
  const cycle = cycles.find((one) => one.id === deal.data?.cycle?.id);
  const date = typed === undefined ? dates.proposed : typed;
  const known = { deal: deal.data, stages: stages.data, dates, cycle, dialog, onClose };
  return <MoveForm {...known} date={date} onDate={setTyped} />;
}

interface MoveFormProps {
  readonly deal: Deal;
  readonly stages: DealStages;
  readonly dates: DealDates;
  readonly cycle: Cycle | undefined;
  readonly dialog: DialogOf<'move'>;
  readonly date: string | null;
  onDate(this: void, date: string | null): void;
  onClose(this: void): void;
}

function MoveForm({ deal, stages, dates, cycle, dialog, date, onDate, onClose }: MoveFormProps) {
  const formats = useFormats();
  const form = useFormAct(onClose);
  const [typed, setTyped] = useMoveTyped();
  const targets = targetsOf(stages, dialog.move);
  const target = targets.find((one) => one.stageId === typed.stageId) ?? firstTarget(targets, dialog);
  const values = valuesOf(deal, target, typed);
  const missing = missingOf(target, values, date, formats.today);
  const input = moveInput(deal, target, typed, date);
  return (
    <DialogFrame
      title={say(dialog.move ? `move.title.${dialog.move}` : 'move.title')}
      about={dealLine(deal)}
      onClose={onClose}
      note={say('dialog.undoable')}
      act={{
        label: target ? say('move.act', { stage: stageName(target) }) : say('move.act.none'),
        disabled: input === null,
        run: () => (input === null ? undefined : form.perform('opportunity.move', input)),
      }}
    >
      {target === undefined && <p>{say('move.nowhere')}</p>}
      <MissingList missing={missing} deal={deal} />
      <MoveFields
        {...{ deal, targets, target, values, typed, setTyped, missing, form, dates, date, onDate }}
      />
      {target && <Happens lines={happening({ deal, cycle, target, typed, values, date, formats })} />}
      <RefusalLine error={form.error} shown={['dateOfChange', 'estimatedRevenue', 'chances', 'closeDate']} />
    </DialogFrame>
  );
}

interface Move {
  readonly deal: Deal;
  readonly cycle: Cycle | undefined;
  readonly target: StageOption;
  readonly typed: MoveTyped;
  readonly values: MoveAnswers;
  readonly date: string | null;
  readonly formats: Formats;
}

function happening({ deal, cycle, target, typed, values, date, formats }: Move): string[] {
  const stage = cycle?.stages.find((one) => one.id === target.stageId);
  const from = deal.stage ? stageName(deal.stage) : '';
  const on = formats.date(date, 'weekday');
  const { chances, revenue } = values;
  return [
    say('move.happens', { from, to: stageName(target), date: on }),
    ...(stage && cycle && chances !== null
      ? worthWords(
          deal,
          {
            method: cycle.method,
            completed: stage.completed,
            chances,
            revenue,
            kept: deal.chancesOverridden && typed.chances === undefined,
          },
          formats,
        )
      : []),
    ...closeDateWords(deal.closeDate, values.closeDate, formats),
  ];
}

function MissingList({ missing, deal }: { readonly missing: readonly Missing[]; readonly deal: Deal }) {
  if (missing.length === 0) return null;
  return (
    <div className={styles.missing} role="status">
      <h3>{say('move.missing')}</h3>
      <ul>
        {missing.map(({ field, words }) => (
          <li key={words}>
            {words}
            {field === 'quote' && (
              <Button
                size="compact-xs"
                variant="default"
                {...(missing[0]?.field === 'quote' && { 'data-autofocus': true })}
                onClick={() => openDialog({ kind: 'quote', id: deal.id })}
              >
                {say('move.quote')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

interface MoveFieldsProps {
  readonly deal: Deal;
  readonly targets: readonly StageOption[];
  readonly target: StageOption | undefined;
  readonly values: MoveAnswers;
  readonly typed: MoveTyped;
  readonly setTyped: SetTyped;
  readonly missing: readonly Missing[];
  readonly form: FormAct;
  readonly dates: DealDates;
  readonly date: string | null;
  onDate(this: void, date: string | null): void;
}

function MoveFields(props: MoveFieldsProps) {
  const { targets, target, setTyped, missing, form, dates, date, onDate } = props;
  const first = missing.find(({ field }) => field !== null)?.field ?? 'stage';
  const choices = targets.map((option) => ({ value: option.stageId, label: stageName(option) }));
  return (
    <div className={styles.pair}>
      <Select
        className={styles.field ?? ''}
        label={say('move.target')}
        data={choices}
        value={target?.stageId ?? null}
        onChange={(stageId) =>
          stageId !== null && setTyped({ stageId, chances: undefined, closeDate: undefined })
        }
        allowDeselect={false}
        {...(first === 'stage' && { 'data-autofocus': true })}
      />
      <ChangeDateField
        dates={dates}
        value={date}
        onChange={onDate}
        error={
          form.problem('dateOfChange') ?? missing.find((one) => one.field === 'dateOfChange')?.words ?? null
        }
        autoFocus={first === 'dateOfChange'}
      />
      <ValueFields {...props} first={first} />
    </div>
  );
}

/** Revenue, chances and close date of the deal after the move. */
function ValueFields(props: MoveFieldsProps & { readonly first: string }) {
  const { deal, values, setTyped, form, first } = props;
  const hint = useProposal(props);
  return (
    <>
      <AmountField
        label={say('deal.estimatedRevenue')}
        currency={deal.currency}
        value={values.revenue}
        onChange={(revenue) => setTyped({ revenue })}
        error={form.problem('estimatedRevenue')}
        autoFocus={first === 'estimatedRevenue'}
      />
      <PercentField
        label={say('deal.chances')}
        value={values.chances}
        onChange={(chances) => setTyped({ chances })}
        error={form.problem('chances')}
        hint={hint}
        autoFocus={first === 'chances'}
      />
      <DateField
        label={say('deal.closeDate')}
        value={values.closeDate}
        onChange={(closeDate) => setTyped({ closeDate })}
        error={form.problem('closeDate')}
        autoFocus={first === 'closeDate'}
      />
    </>
  );
}

/** The stage's proposal, once other chances were typed. */
function useProposal({ target, typed }: MoveFieldsProps): string {
  const { percent } = useFormats();
  if (!target || target.chances === null || typed.chances === undefined) return '';
  return say('move.chances.default', { stage: stageName(target), chances: percent(target.chances) });
}
