import { Button } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { say, sayAny } from '../../../shared/words/say.ts';
import { useCall } from '../../api/queries.tsx';
import { run } from '../../commands/run.ts';
import { ActMenu } from '../../components/frame/act-menu.tsx';
import type { MenuAct } from '../../components/frame/act-items.tsx';
import { openDialog } from '../../state/dialogs.ts';
import { nameOf } from './customer-name.ts';
import type { Customer } from './customer.ts';
import { saveContacts } from './save-contacts.ts';

/** Deactivates or activates a customer, which is always possible. */
export async function activate(customer: Customer, active: boolean): Promise<boolean> {
  const success = say(active ? 'customer.activated' : 'customer.deactivated', { name: nameOf(customer) });
  const result = await run('customer.update', { id: customer.id, changes: { active } }, { success });
  return result.ok;
}

type Use = OutputOf<'customer.use'>['use'] | undefined;

function newDeal(customer: Customer): MenuAct {
  const { id, active } = customer;
  return {
    label: say('customer.new-deal'),
    refusal: active ? null : say('customer.new-deal.inactive', { name: nameOf(customer) }),
    run: () => openDialog({ kind: 'new-opportunity', customerId: id }),
  };
}

function furtherActs(customer: Customer, use: Use): readonly MenuAct[] {
  const { id, kind, active } = customer;
  const name = nameOf(customer);
  return [
    {
      label: say(active ? 'customer.deactivate' : 'customer.activate'),
      run: () => void activate(customer, !active),
    },
    { label: say('export.contacts.act'), run: () => void saveContacts({ ids: [id] }) },
    {
      label: say('merge.with'),
      run: () => openDialog({ kind: 'merge-customers', ids: [id], customerKind: kind }),
    },
    {
      label: say('customer.delete'),
      grave: true,
      refusal: use ? sayAny(`customer.has-${use.of}`, { name, n: use.n }) : null,
      run: () => openDialog({ kind: 'delete-customer', id }),
    },
  ];
}

/** Everything that can be done with a customer, or why it can't. */
export function actsOnCustomer(customer: Customer, use: Use): readonly MenuAct[] {
  return [newDeal(customer), ...furtherActs(customer, use)];
}

export function CustomerActions({ customer }: { readonly customer: Customer }) {
  const use = useCall('customer.use', { id: customer.id }).data?.use;
  const { label, run: start } = newDeal(customer);
  return (
    <>
      <ActMenu label={say('customer.more')} width={280} acts={furtherActs(customer, use)}>
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
