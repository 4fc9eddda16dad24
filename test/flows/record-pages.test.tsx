import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { queryClient } from '../../renderer/api/queries.tsx';
import { CustomerDetails } from '../../renderer/features/customers/customer-details.tsx';
import { DetailsPanel } from '../../renderer/features/opportunities/page/details-panel.tsx';
import { FormatsProvider, formatsFor } from '../../renderer/state/locale.ts';
import { openTestWorkspace } from '../support/in-process.ts';
import type { TestWorkspace } from '../support/in-process.ts';
import { newAccount, newDeal, setUpKim } from '../support/seed.ts';

let app: TestWorkspace;
beforeEach(async () => {
  app = openTestWorkspace();
  await setUpKim(app);
});
afterEach(() => app.close());

/** The labels of a page's rows, from top to bottom. */
async function labelsOn(page: ReactElement): Promise<string[]> {
  const formats = formatsFor('en-GB', '2026-03-10', await app.call('settings.get', {}));
  const html = renderToStaticMarkup(
    <QueryClientProvider client={queryClient}>
      <MantineProvider>
        <FormatsProvider value={formats}>{page}</FormatsProvider>
      </MantineProvider>
    </QueryClientProvider>,
  );
  return [
    ...html.matchAll(
      /<(label|span)\b[^>]*class="_label_[^>]*>([^<]*)<|<label\b[^>]*>([^<]*)<|aria-label="(Notes)"/g,
    ),
  ].map((match) => match[2] ?? match[3] ?? match[4] ?? '');
}

// Written out: what a person reads from top to bottom does not follow from the code that draws it.
const onDeal = [
  'Number',
  'Customer',
  'Contact',
  'Salesperson',
  'Sales cycle',
  'Estimated',
  'Currency',
  'Chances',
  'Close date',
  'Category',
  'Rating',
  'Priority',
  'Tags',
  'Lead source',
  'Created',
  'Customer need',
  'Current situation',
  'Proposed solution',
  'Description',
  'Budget',
  'Budget status',
  'Time frame',
  'Process',
  'Need',
];
const reach = [
  'Phone',
  'Mobile',
  'E-mail',
  'Website',
  'Street',
  'Postal code',
  'City',
  'Region',
  'Country',
  'Owner',
  'Tags',
];
const onAccount = ['Name', 'Parent account', 'Industry', 'Number', ...reach, 'Currency', 'Added', 'Notes'];
const onContact = ['First name', 'Last name', 'Job title', 'Account', 'Number', ...reach, 'Added', 'Notes'];

describe('the page of a record', () => {
  it('shows the fields of a deal in their order', async () => {
    const id = await newDeal(app, await newAccount(app, 'Brauer'));
    const deal = await app.call('opportunity.get', { id });
    expect(await labelsOn(<DetailsPanel deal={deal} />)).toEqual(onDeal);
  });

  it('shows those of an account and those of a contact', async () => {
    const accountId = await newAccount(app, 'Brauer');
    const person = { kind: 'contact', lastName: 'Ott', accountId } as const;
    const { id: contactId } = await app.call('customer.create', person);
    for (const [id, labels] of [
      [accountId, onAccount],
      [contactId, onContact],
    ] as const) {
      const customer = await app.call('customer.get', { id });
      expect(await labelsOn(<CustomerDetails customer={customer} />)).toEqual(labels);
    }
  });
});
