import { Button } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { say } from '../../../shared/words/say.ts';
import { run } from '../../commands/run.ts';
import { ActMenu } from '../../components/frame/act-menu.tsx';
import type { MenuAct } from '../../components/frame/act-items.tsx';
import { openDialog } from '../../state/dialogs.ts';
import { nameOf } from './customer-name.ts';
import type { Customer } from './customer.ts';

/** Deactivates or activates a customer, which is always possible. */
export async function activate(customer: Customer, active: boolean): Promise<boolean> {
  const success = say(active ? 'customer.activated' : 'customer.deactivated', { name: nameOf(customer) });
  const result = await run('customer.update', { id: customer.id, changes: { active } }, { success });
  return result.ok;
}

/** Starts a deal with a customer, which only active ones have. */
function newDeal({ id }: Customer): MenuAct {
  return {
    label: say('customer.new-deal'),
    run: () => openDialog({ kind: 'new-opportunity', customerId: id }),
  };
}

function furtherActs(customer: Customer): readonly MenuAct[] {
  const { id, active } = customer;
  return [
    {
      label: say(active ? 'customer.deactivate' : 'customer.activate'),
      run: () => void activate(customer, !active),
    },
    { label: say('customer.delete'), grave: true, run: () => openDialog({ kind: 'delete-customer', id }) },
  ];
}

/** Everything that can be done with a customer. */
export function actsOnCustomer(customer: Customer): readonly MenuAct[] {
  return [...(customer.active ? [newDeal(customer)] : []), ...furtherActs(customer)];
}

export function CustomerActions({ customer }: { readonly customer: Customer }) {
  const { label, run: start } = newDeal(customer);
  return (
    <>
      <ActMenu label={say('customer.more')} acts={furtherActs(customer)}>
        <IconDots size={16} stroke={1.6} aria-hidden />
      </ActMenu>
      {customer.active ? (
        <Button onClick={start}>{label}</Button>
      ) : (
        <Button variant="default" onClick={() => void activate(customer, true)}>
          {say('customer.activate')}
        </Button>
      )}
    </>
  );
}
