import { expect, it } from 'vitest';
import { expectUndoRedo } from '../support/dump.ts';
import { openTestWorkspace } from '../support/in-process.ts';
import { checkInvariants } from '../support/invariants.ts';
import { newAccount, setUpKim } from '../support/seed.ts';

const today = '2026-03-10';

it('a merged customer is reached by all phones, e-mail addresses and postal addresses of both', async () => {
  const workspace = openTestWorkspace({ now: today });
  const { call, db } = workspace;
  await setUpKim(workspace);
  const [keep, double] = [await newAccount(workspace, 'Acme'), await newAccount(workspace, 'Acme Ltd')];
  const line = (label: 'work' | 'mobile' | 'home', value: string, primary = false) => ({
    label,
    value,
    primary,
  });
  await call('customer.update', {
    id: keep,
    changes: {
      phones: [line('work', '0431 1'), line('mobile', '0171 3', true)],
      emails: [line('work', 'office@acme.example')],
    },
  });
  await call('customer.update', {
    id: double,
    changes: {
      phones: [line('work', '0431 1'), line('home', '0431 2', true)],
      emails: [line('work', 'info@acme.example')],
      addresses: [{ label: 'billing', street: 'Kai 1', city: 'Kiel' }],
    },
  });
  await expectUndoRedo(workspace, () => call('customer.merge', { survivor: keep, losers: [double] }));
  const { phones, emails, addresses, city } = await call('customer.get', { id: keep });
  const told = (rows: readonly { label: string; value: string; primary: boolean }[]) =>
    rows.map(({ label, value, primary }) => `${label} ${value}${primary ? ' *' : ''}`);
  expect(told(phones)).toEqual(['work 0431 1', 'home 0431 2', 'mobile 0171 3 *']);
  expect(told(emails)).toEqual(['work office@acme.example *', 'work info@acme.example']);
  expect([addresses.map((one) => `${one.label} ${one.street} ${one.city}`), city]).toEqual([
    ['billing Kai 1 Kiel'],
    'Kiel',
  ]);
  checkInvariants(db, today);
  await workspace.close();
});
