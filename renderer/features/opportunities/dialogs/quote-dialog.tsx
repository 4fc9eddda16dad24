import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { say } from '../../../../shared/words/say.ts';
import { useCall } from '../../../api/queries.tsx';
import { AmountField } from '../../../components/fields/amount-field.tsx';
import { DateField } from '../../../components/fields/date-field.tsx';
import { DialogFrame } from '../../../components/frame/dialog-frame.tsx';
import type { DialogProps } from '../../../state/dialogs.ts';
import { useFormats } from '../../../state/locale.ts';
import type { Deal } from '../offered/deal.ts';
import { dealLine, useFormAct } from './deal-form.tsx';
import { RefusalLine } from '../../../components/frame/refusal-line.tsx';
import styles from './deal-form.module.css';

/** Adds an external quote (sales-process 6, quote required). */
export function QuoteDialog({ dialog, onClose }: DialogProps<'quote'>) {
  const { data } = useCall('opportunity.get', { id: dialog.id });
  return data ? <QuoteForm deal={data} onClose={onClose} /> : null;
}

interface QuoteTyped {
  readonly number: string;
  readonly amount: string | null;
  readonly notedOn: string | null;
  readonly note: string;
}

function QuoteForm({ deal, onClose }: { readonly deal: Deal; onClose(this: void): void }) {
  const { today } = useFormats();
  const form = useFormAct(onClose);
  const [asked, setAsked] = useState(false);
  const [typed, setTyped] = useState<QuoteTyped>({
    number: '',
    amount: deal.estimatedRevenue?.amount ?? null,
    notedOn: today,
    note: '',
  });
  const { number, notedOn, ...same } = typed;
  const missing = asked && number.trim() === '' ? say('field.required') : null;
  const save = async (): Promise<boolean> => {
    setAsked(true);
    if (number.trim() === '') return false;
    const input = { opportunityId: deal.id, number: number.trim(), ...same };
    return form.perform('externalQuote.note', { ...input, ...(notedOn !== null && { notedOn }) });
  };
  return (
    <DialogFrame
      title={say('externalQuote.title')}
      about={dealLine(deal)}
      onClose={onClose}
      note={say('dialog.undoable')}
      act={{ label: say('externalQuote.act'), run: save }}
    >
      <p className={styles.hint}>{say('externalQuote.about')}</p>
      <QuoteFields
        currency={deal.currency}
        typed={typed}
        change={(part) => setTyped({ ...typed, ...part })}
        problem={(name) => (name === 'number' ? missing : null) ?? form.problem(name)}
      />
      <RefusalLine error={form.error} shown={['number', 'amount', 'notedOn']} />
    </DialogFrame>
  );
}

interface QuoteFieldsProps {
  readonly currency: string;
  readonly typed: QuoteTyped;
  change(this: void, part: Partial<QuoteTyped>): void;
  problem(this: void, name: string): string | null;
}

function QuoteFields({ currency, typed, change, problem }: QuoteFieldsProps) {
  return (
    <>
      <div className={styles.pair}>
        <TextInput
          className={styles.field ?? ''}
          label={say('externalQuote.number')}
          value={typed.number}
          onChange={(event) => change({ number: event.currentTarget.value })}
          maxLength={60}
          error={problem('number')}
          data-autofocus
        />
        <DateField
          label={say('externalQuote.date')}
          value={typed.notedOn}
          onChange={(notedOn) => change({ notedOn })}
          error={problem('notedOn')}
        />
        <AmountField
          label={say('externalQuote.amount')}
          currency={currency}
          value={typed.amount}
          onChange={(amount) => change({ amount })}
          error={problem('amount')}
        />
      </div>
      <Textarea
        label={say('externalQuote.note')}
        value={typed.note}
        onChange={(event) => change({ note: event.currentTarget.value })}
        maxLength={2000}
        autosize
        minRows={2}
        maxRows={5}
      />
    </>
  );
}
