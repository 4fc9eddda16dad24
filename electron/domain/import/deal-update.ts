import type { DealFieldKey } from '../../../shared/import/deal-fields.ts';
import { identityKey } from '../../../shared/names/name-keys.ts';
import { isClosed } from '../../../shared/rules/status.ts';
import type { OpportunityRecord } from '../../store/records/records.ts';
import { firstDateOfChange } from '../../store/opportunities/entries.ts';
import { listBy } from '../../store/records/records-io.ts';
import type { Basis } from './basis.ts';
import type { KnownNames } from './deal-book.ts';
import { closedBeforeCreated } from './deal-closing.ts';
import { changesOf, lockedAmong } from './deal-changes.ts';
import { kindChanged, unknownKind } from './deal-kinds.ts';
import { isItsCustomer, partiesNamed, type NamedParties } from './deal-parties.ts';
import { activityOf } from './inactive.ts';
import { rowOf, rowWithout, type DealRow, type DealUpdate, type ShownRow } from './deal-row.ts';
import { stateChange } from './deal-state.ts';
import type { ReadableRow } from './deal-values.ts';
import { hasErrors, note, present, problem, type Reason } from './entity.ts';
import { clear, said } from './reading.ts';

type Deal = OpportunityRecord;

/**
 * The verdict on a row that matches a deal. Missing columns leave the deal unchanged, and so do blank cells unless
 * the plan says that they clear. A closed deal keeps its locked fields.
 */
export function judgeUpdate(row: ShownRow, read: ReadableRow, deal: Deal, basis: Basis): DealRow {
  const { book } = basis;
  const shown = withBlanksFilled(row, deal, book);
  const named = partiesNamed(read, book);
  const isItsOwn = isItsCustomer(read, deal, book);
  const unknown = row.customer !== '' && named.customer === null && !isItsOwn;
  if (unknown) return rowWithout(shown, 'skipped', [unknownCustomer(row)]);
  const { changes, problems } = changesOf(deal, read);
  const changed = partiesChanged(read, deal, isItsOwn ? { ...named, customer: null } : named, book);
  const activity = activityOf(changed, null, basis);
  const { close, reasons, skip } = stateChange(read, deal, basis);
  const left = skip ?? activity.skip;
  if (left !== null) return rowWithout(shown, 'skipped', [left]);
  const parties = { ...changed, salesperson: activity.salesperson };
  const all = [
    ...read.problems,
    ...problems,
    ...contactProblems(parties),
    ...activity.problems,
    ...(isClosed(deal.status) ? lockedAmong(fieldsOf(changes, parties)) : []),
    ...reasons,
    ...present([close && earlyClose(close, deal, basis), unknownKind(read, basis)]),
    ...(read.byNumber ? [note('number', 'import.number-known', { number: deal.number })] : []),
  ];
  if (hasErrors(all)) return rowWithout(shown, 'error', all);
  const update: DealUpdate = {
    dealId: deal.id,
    changes,
    ...parties,
    activated: activity.activated,
    kind: kindChanged(read, deal, basis),
    tags: tagsChanged(read, deal, basis),
    close,
    custom: customChanged(read, deal, basis),
    learn: read.byNumber,
  };
  return changesNothing(update)
    ? rowWithout(shown, 'unchanged', all)
    : rowOf(shown, 'update', all, null, update);
}

function unknownCustomer({ customer: name }: ShownRow): Reason {
  return note('customer', 'import.customer-unknown', { name });
}

function earlyClose(
  { closeDate }: NonNullable<DealUpdate['close']>,
  { id }: Deal,
  { ground }: Basis,
): Reason | null {
  return closedBeforeCreated(closeDate, firstDateOfChange(ground.db, id), ground.today);
}

function changesNothing({
  changes,
  customer,
  contact,
  salesperson,
  kind,
  tags,
  close,
  custom,
}: DealUpdate): boolean {
  const beside = [customer, contact, salesperson, kind, tags, close, custom];
  return Object.keys(changes).length === 0 && beside.every((one) => one === null);
}

/** Blank cells show the deal's own value. */
function withBlanksFilled(row: ShownRow, deal: Deal, book: KnownNames): ShownRow {
  return {
    ...row,
    topic: row.topic || deal.topic,
    customer: row.customer || (book.customers.withId(deal.customerId)?.name ?? ''),
  };
}

/** The row's parties that differ from the deal's. */
function partiesChanged(
  { needs }: ReadableRow,
  deal: Deal,
  { customer, contact, salesperson }: NamedParties,
  book: KnownNames,
): NamedParties {
  const seller = book.salespeople.withId(deal.salespersonId)?.name ?? '';
  const sameSeller = identityKey(seller) === identityKey(needs.salesperson);
  return {
    customer: customer?.id === deal.customerId ? null : customer,
    contact: contact !== null && contact.id !== null && contact.id === deal.contactId ? null : contact,
    salesperson: salesperson?.id === deal.salespersonId || sameSeller ? null : salesperson,
  };
}

function contactProblems({ contact }: NamedParties): Reason[] {
  if (contact === null || contact.kind === 'contact') return [];
  return [problem('contact', 'import.contact-account', { name: contact.name })];
}

function fieldsOf(changes: DealUpdate['changes'], { customer, salesperson }: NamedParties): DealFieldKey[] {
  return [
    ...(Object.keys(changes) as DealFieldKey[]),
    ...(customer === null ? [] : (['customer'] as const)),
    ...(salesperson === null ? [] : (['salesperson'] as const)),
  ];
}

/** The custom cells of the row, if they change a value. */
function customChanged({ custom, currency }: ReadableRow, deal: Deal, { ground, custom: book }: Basis) {
  const isMoved = currency !== deal.currency;
  return book.differs(ground.db, 'opportunity', deal.id, custom, isMoved) ? custom : null;
}

/** The row's tags if they differ from the deal's; null if they are the same or not given. */
function tagsChanged({ values }: ReadableRow, deal: Deal, { ground, book }: Basis): DealUpdate['tags'] {
  const wanted = values.tags === clear ? [] : said(values.tags);
  if (wanted === null) return null;
  const now = new Set(
    listBy(ground.db, 'opportunity_tag', 'opportunityId', deal.id).map((link) => link.tagId),
  );
  const ids = wanted.map((tag) => book.tags.find(tag).id);
  const same = ids.length === now.size && ids.every((id) => id !== null && now.has(id));
  return same ? null : wanted;
}
