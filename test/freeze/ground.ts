import type { TestService } from '../support/service.ts';
import { dealOn } from '../support/deals.ts';
import { reasonOf } from '../support/seed.ts';

/** What the acts may have undone: tags, every field of a deal and of a customer. */
export async function enrich(service: TestService): Promise<void> {
  const { call } = service;
  const account = await call('customer.create', {
    kind: 'account',
    name: 'Čapek & Søn',
    phone: '+45 12 34',
    email: 'a@b.dk',
    website: 'https://b.dk',
    city: 'Århus',
    industry: 'Paper',
    defaultCurrency: 'USD',
    notes: 'Calls  back',
  });
  const contact = await call('customer.create', {
    kind: 'contact',
    firstName: 'Ida',
    lastName: 'Lund',
    jobTitle: 'Buyer',
    accountId: account.id,
  });
  const rich = await dealOn(service, 'LARGE', {
    topic: 'Everything',
    customerId: account.id,
    contactId: contact.id,
    rating: 'warm',
    priority: 'high',
    currency: 'USD',
    estimatedRevenue: '1234.5',
    closeDate: '2026-08-01',
    chances: '33.33',
    category: 'best-case',
    budgetAmount: '99',
    budgetStatus: 'can-buy',
    timeFrame: 'this-year',
    purchaseProcess: 'committee',
    need: 'must',
    currentSituation: 'Now',
    customerNeed: 'Need',
    proposedSolution: 'Solve',
    description: '=1+1',
    leadSource: 'Fair',
  });
  await call('opportunity.setTags', { id: rich.id, tags: ['Pilot', 'Renewal'] });
  await call('opportunity.update', { id: rich.id, changes: { currency: 'JPY', estimatedRevenue: '500000' } });
  for (const code of ['SMALL', 'EXISTING', 'PIPELINE']) await dealOn(service, code, { topic: code });
  const lost = await dealOn(service, 'SMALL', { topic: 'Gone', currency: 'USD' });
  await call('opportunity.close', {
    id: lost.id,
    outcome: 'lost',
    reasonId: await reasonOf(service, 'lost'),
  });
}

/** A file with deals in every state, a column that no field takes, and a row that fails. */
export const file = [
  'Id,Topic,Account,Contact,Owner,Stage,Status,Amount,Currency,Close date,Actual close date,Close reason,Rating,Tags,' +
    'Budget,Lead source,Description,Notes from us',
  'X1,Scanners,Elbe GmbH,Ida Lund,Ada,Negotiation,Open,"1,500.50",EUR,2026-05-04,,,Hot,"Pilot, Renewal",900,Fair,Line one,kept',
  'X2,Racks,Acme,,,,Won,700,USD,2026-02-01,2026-02-03,Won,,,,,,',
  'X3,Boxes,Beta,,Nora,,Lost,100,EUR,2026-02-01,2026-02-04,Lost,cold,,,,,',
  'X4,Labels,Beta,,,,Not started,,EUR,,,,,,,,,',
  'X5,,Beta,,,,Open,12,EUR,2026-06-01,,,,,,,,',
].join('\n');
