import type { OutputOf, ParsedInputOf } from '../../../../shared/contract/contract.ts';
import { channelKinds, mostChannels, noChannels } from '../../../../shared/records/channels.ts';
import { mergedChannels } from '../../../../shared/rules/merged-channels.ts';
import { mostTags } from '../../../../shared/rules/tags.ts';
import { removeValues, writeValues } from '../../../store/custom/values.ts';
import { channelsOf, keepChannels, removeChannels, withoutIds } from '../../../store/customers/channels.ts';
import { countTags, unclosedDealsOf } from '../../../store/customers/merging.ts';
import { moveReferences } from '../../../store/customers/references.ts';
import { removeRecord, updateRecord } from '../../../store/records/records-io.ts';
import type { CustomerRecord } from '../../../store/records/records.ts';
import type { ActContext } from '../../context.ts';
import { customDifferences } from '../../custom/values.ts';
import { datedAct } from '../../opportunities/dates.ts';
import { record } from '../../opportunities/entries.ts';
import { loadDeal } from '../../opportunities/load.ts';
import { invalid, notAllowed } from '../../refusal.ts';
import { withoutReach } from '../channels.ts';
import { nameAfter } from '../customer-fields.ts';
import { chosenFrom, mergeFields, type Party } from './fields.ts';
import { partyOf } from './party.ts';
import { consequences } from './preview.ts';

type Input = ParsedInputOf<'customer.merge'>;
type Merged = Omit<OutputOf<'customer.merge'>, 'act'>;

/**
 * Makes one customer of several. The survivor gets the chosen value of each field, by default the fullest, and everything
 * that referred to the others; these are deleted and say what they became part of. A deal that isn't closed gets an entry,
 * with its values as they were: a merge changes no figure. House rule (sales-process 2).
 */
export function mergeCustomers(act: ActContext, input: Input): Merged {
  const { db } = act;
  const party = partyOf(db, input);
  const [survivor, ...losers] = party;
  if (survivor.active === 0) throw invalid('survivor', 'customer.merge.inactive', { name: survivor.name });
  const tags = countTags(db, [survivor.id, ...input.losers]);
  if (tags > mostTags) throw notAllowed('customer.merge.tags', { n: tags, most: mostTags });
  const told = consequences(db, input);
  takeValues(act, party, input.choose);
  for (const loser of losers) retire(act, loser, survivor.id);
  for (const id of unclosedDealsOf(db, input.losers)) reassign(act, id, survivor.id);
  moveReferences(db, { survivor: survivor.id, losers: input.losers });
  act.describe('act.customer.merge', { names: losers.map((loser) => loser.name), name: survivor.name });
  return { id: survivor.id, ...told };
}

/** Gives the survivor the chosen values. */
function takeValues(act: ActContext, party: Party, choose: Input['choose']): void {
  const [survivor] = party;
  const chosen = [...chosenFrom(mergeFields(act.db, party), choose)];
  const valuesOf = (custom: boolean) => {
    const fields = chosen.filter(([{ isCustom }]) => isCustom === custom);
    return Object.fromEntries(
      fields.flatMap(([{ written }, from]) => Object.entries(written.get(from) ?? {})),
    );
  };
  const own = valuesOf(false) as Partial<CustomerRecord>;
  const name = nameAfter({ ...survivor, ...own }, 'choose.');
  const isCustomer = party.some((one) => one.isCustomer === 1) ? 1 : 0;
  takeChannels(act, party, own);
  updateRecord(act.db, 'customer', survivor.id, { ...withoutReach(own), name, isCustomer });
  const custom = customDifferences(act.db, survivor.kind, survivor.id, valuesOf(true));
  writeValues(act.db, survivor.kind, survivor.id, custom);
}

/** The survivor is reached by everything that any of them was, with the chosen values first. */
function takeChannels({ db, newId }: ActContext, party: Party, chosen: Partial<CustomerRecord>): void {
  const [survivor] = party;
  const [own, ...others] = party.map(({ id }) => channelsOf(db, id));
  const all = [own ?? noChannels, ...others.map(withoutIds)];
  const wanted = mergedChannels(all, chosen);
  for (const kind of channelKinds) {
    const n = wanted[kind].length;
    if (n > mostChannels) throw notAllowed('customer.merge.channels', { kind, n, most: mostChannels });
  }
  keepChannels(db, survivor.id, wanted, newId);
}

function retire({ db }: ActContext, { id, kind }: CustomerRecord, survivor: string): void {
  updateRecord(db, 'customer', id, { mergedIntoId: survivor });
  removeValues(db, kind, id);
  removeChannels(db, id);
  removeRecord(db, 'customer', id);
}

/** Changes the customer of a deal that isn't closed, and writes its entry. */
function reassign(act: ActContext, id: string, customerId: string): void {
  const deal = loadDeal(act.db, id);
  const action = deal.status === 'not-started' ? 'Recorded' : 'Updated';
  const { dateOfChange } = datedAct(act, deal, undefined);
  record(act, deal, { customerId }, { action, dateOfChange });
}
