import { run } from '../../../commands/run.ts';
import type { ListCustom } from '../../../components/list/list-kind.ts';
import type { DealRow } from '../offered/deal.ts';

/** The custom fields of deals in a list. They are never locked. */
export const dealCustom: ListCustom<DealRow> = {
  owners: ['opportunity'],
  kind: 'opportunity',
  has: () => true,
  values: ({ custom }) => custom,
  name: ({ topic }) => topic,
  currency: ({ currency }) => currency,
  save: async ({ id }, custom) => (await run('opportunity.update', { id, changes: { custom } })).ok,
};
