import { Select } from '@mantine/core';
import { useState } from 'react';
import type { InputOf } from '../../../../shared/contract/contract.ts';
import { opportunity } from '../../../../shared/records/opportunity.ts';
import { choiceOptions } from '../../../../shared/words/field-words.ts';
import { say } from '../../../../shared/words/say.ts';
import { useCall } from '../../../api/queries.tsx';
import { AmountField } from '../../../components/fields/amount-field.tsx';
import { DateField } from '../../../components/fields/date-field.tsx';
import { DialogFrame } from '../../../components/frame/dialog-frame.tsx';
import { PercentField } from '../../../components/fields/percent-field.tsx';
import type { DialogProps } from '../../../state/dialogs.ts';
import { useFormats } from '../../../state/locale.ts';
import type { Cycle, Deal } from '../offered/deal.ts';
import { ChangeDateField, useDealDates } from './change-date.tsx';
import type { DealDates } from './change-date.tsx';
import { dealLine, Happens, useCycles, useFormAct } from './deal-form.tsx';
import { RefusalLine } from '../../../components/frame/refusal-line.tsx';
import type { FormAct } from './deal-form.tsx';
import { closeDateWords, worthWords } from './worth-words.ts';
import styles from './deal-form.module.css';

type Changes = InputOf<'opportunity.update'>['changes'];

/** Changes the values of a deal in one action and one entry, with its date (sales-process 6, Update). */
export function UpdateDialog({ dialog, onClose }: DialogProps<'update'>) {
  const { data } = useCall('opportunity.get', { id: dialog.id });
  const cycles = useCycles();
  const dates = useDealDates(dialog.id);
  if (!data || !cycles || !dates) return null;
  return <UpdateForm deal={data} cycles={cycles} dates={dates} onClose={onClose} />;
}

interface UpdateFormProps {
  readonly deal: Deal;
  readonly cycles: readonly Cycle[];
  readonly dates: DealDates;
  onClose(this: void): void;
}

function UpdateForm({ deal, cycles, dates, onClose }: UpdateFormProps) {
  const form = useFormAct(onClose);
  const [typed, setTyped] = useState<Changes>({});
  const [date, setDate] = useState<string | null>(dates.proposed);
  const changes = differing(deal, typed);
  const nothing = Object.keys(changes).length === 0;
  const dateOfChange = date ?? undefined;
  const update = () => form.perform('opportunity.update', { id: deal.id, changes, dateOfChange });
  return (
    <DialogFrame
      title={say('update.title')}
      about={dealLine(deal)}
      onClose={onClose}
      note={nothing ? say('update.same') : say('dialog.undoable')}
      act={{ label: say('update.act'), disabled: nothing, run: update }}
    >
      <UpdateFields
        deal={deal}
        typed={typed}
        onType={(change) => setTyped({ ...typed, ...change })}
        form={form}
      >
        <ChangeDateField dates={dates} value={date} onChange={setDate} error={form.problem('dateOfChange')} />
      </UpdateFields>
      {!nothing && <Preview deal={deal} cycles={cycles} changes={changes} />}
      <RefusalLine
        error={form.error}
        shown={['dateOfChange', 'estimatedRevenue', 'chances', 'closeDate', 'category', 'changes']}
      />
    </DialogFrame>
  );
}

/** Only changed values; without changes nothing would be written. */
function differing(deal: Deal, typed: Changes): Changes {
  const { estimatedRevenue, chances, closeDate, category } = typed;
  return {
    ...(estimatedRevenue !== undefined && estimatedRevenue !== (deal.estimatedRevenue?.amount ?? null)
      ? { estimatedRevenue }
      : {}),
    ...(chances !== undefined && Number(chances) !== Number(deal.chances) ? { chances } : {}),
    ...(closeDate !== undefined && closeDate !== deal.closeDate ? { closeDate } : {}),
    ...(category !== undefined && category !== deal.category ? { category } : {}),
  };
}

interface UpdateFieldsProps {
  readonly deal: Deal;
  readonly typed: Changes;
  onType(this: void, change: Changes): void;
  readonly form: FormAct;
  readonly children: React.ReactNode;
}

function UpdateFields({ deal, typed, onType, form, children }: UpdateFieldsProps) {
  const revenue =
    typed.estimatedRevenue === undefined ? deal.estimatedRevenue?.amount : typed.estimatedRevenue;
  return (
    <div className={styles.pair}>
      <AmountField
        label={say('deal.estimatedRevenue')}
        currency={deal.currency}
        value={revenue ?? null}
        onChange={(estimatedRevenue) => onType({ estimatedRevenue })}
        error={form.problem('estimatedRevenue')}
        autoFocus
      />
      <PercentField
        label={say('deal.chances')}
        value={typed.chances ?? deal.chances}
        onChange={(chances) => onType(chances === null ? {} : { chances })}
        disabled={deal.chances === null}
        hint={deal.chances === null ? say('update.not-started') : ''}
        error={form.problem('chances')}
      />
      <DateField
        label={say('deal.closeDate')}
        value={typed.closeDate === undefined ? deal.closeDate : typed.closeDate}
        onChange={(closeDate) => onType({ closeDate })}
        error={form.problem('closeDate')}
      />
      <CategoryField deal={deal} typed={typed} onType={onType} form={form} />
      {children}
    </div>
  );
}

function CategoryField({ deal, typed, onType, form }: Omit<UpdateFieldsProps, 'children'>) {
  const category =
    typed.category ?? opportunity.category.entered.find((one) => one === deal.category) ?? null;
  return (
    <Select
      className={styles.field ?? ''}
      label={say('deal.category')}
      data={choiceOptions('category', opportunity.category.entered)}
      value={category}
      onChange={(value) => onType({ category: opportunity.category.entered.find((one) => one === value) })}
      allowDeselect={false}
      error={form.problem('category')}
    />
  );
}

interface PreviewProps {
  readonly deal: Deal;
  readonly cycles: readonly Cycle[];
  readonly changes: Changes;
}

function Preview({ deal, cycles, changes }: PreviewProps) {
  const formats = useFormats();
  const method = cycles.find((one) => one.id === deal.cycle?.id)?.method;
  const chances = changes.chances ?? deal.chances;
  const revenue =
    changes.estimatedRevenue === undefined
      ? (deal.estimatedRevenue?.amount ?? null)
      : changes.estimatedRevenue;
  const worth =
    method && deal.completed !== null && chances !== null
      ? worthWords(deal, { method, completed: deal.completed, chances, revenue, kept: false }, formats)
      : [];
  const dates =
    changes.closeDate === undefined ? [] : closeDateWords(deal.closeDate, changes.closeDate, formats);
  return <Happens lines={[...worth, ...dates]} />;
}
