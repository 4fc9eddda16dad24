import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { say } from '../../../../shared/words/say.ts';
import { useCall } from '../../../api/queries.tsx';
import { AmountField } from '../../../components/amount-field.tsx';
import { DateField } from '../../../components/date-field.tsx';
import { DialogFrame } from '../../../components/dialog-frame.tsx';
import type { DialogProps } from '../../../state/dialogs.ts';
import { useFormats } from '../../../state/locale.ts';
import type { Deal } from '../deal.ts';
import { dealLine, RefusalLine, useFormAct } from './deal-form.tsx';
import styles from './deal-form.module.css';

/** Notes a quote that was written outside of Roadbook (sales-process 6, quote required). */
export function QuoteDialog({ dialog, onClose }: DialogProps<'quote'>) {
  const { data } = useCall('opportunity.get', { id: dialog.id });
  return data ? <QuoteForm deal={data} onClose={onClose} /> : null;
}

function QuoteForm({ deal, onClose }: { readonly deal: Deal; onClose(this: void): void }) {
  const { today } = useFormats();
  const form = useFormAct(onClose);
  const [number, setNumber] = useState('');
  const [amount, setAmount] = useState(deal.estimatedRevenue?.amount ?? null);
  const [note, setNote] = useState('');
  const [notedOn, setNotedOn] = useState<string | null>(today);
  const [asked, setAsked] = useState(false);
  const missing = asked && number.trim() === '' ? say('field.required') : null;
  const save = async (): Promise<boolean> => {
    setAsked(true);
    if (number.trim() === '') return false;
    const input = { opportunityId: deal.id, number: number.trim(), amount, note };
    return form.perform('quote.note', { ...input, ...(notedOn !== null && { notedOn }) });
  };
  return (
    <DialogFrame
      title={say('quote.title')}
      about={dealLine(deal)}
      onClose={onClose}
      note={say('dialog.undoable')}
      act={{ label: say('quote.act'), run: save }}
    >
      <p className={styles.hint}>{say('quote.about')}</p>
      <div className={styles.pair}>
        <TextInput
          className={styles.field ?? ''}
          label={say('quote.number')}
          value={number}
          onChange={(event) => setNumber(event.currentTarget.value)}
          maxLength={60}
          error={missing ?? form.problem('number')}
          data-autofocus
        />
        <DateField
          label={say('quote.date')}
          value={notedOn}
          onChange={setNotedOn}
          error={form.problem('notedOn')}
        />
        <AmountField
          label={say('quote.amount')}
          currency={deal.currency}
          value={amount}
          onChange={setAmount}
          error={form.problem('amount')}
        />
      </div>
      <Textarea
        label={say('quote.note')}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        maxLength={2000}
        autosize
        minRows={2}
        maxRows={5}
      />
      <RefusalLine error={form.error} shown={['number', 'amount', 'notedOn']} />
    </DialogFrame>
  );
}
