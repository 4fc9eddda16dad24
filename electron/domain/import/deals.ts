import { dealFields } from '../../../shared/import/deal-fields.ts';
import type { ParsedInputOf } from '../../../shared/contract/contract.ts';
import { insertRecord } from '../../store/records/records-io.ts';
import type { ActContext } from '../context.ts';
import { closeOpportunity } from '../opportunities/close.ts';
import { updateOpportunity } from '../opportunities/update.ts';
import { retag } from '../tags/deal-tags.ts';
import { readGround } from './deal-ground.ts';
import { DealJudge } from './deal-judge.ts';
import { compilePlan } from './deal-plan.ts';
import type { DealRow, DealUpdate } from './deal-row.ts';
import { DealWriter } from './deal-write.ts';
import type { ImportEntity, RowJudge, RowWriter } from './entity.ts';
import { makeParties } from './party-write.ts';

type Changes = ParsedInputOf<'opportunity.update'>['changes'];

/** Deals, with the accounts, contacts, salespeople and close reasons that their rows name. */
export const dealImport: ImportEntity<DealRow> = {
  key: 'opportunity',
  fields: dealFields,
  judge: (context, sheet, plan) => {
    const ground = readGround(context);
    return new DealJudge(ground, sheet, compilePlan(ground, sheet, plan));
  },
  writer: writerOf,
};

function writerOf(act: ActContext, judge: RowJudge<DealRow>, expected: number): RowWriter<DealRow> {
  if (!(judge instanceof DealJudge)) throw new Error('These rows were not judged as deals');
  makeParties(act, judge.names);
  const { source } = judge.plan;
  const writer = new DealWriter(act, judge.ground, source, expected);
  // The act as a whole says what was done.
  const quiet: ActContext = { ...act, describe: () => undefined };
  return {
    write: (row) => {
      if (row.made) writer.write(row, row.made);
      else if (row.update) applyUpdate(quiet, source, row, row.update);
    },
    finish: () => writer.flush(),
  };
}

/** Through the use cases of the house, so that every rule speaks and every entry is written. */
function applyUpdate(act: ActContext, source: string, row: DealRow, update: DealUpdate): void {
  const { dealId: id, customer, contact, salesperson, close, tags } = update;
  const changes = {
    ...update.changes,
    ...(customer && { customerId: customer.id }),
    ...(contact && { contactId: contact.id }),
    ...(salesperson && { salespersonId: salesperson.id }),
  } as Changes;
  if (Object.keys(changes).length > 0) updateOpportunity(act, { id, changes });
  if (tags) retag(act, id, new Set(tags.map((tag) => tag.id ?? '')));
  if (close) {
    const { outcome, reason, closeDate, actualRevenue } = close;
    closeOpportunity(act, {
      id,
      outcome,
      closeDate,
      description: '',
      ...(reason.id !== null && { reasonId: reason.id }),
      ...(actualRevenue !== null && { actualRevenue }),
    });
  }
  if (!update.learn) return;
  for (const [kind, externalId] of [
    ['id', row.external],
    ['number', row.number],
  ] as const) {
    if (externalId === '') continue;
    insertRecord(act.db, 'external_id', { id: act.newId(), source, kind, externalId, opportunityId: id });
  }
}
