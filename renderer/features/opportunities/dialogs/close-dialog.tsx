import { Anchor, Select, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { OutputOf } from '../../../../shared/contract/contract.ts';
import { soleReason } from '../../../../shared/rules/closing.ts';
import { say } from '../../../../shared/words/say.ts';
import { useCall } from '../../../api/queries.tsx';
import { AmountField } from '../../../components/amount-field.tsx';
import { DateField } from '../../../components/date-field.tsx';
import { DialogFrame } from '../../../components/dialog-frame.tsx';
import type { DialogProps } from '../../../state/dialogs.ts';
import { useFormats } from '../../../state/locale.ts';
import { routeHref } from '../../../state/route.ts';
import type { Deal } from '../deal.ts';
import { dealLine, RefusalLine, useFormAct } from './deal-form.tsx';
import styles from './deal-form.module.css';

type Reason = OutputOf<'reason.list'>['items'][number];
type Outcome = DialogProps<'close'>['dialog']['outcome'];

/** Close as won or lost (sales-process 7). */
export function CloseDialog({ dialog, onClose }: DialogProps<'close'>) {
  const deal = useCall('opportunity.get', { id: dialog.id });
  const reasons = useCall('reason.list', {});
  if (!deal.data || !reasons.data) return null;
  const fitting = reasons.data.items.filter((one) => one.outcome === dialog.outcome && !one.blocked);
  return <CloseForm deal={deal.data} reasons={fitting} outcome={dialog.outcome} onClose={onClose} />;
}

interface CloseFormProps {
  readonly deal: Deal;
  readonly reasons: readonly Reason[];
  readonly outcome: Outcome;
  onClose(this: void): void;
}

function CloseForm({ deal, reasons, outcome, onClose }: CloseFormProps) {
  const { today } = useFormats();
  const form = useFormAct(onClose);
  const [revenue, setRevenue] = useState(outcome === 'won' ? (deal.estimatedRevenue?.amount ?? null) : null);
  const [closeDate, setCloseDate] = useState<string | null>(today);
  const [reasonId, setReasonId] = useState(soleReason(reasons, outcome)?.id ?? null);
  const [description, setDescription] = useState('');
  const fromEstimate = outcome === 'won' && revenue !== null && revenue === deal.estimatedRevenue?.amount;
  const close = (): Promise<boolean> =>
    form.perform('opportunity.close', {
      id: deal.id,
      outcome,
      description,
      ...(revenue !== null && { actualRevenue: revenue }),
      ...(closeDate !== null && { closeDate }),
      ...(reasonId !== null && { reasonId }),
    });
  return (
    <DialogFrame
      title={say(`close.title.${outcome}`)}
      about={dealLine(deal)}
      onClose={onClose}
      note={say('close.note')}
      act={{ label: say(`close.title.${outcome}`), tone: outcome, run: close }}
    >
      <div className={styles.pair}>
        <AmountField
          label={say('close.revenue')}
          currency={deal.currency}
          value={revenue}
          onChange={setRevenue}
          required={outcome === 'won'}
          hint={
            fromEstimate ? say('close.revenue.estimate') : outcome === 'lost' ? say('close.revenue.lost') : ''
          }
          error={form.problem('actualRevenue')}
          autoFocus={outcome === 'won'}
        />
        <DateField
          label={say('close.date')}
          value={closeDate}
          onChange={setCloseDate}
          required
          error={form.problem('closeDate')}
        />
      </div>
      <ReasonField
        reasons={reasons}
        value={reasonId}
        onChange={setReasonId}
        problem={form.problem('reason', 'reasonId')}
        autoFocus={outcome === 'lost'}
      />
      <Textarea
        label={say('close.description')}
        placeholder={say(`close.description.${outcome}`)}
        value={description}
        onChange={(event) => setDescription(event.currentTarget.value)}
        autosize
        minRows={2}
        maxRows={6}
      />
      {deal.status === 'on-hold' && <p className={styles.hint}>{say('close.hold')}</p>}
      <RefusalLine error={form.error} shown={['actualRevenue', 'closeDate', 'reason', 'reasonId']} />
    </DialogFrame>
  );
}

interface ReasonFieldProps {
  readonly reasons: readonly Reason[];
  readonly value: string | null;
  onChange(this: void, id: string | null): void;
  readonly problem: string | null;
  readonly autoFocus: boolean;
}

function ReasonField({ reasons, value, onChange, problem, autoFocus }: ReasonFieldProps) {
  if (reasons.length === 0) {
    return (
      <p className={styles.plain}>
        {say('close.reason.none')}{' '}
        <Anchor inherit underline="always" href={routeHref({ place: 'setup', section: 'reasons' })}>
          {say('close.reason.set-up')}
        </Anchor>
      </p>
    );
  }
  return (
    <Select
      label={say('close.reason')}
      placeholder={say('close.reason.placeholder')}
      data={reasons.map((reason) => ({ value: reason.id, label: reason.description || reason.code }))}
      value={value}
      onChange={onChange}
      error={problem}
      searchable={reasons.length > 7}
      {...(autoFocus && { 'data-autofocus': true })}
    />
  );
}
