import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { queryClient } from '../../renderer/api/queries.tsx';
import { CustomerDetails } from '../../renderer/features/customers/customer-details.tsx';
import { DetailsPanel } from '../../renderer/features/opportunities/page/details-panel.tsx';
import { FormatsProvider, formatsFor } from '../../renderer/state/locale.ts';
import { account, contact, customerSections } from '../../shared/records/customer.ts';
import { fieldsIn } from '../../shared/records/keys.ts';
import type { Fields } from '../../shared/records/field.ts';
import { opportunity, opportunitySections } from '../../shared/records/opportunity.ts';
import type { RecordName } from '../../shared/words/described.ts';
import { fieldLabel } from '../../shared/words/field-words.ts';
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

function described(record: RecordName, fields: Fields, sections: readonly string[]): string[] {
  return sections.flatMap((section) => fieldsIn(fields, section)).map(([key]) => fieldLabel(record, key));
}

describe('the page of a record', () => {
  it('shows every field of a deal that has a section, in the order of the description', async () => {
    const id = await newDeal(app, await newAccount(app, 'Brauer'));
    const deal = await app.call('opportunity.get', { id });
    const labels = described('deal', opportunity, opportunitySections);
    expect(await labelsOn(<DetailsPanel deal={deal} />)).toEqual(
      labels.map((label) => (label === 'Estimated revenue' ? 'Estimated' : label)),
    );
  });

  it('shows those of an account and those of a contact', async () => {
    const accountId = await newAccount(app, 'Brauer');
    const person = { kind: 'contact', lastName: 'Ott', accountId } as const;
    const { id: contactId } = await app.call('customer.create', person);
    for (const [id, fields] of [
      [accountId, account],
      [contactId, contact],
    ] as const) {
      const customer = await app.call('customer.get', { id });
      expect(await labelsOn(<CustomerDetails customer={customer} />)).toEqual(
        described('customer', fields, customerSections),
      );
    }
  });
});
