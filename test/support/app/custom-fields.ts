import type { Page } from '@playwright/test';
import type { CustomKind, FieldOwner } from '../../../shared/records/custom-fields.ts';
import { say } from '../../../shared/words/say.ts';
import { sampleCustomers, type CustomerSample } from './customers.ts';
import type { Call, Seed } from './seed.ts';

export interface CustomSample extends CustomerSample {
  /** Ids of custom fields by name, and of choices by theirs. */
  readonly fields: ReadonlyMap<string, string>;
  readonly choices: ReadonlyMap<string, string>;
}

interface FieldToMake {
  readonly of: FieldOwner;
  readonly name: string;
  readonly kind: CustomKind;
  readonly choices?: string[];
}

const fieldsToMake: readonly FieldToMake[] = [
  { of: 'opportunity', name: 'Project code', kind: 'text' },
  { of: 'opportunity', name: 'Seats', kind: 'number' },
  { of: 'opportunity', name: 'Deposit', kind: 'amount' },
  { of: 'opportunity', name: 'Go-live', kind: 'date' },
  { of: 'opportunity', name: 'Contract signed', kind: 'flag' },
  { of: 'opportunity', name: 'Tier', kind: 'choice', choices: ['Gold', 'Silver', 'Bronze'] },
  { of: 'opportunity', name: 'Scope', kind: 'long-text' },
  { of: 'account', name: 'Employees', kind: 'number' },
  { of: 'account', name: 'Partner', kind: 'flag' },
  { of: 'contact', name: 'Birthday', kind: 'date' },
];

/** The sample of customers with custom fields of every kind. A few deals have values; customers have one each. */
export const sampleCustom: Seed<CustomSample> = {
  name: 'custom-fields',
  now: sampleCustomers.now,
  fill: async (call) => {
    const sample = await sampleCustomers.fill(call);
    const fields = new Map<string, string>();
    for (const field of fieldsToMake) fields.set(field.name, (await call('customField.create', field)).id);
    const items = (await call('customField.list', {})).items.flatMap((field) => field.choices);
    const made = { ...sample, fields, choices: new Map(items.map(({ id, name }) => [name, id])) };
    await fillValues(call, made);
    return made;
  },
};

async function fillValues(
  call: Call,
  { deals, fields, choices, account, contact }: CustomSample,
): Promise<void> {
  const set = (topic: string, values: Readonly<Record<string, string | boolean>>) =>
    call('opportunity.update', {
      id: deals.get(topic) ?? '',
      changes: { custom: byId(fields, values) },
    });
  const choice = (name: string): string => choices.get(name) ?? '';
  await set('Warehouse scanners', {
    'Project code': 'A-100',
    Seats: '12.5',
    Deposit: '2800',
    'Go-live': '2027-04-01',
    'Contract signed': true,
    Tier: choice('Gold'),
    Scope: 'Two halls in Bremen.\nThe third one follows.',
  });
  await set('Wi-Fi renewal', {
    'Project code': 'B-7',
    Seats: '40',
    'Contract signed': false,
    Tier: choice('Silver'),
  });
  await call('customer.update', { id: account, changes: { custom: byId(fields, { Employees: '250' }) } });
  await call('customer.update', {
    id: contact,
    changes: { custom: byId(fields, { Birthday: '1979-05-04' }) },
  });
}

function byId(
  fields: CustomSample['fields'],
  values: Readonly<Record<string, string | boolean>>,
): Record<string, string | boolean> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [fields.get(name) ?? '', value]));
}

/** Shows or hides a column of the list, by its title. */
export async function toggleColumn(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: say('list.display') }).click();
  await page.getByRole('checkbox', { name: title, exact: true }).click();
  await page.keyboard.press('Escape');
}

/** Adds a filter to the list. */
export async function addFilter(page: Page, label: string): Promise<void> {
  await page.getByRole('button', { name: say('filter.add'), exact: true }).click();
  await page.getByRole('menuitem', { name: label, exact: true }).click();
}
