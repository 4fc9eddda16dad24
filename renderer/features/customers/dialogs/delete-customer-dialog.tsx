import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CallError } from '../../../../shared/contract/envelope.ts';
import { say } from '../../../../shared/words/say.ts';
import { wordsOf } from '../../../commands/refusals.ts';
import { run } from '../../../commands/run.ts';
import { useCall } from '../../../api/queries.tsx';
import { DialogFrame } from '../../../components/frame/dialog-frame.tsx';
import { RefusalNote } from '../../../components/frame/refusal-note.tsx';
import type { DialogProps } from '../../../state/dialogs.ts';
import { currentRoute, goTo } from '../../../state/route.ts';
import { activate } from '../customer-actions.tsx';
import { nameOf } from '../customer-name.ts';
import type { Customer } from '../customer.ts';
import styles from '../customer.module.css';

/** Deletes a customer; if a rule refuses, shows it and offers to deactivate instead. */
export function DeleteCustomerDialog({ dialog, onClose }: DialogProps<'delete-customer'>) {
  const { data: customer } = useCall('customer.get', { id: dialog.id });
  if (customer === undefined) return null;
  return <Asked customer={customer} onClose={onClose} />;
}

interface AskedProps {
  readonly customer: Customer;
  onClose(this: void): void;
}

function Asked({ customer, onClose }: AskedProps) {
  const [refusal, setRefusal] = useState<CallError | null>(null);
  const remove = async (): Promise<void> => {
    const leave = leavesPage(customer.id);
    const result = await run('customer.remove', { id: customer.id }, { handlesRefusal: true });
    if (!result.ok) return setRefusal(result.error);
    onClose();
    if (leave) goTo({ place: 'customers' }, { replace: true });
  };
  const name = nameOf(customer);
  return (
    <DialogFrame
      title={say('delete-customer.title', { name })}
      about={refusal === null ? say('delete-customer.about') : undefined}
      size={460}
      onClose={onClose}
      note={refusal === null && say('delete-customer.note')}
      {...(refusal === null && { act: { label: say('delete-customer.act'), tone: 'lost', run: remove } })}
    >
      {refusal !== null && <Refused customer={customer} words={wordsOf(refusal)} onDone={onClose} />}
    </DialogFrame>
  );
}

interface RefusedProps {
  readonly customer: Customer;
  readonly words: string;
  onDone(this: void): void;
}

function Refused({ customer, words, onDone }: RefusedProps) {
  return (
    <RefusalNote title={say('delete-customer.refused')} words={words}>
      {customer.active && (
        <div className={styles.instead}>
          <p>{say('delete-customer.instead')}</p>
          <Button
            variant="default"
            onClick={() => void activate(customer, false).then((done) => done && onDone())}
          >
            {say('delete-customer.deactivate')}
          </Button>
        </div>
      )}
    </RefusalNote>
  );
}

function leavesPage(id: string): boolean {
  const route = currentRoute();
  return route.place === 'customer' && route.id === id;
}
