import { insertRecord } from '../../electron/store/records/records-io.ts';
import type { TestWorkspace } from './in-process.ts';
import { newAccount, newDeal, reasonOf } from './seed.ts';

/** At least one row in every business table of a workspace that is set up. */
export async function fillEveryTable(workspace: TestWorkspace): Promise<void> {
  const { call, writer } = workspace;
  await call('currency.add', { code: 'USD' });
  await call('rate.set', { currency: 'USD', validFrom: '2026-01-01', rate: '0.9' });
  const customer = await newAccount(workspace, 'Acme');
  const deal = await newDeal(workspace, customer, { start: true });
  await call('externalQuote.note', { opportunityId: deal, number: 'Q-1' });
  await call('opportunity.setTags', { id: deal, tags: ['Fair'] });
  await call('customer.setTags', { id: customer, tags: ['Fair'] });
  for (const [of, id] of [
    ['opportunity', deal],
    ['account', customer],
  ] as const) {
    const seats = await call('customField.create', { of, name: 'Seats', kind: 'number' });
    const changes = { custom: { [seats.id]: '5' } };
    await (of === 'opportunity'
      ? call('opportunity.update', { id, changes })
      : call('customer.update', { id, changes }));
  }
  const choices = ['Boss'];
  const role = { of: 'contact', name: 'Role', kind: 'choice', choices } as const;
  const reach = { phone: '0431 1', email: 'oz@acme.example', city: 'Kiel' };
  const { id: roleId } = await call('customField.create', role);
  const [boss] = (await call('customField.list', { of: 'contact' })).items[0]?.choices ?? [];
  await call('customer.create', {
    kind: 'contact',
    lastName: 'Öz',
    ...reach,
    custom: { [roleId]: boss?.id ?? '' },
  });
  await call('opportunity.setPerson', {
    id: deal,
    newContact: { lastName: 'Lund' },
    roleId: (await call('contactRole.list', {})).items[0]?.id ?? null,
  });
  await call('opportunity.close', { id: deal, outcome: 'won', reasonId: await reasonOf(workspace, 'won') });
  writer.run('act', null, (act) => {
    const known = { source: 'other', kind: 'id', externalId: 'A1', opportunityId: deal } as const;
    insertRecord(act.db, 'external_id', { id: act.newId(), ...known });
    act.describe('act.settings.update');
  });
}
