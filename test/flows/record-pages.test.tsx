import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { queryClient } from '../../renderer/api/queries.tsx';
import { CustomerDetails } from '../../renderer/features/customers/customer-details.tsx';
import { DetailsPanel } from '../../renderer/features/opportunities/page/details-panel.tsx';
import { regionOf, systemRegion } from '../../shared/format/region.ts';
import { FormatsProvider, formatsFor } from '../../renderer/state/locale.ts';
import { openTestWorkspace } from '../support/in-process.ts';
import type { TestWorkspace } from '../support/in-process.ts';
import { newAccount, newDeal, setUpKim } from '../support/seed.ts';
import { say } from '../../shared/words/say.ts';

let app: TestWorkspace;
beforeEach(async () => {
  app = openTestWorkspace();
  await setUpKim(app);
});
afterEach(() => app.close());

/** The labels of a page's rows, from top to bottom. */
async function labelsOn(page: ReactElement): Promise<string[]> {
  const formats = formatsFor(
    regionOf('en-GB', systemRegion),
    '2026-03-10',
    await app.call('settings.get', {}),
  );
  const html = renderToStaticMarkup(
    <QueryClientProvider client={queryClient}>
      <MantineProvider>
        <FormatsProvider value={formats}>{page}</FormatsProvider>
      </MantineProvider>
    </QueryClientProvider>,
  );
  return [
    ...html.matchAll(
      /<(label|span)\b[^>]*class="_label_[^>]*>([^<]*)<|<label\b[^>]*>([^<]*)<|aria-label="(Remarks|Add [^"]*)"/g,
    ),
  ].map((match) => match[2] ?? match[3] ?? match[4] ?? '');
}

/** A blank field, which is folded into the line that adds it. */
const folded = (label: string) => say('fields.add.one', { label });

// Spelled out: the order on the page must not be derived from the code that renders it. The customer, the revenue and the
// close date are in the head.
const onDeal = [
  folded(say('deal.customerNeed')),
  folded(say('deal.currentSituation')),
  folded(say('deal.proposedSolution')),
  folded(say('deal.description')),
  say('deal.number'),
  say('deal.salesperson'),
  say('deal.cycle'),
  say('deal.currency'),
  say('deal.chances'),
  say('deal.category'),
  say('deal.priority'),
  say('deal.tags'),
  say('deal.createdAt'),
  say('deal.createdBy'),
  folded(say('deal.contact')),
  folded(say('deal.rating')),
  folded(say('deal.kind')),
  folded(say('deal.leadSource')),
  say('deal.timeFrame'),
  say('deal.purchaseProcess'),
  folded(say('deal.budgetAmount')),
  folded(say('deal.budgetStatus')),
  folded(say('deal.need')),
];
/** Phones, e-mails and addresses are rows with labels, not fields. */
const reach = [folded(say('customer.website')), say('customer.owner'), say('customer.tags')];
const onAccount = [
  say('customer.remarks'),
  say('customer.name'),
  say('customer.number'),
  folded(say('customer.parent')),
  folded(say('customer.industry')),
  ...reach,
  say('customer.defaultCurrency'),
  say('customer.createdAt'),
];
const onContact = [
  say('customer.remarks'),
  say('customer.lastName'),
  say('customer.account'),
  say('customer.number'),
  folded(say('customer.firstName')),
  folded(say('customer.jobTitle')),
  ...reach,
  say('customer.createdAt'),
];

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
