import { Textarea } from '@mantine/core';
import { useState } from 'react';
import type { InputOf } from '../../../../shared/contract/contract.ts';
import { closesBeforeCreation } from '../../../../shared/rules/closing.ts';
import { say } from '../../../../shared/words/say.ts';
import { useCall } from '../../../api/queries.tsx';
import { AmountField } from '../../../components/fields/amount-field.tsx';
import { DateField } from '../../../components/fields/date-field.tsx';
import { DialogFrame } from '../../../components/frame/dialog-frame.tsx';
import type { DialogProps } from '../../../state/dialogs.ts';
import { useFormats } from '../../../state/locale.ts';
import type { Deal } from '../offered/deal.ts';
import { useDealDates } from './change-date.tsx';
import type { DealDates } from './change-date.tsx';
import { dealLine, useFormAct } from './deal-form.tsx';
import { RefusalLine } from '../../../components/frame/refusal-line.tsx';
import type { FormAct } from './deal-form.tsx';
import { ReasonField } from './reason-field.tsx';
import { firstPick, isPicked, reasonInput, useReasons } from './reason-pick.ts';
import type { ReasonPick, Reasons } from './reason-pick.ts';
import styles from './deal-form.module.css';

type Outcome = DialogProps<'close'>['dialog']['outcome'];

/** Close as won or lost (sales-process 7). */
export function CloseDialog({ dialog, onClose }: DialogProps<'close'>) {
  const deal = useCall('opportunity.get', { id: dialog.id });
  const reasons = useReasons(dialog.outcome);
  const dates = useDealDates(dialog.id);
  if (!deal.data || !reasons || !dates) return null;
  const known = { deal: deal.data, dates, reasons, outcome: dialog.outcome };
  return <CloseForm {...known} onClose={onClose} />;
}

interface CloseFormProps {
  readonly deal: Deal;
  readonly dates: DealDates;
  readonly reasons: Reasons;
  readonly outcome: Outcome;
  onClose(this: void): void;
}

interface CloseTyped {
  readonly revenue: string | null;
  readonly closeDate: string | null;
  readonly reason: ReasonPick;
  readonly description: string;
}

function CloseForm({ deal, dates, reasons, outcome, onClose }: CloseFormProps) {
  const { today } = useFormats();
  const form = useFormAct(onClose);
  const [typed, setTyped] = useState<CloseTyped>({
    revenue: outcome === 'won' ? (deal.estimatedRevenue?.amount ?? null) : null,
    closeDate: today,
    reason: firstPick(reasons, outcome),
    description: '',
  });
  const change = (part: Partial<CloseTyped>): void => setTyped((now) => ({ ...now, ...part }));
  // What is missing comes first; everything else has a proposal.
  const [asksReason] = useState(!isPicked(typed.reason));
  const reason = (
    <ReasonField
      reasons={reasons.fitting}
      value={typed.reason}
      onChange={(pick) => change({ reason: pick })}
      problem={form.problem('reasonId') ?? form.problem('newReason')}
      autoFocus={asksReason}
    />
  );
  return (
    <DialogFrame
      title={say(`close.title.${outcome}`)}
      about={dealLine(deal)}
      onClose={onClose}
      note={say('close.note')}
      act={{
        label: say(`close.title.${outcome}`),
        tone: outcome,
        run: () => form.perform('opportunity.close', closeInput(deal.id, outcome, typed, reasons)),
      }}
    >
      {asksReason && reason}
      <MoneyAndDate {...{ deal, dates, outcome, typed, change, form, asksReason }} />
      <EarlyClose closeDate={typed.closeDate} created={dates.created} />
      {!asksReason && reason}
      <Textarea
        label={say('close.description')}
        placeholder={say(`close.description.${outcome}`)}
        value={typed.description}
        onChange={(event) => change({ description: event.currentTarget.value })}
        autosize
        minRows={2}
        maxRows={6}
      />
      {deal.status === 'on-hold' && <p className={styles.hint}>{say('close.hold')}</p>}
      <RefusalLine error={form.error} shown={['actualRevenue', 'closeDate', 'reasonId', 'newReason']} />
    </DialogFrame>
  );
}

function closeInput(
  id: string,
  outcome: Outcome,
  typed: CloseTyped,
  reasons: Reasons,
): InputOf<'opportunity.close'> {
  const { revenue, closeDate, reason, description } = typed;
  return {
    id,
    outcome,
    description,
    ...(revenue !== null && { actualRevenue: revenue }),
    ...(closeDate !== null && { closeDate }),
    ...reasonInput(reason, reasons),
  };
}

interface MoneyAndDateProps {
  readonly deal: Deal;
  readonly dates: DealDates;
  readonly outcome: Outcome;
  readonly typed: CloseTyped;
  change(this: void, part: Partial<CloseTyped>): void;
  readonly form: FormAct;
  readonly asksReason: boolean;
}

function MoneyAndDate({ deal, dates, outcome, typed, change, form, asksReason }: MoneyAndDateProps) {
  const { revenue, closeDate } = typed;
  const fromEstimate = outcome === 'won' && revenue !== null && revenue === deal.estimatedRevenue?.amount;
  return (
    <div className={styles.pair}>
      <AmountField
        label={say('close.revenue')}
        currency={deal.currency}
        value={revenue}
        onChange={(next) => change({ revenue: next })}
        required={outcome === 'won'}
        hint={
          fromEstimate ? say('close.revenue.estimate') : outcome === 'lost' ? say('close.revenue.lost') : ''
        }
        error={form.problem('actualRevenue')}
        autoFocus={!asksReason}
      />
      <DateField
        label={say('close.date')}
        value={closeDate}
        onChange={(next) => change({ closeDate: next })}
        required
        range={{ first: null, last: dates.last }}
        error={form.problem('closeDate')}
      />
    </div>
  );
}

/** A warning, not a refusal: a deal may be closed before it was created, when it is reported late. */
function EarlyClose({ closeDate, created }: { readonly closeDate: string | null; readonly created: string }) {
  const { today } = useFormats();
  if (closeDate === null || !closesBeforeCreation(closeDate, created, today)) return null;
  return (
    <p className={styles.warning} role="status">
      {say('close.date.before-created', { created })}
    </p>
  );
}
