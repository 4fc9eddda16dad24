import type { DealFieldKey } from '../../../shared/import/deal-fields.ts';
import { nameKey } from '../../../shared/import/names.ts';
import { decimalsOf } from '../../../shared/money/currencies.ts';
import { fromMinor } from '../../../shared/money/money.ts';
import { fromHundredths } from '../../../shared/money/percent.ts';
import { isClosed, lockedFieldsWhenClosed } from '../../../shared/rules/status.ts';
import { listBy } from '../../store/records/records-io.ts';
import type { OpportunityRecord } from '../../store/records/records.ts';
import { fieldName } from './deal-cells.ts';
import type { DealUpdate, DealValues } from './deal-row.ts';
import { problem } from './entity.ts';
import { isItsCustomer, type RowGround } from './row-ground.ts';

type Deal = OpportunityRecord;
type Changed = Pick<DealUpdate, 'changes' | 'customer' | 'contact' | 'salesperson' | 'tags'>;
type Parties = Omit<Changed, 'changes' | 'tags'>;

const texts = ['leadSource', 'currentSituation', 'customerNeed', 'proposedSolution', 'description'] as const;

/** The fields in which a row differs from its deal, as `opportunity.update` takes them; what is locked is a problem. */
export function changesOf(ground: RowGround, deal: Deal, values: DealValues): Changed {
  const changes: Record<string, string | null> = {};
  plain(ground, deal, values, changes);
  money(ground, deal, values, changes);
  for (const field of texts) text(ground, field, deal[field], values[field], changes);
  const parties = partiesOf(ground, deal, values);
  if (isClosed(deal.status)) refuseLocked(ground, changes, parties);
  return { changes, ...parties, tags: tagsOf(ground, deal, values) };
}

/** The tags of the row where they are others than the deal's; null where they are the same, or nothing is said. */
function tagsOf(ground: RowGround, deal: Deal, { tags }: DealValues): Changed['tags'] {
  const { db } = ground.ground;
  if (!ground.cells.has('tags') || (tags.length === 0 && !clears(ground, 'tags'))) return null;
  const now = new Set(listBy(db, 'opportunity_tag', 'opportunityId', deal.id).map((link) => link.tagId));
  const same = tags.length === now.size && tags.every(({ id }) => id !== null && now.has(id));
  return same ? null : tags;
}

/** Whether a cell is blank in a column that is there, and blank cells clear. */
function clears({ cells, plan }: RowGround, field: DealFieldKey): boolean {
  return plan.blankClears && cells.has(field) && cells.raw(field).trim() === '';
}

function refuseClearing(ground: RowGround, field: DealFieldKey): void {
  ground.cells.problems.push(problem('import.not-clearable', { field: fieldName(field) }));
}

function plain(
  ground: RowGround,
  deal: Deal,
  values: DealValues,
  changes: Record<string, string | null>,
): void {
  const { topic, category, rating, priority, closeDate, chances } = values;
  if (topic !== '' && topic !== deal.topic) changes['topic'] = topic;
  if (clears(ground, 'topic')) refuseClearing(ground, 'topic');
  if (category !== null && category !== deal.category) changes['category'] = category;
  if (priority !== null && priority !== deal.priority) changes['priority'] = priority;
  if (chances !== null && chances !== deal.chances) changes['chances'] = fromHundredths(chances);
  if (rating !== null ? rating !== deal.rating : clears(ground, 'rating') && deal.rating !== null) {
    changes['rating'] = rating;
  }
  if (closeDate !== null && closeDate !== deal.closeDate) changes['closeDate'] = closeDate;
  if (deal.closeDate !== null && clears(ground, 'closeDate')) refuseClearing(ground, 'closeDate');
}

function money(
  ground: RowGround,
  deal: Deal,
  values: DealValues,
  changes: Record<string, string | null>,
): void {
  const { currency, estimated, budget } = values;
  const moved = currency !== deal.currency;
  if (moved) changes['currency'] = currency;
  if (estimated !== null && (moved || estimated !== deal.revenue)) {
    changes['estimatedRevenue'] = fromMinor(estimated, decimalsOf(currency));
  }
  if (deal.revenue !== null && clears(ground, 'estimatedRevenue')) refuseClearing(ground, 'estimatedRevenue');
  if (budget !== null && (moved || budget !== deal.budgetAmount)) {
    changes['budgetAmount'] = fromMinor(budget, decimalsOf(currency));
  } else if (deal.budgetAmount !== null && clears(ground, 'budgetAmount')) changes['budgetAmount'] = null;
}

function text(
  ground: RowGround,
  field: (typeof texts)[number],
  now: string,
  wanted: string,
  changes: Record<string, string | null>,
): void {
  if (wanted !== '' ? wanted !== now : now !== '' && clears(ground, field)) changes[field] = wanted;
}

function partiesOf(ground: RowGround, deal: Deal, values: DealValues): Parties {
  const { names, cells } = ground;
  const named = cells.text('customer');
  const other = values.customer !== null && values.customer.id !== deal.customerId;
  const customer = other && !isItsCustomer(ground, { customer: named }, deal) ? values.customer : null;
  const seller = names.salespeople.byId.get(deal.salespersonId);
  const salesperson =
    values.salesperson !== null &&
    values.salesperson.id !== deal.salespersonId &&
    nameKey(seller?.name ?? '') !== nameKey(cells.text('salesperson'))
      ? values.salesperson
      : null;
  const contact = values.contact !== null && values.contact.id !== deal.contactId ? values.contact : null;
  for (const party of [customer, contact]) {
    if (party && !party.active)
      cells.problems.push(problem('import.customer-inactive', { name: party.name }));
  }
  if (salesperson && !salesperson.active) {
    cells.problems.push(problem('import.salesperson-inactive', { name: salesperson.name }));
  }
  if (contact && contact.kind !== 'contact') {
    cells.problems.push(problem('import.contact-account', { name: contact.name }));
  }
  return { customer, contact, salesperson };
}

/** Input of `opportunity.update` for the fields of a file that are called otherwise. */
const inputOf: Readonly<Record<string, string>> = { customer: 'customerId', salesperson: 'salespersonId' };

/** What closing locks: reopening first is the only way (Oro). */
function refuseLocked(ground: RowGround, changes: Changed['changes'], parties: Parties): void {
  const changed = [
    ...Object.keys(changes),
    ...(parties.customer ? ['customer'] : []),
    ...(parties.salesperson ? ['salesperson'] : []),
  ];
  for (const field of changed) {
    if (!lockedFieldsWhenClosed.includes(inputOf[field] ?? field)) continue;
    ground.cells.problems.push(problem('import.closed-locked', { field: fieldName(field as DealFieldKey) }));
  }
}
