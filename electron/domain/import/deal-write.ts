import { daysOpen } from '../../../shared/rules/closing.ts';
import { BulkValues } from '../../store/custom/bulk-values.ts';
import { BulkInsert } from '../../store/records/bulk-insert.ts';
import type {
  CloseRecordRecord,
  EntryRecord,
  OpportunityRecord,
  StageRecord,
} from '../../store/records/records.ts';
import { nextNumbers } from '../../store/setup/series.ts';
import type { ActContext } from '../context.ts';
import { blankDeal } from '../opportunities/blank-deal.ts';
import { closedValues } from '../opportunities/close.ts';
import { frozenAmount, frozenAt } from '../opportunities/frozen.ts';
import { snapshot } from '../opportunities/entries.ts';
import { valued } from '../opportunities/values.ts';
import type { CustomBook } from './custom-book.ts';
import { ratesAtClosing } from './deal-closing.ts';
import type { DealBook } from './deal-book.ts';
import type { DealGround } from './deal-ground.ts';
import type { DealRow, NewDeal } from './deal-row.ts';
import type { IdOf } from './make-named.ts';
import { fillPlainFields } from './plain-fields.ts';
import { said } from './reading.ts';

/** A deal while it is being created: its history is built step by step, and each entry is a snapshot. */
type Growing = { -readonly [K in keyof OpportunityRecord]: OpportunityRecord[K] };
type GrowingEntry = { -readonly [K in keyof EntryRecord]: EntryRecord[K] };

/** Values of a closing entry that differ from the deal. */
interface Closing {
  readonly previousStage: StageRecord | null;
  readonly closeRecordId: string;
  readonly closeDate: string;
}

/** The basis of the judgements. */
interface Judged {
  readonly ground: DealGround;
  readonly book: DealBook;
  /** The source name under which the file's ids are stored. */
  readonly source: string;
  /** Ids of the named records, all of which exist by now. */
  readonly idOf: IdOf;
  readonly custom: CustomBook;
}

/** New deals that are written together: fewer statements, and little memory. */
const dealsAtOnce = 256;

/**
 * Writes new deals with their history by prepared statements: Recorded, Started on the start date, Won or Lost on the
 * close date. The recording time (`recordedFrom`) of an entry is its own day.
 */
export class DealWriter {
  private readonly act: ActContext;
  private readonly judged: Judged;
  private readonly number: (index: number) => string;
  private readonly insert;
  private readonly instants = new Map<string, number>();
  private count = 0;

  constructor(act: ActContext, judged: Judged, expected: number) {
    this.act = act;
    this.judged = judged;
    this.number = nextNumbers(act, 'opportunity', expected);
    this.insert = {
      deal: new BulkInsert(act.db, 'opportunity'),
      entry: new BulkInsert(act.db, 'entry'),
      close: new BulkInsert(act.db, 'close_record'),
      externalId: new BulkInsert(act.db, 'external_id'),
      tag: new BulkInsert(act.db, 'opportunity_tag'),
      custom: new BulkValues(act.db, 'opportunity', judged.custom.slotsOf('opportunity')),
    };
  }

  write(row: DealRow, made: NewDeal): void {
    const { values } = made;
    const [startDate, createdDate] = [said(values.startDate), said(values.createdDate)];
    const actualCloseDate = said(values.actualCloseDate);
    const closed = made.target.kind === 'won' || made.target.kind === 'lost' ? made.target.kind : null;
    const known = startDate ?? createdDate ?? (closed ? actualCloseDate : null) ?? this.act.today;
    const first = said(values.recordedDate) ?? createdDate;
    const recorded = first !== null && first < known ? first : known;
    const deal = this.begin(made, recorded, createdDate ?? recorded);
    const entries = [this.entry(deal, null, 'Recorded', recorded, 1)];
    const stage = this.stageOf(made, startDate);
    if (stage !== null) this.start(deal, made, stage, startDate ?? recorded, entries);
    const close = closed === null ? null : this.close(deal, made, closed, stage, entries);
    if (close !== null) this.insert.close.add(close);
    this.insert.deal.add(deal);
    for (const entry of entries) this.insert.entry.add(entry);
    const { book, idOf, custom } = this.judged;
    this.insert.custom.add(deal.id, custom.stored(this.act, 'opportunity', made.custom));
    for (const tag of made.tags) {
      const tagId = idOf(book.tags.find(tag));
      this.insert.tag.add({ id: this.act.newId(), opportunityId: deal.id, tagId });
    }
    this.learn(deal.id, row);
    if (this.count % dealsAtOnce === 0) this.flush();
  }

  /** Writes the buffered rows, in the order that foreign keys require. */
  flush(): void {
    const { close, deal, entry, tag, externalId, custom } = this.insert;
    for (const rows of [close, deal, entry, tag, externalId, custom]) rows.flush();
  }

  /** Stores the id and number of the deal in the other system. */
  learn(opportunityId: string, { external, number }: Pick<DealRow, 'external' | 'number'>): void {
    const { act } = this;
    const { source } = this.judged;
    if (external !== '')
      this.insert.externalId.add({
        id: act.newId(),
        source,
        kind: 'id',
        externalId: external,
        opportunityId,
      });
    if (number !== '')
      this.insert.externalId.add({
        id: act.newId(),
        source,
        kind: 'number',
        externalId: number,
        opportunityId,
      });
  }

  /** The stage of an open deal, or of a closed one before closing; null if it was not started. */
  private stageOf({ target }: NewDeal, startDate: string | null): StageRecord | null {
    if (target.kind === 'stage') return target.stage;
    return target.kind === 'not-started' || startDate === null ? null : (target.cycle?.stages[0] ?? null);
  }

  private begin(made: NewDeal, recorded: string, created: string): Growing {
    const { values, customer, contact, salesperson, kind, target } = made;
    const { idOf } = this.judged;
    const topic = said(values.topic) ?? '';
    const deal: Growing = { ...blankDeal };
    deal.id = this.act.newId();
    deal.number = this.number(this.count++);
    deal.topic = topic;
    deal.currency = made.currency;
    deal.customerId = idOf(customer);
    deal.contactId = contact === null ? null : idOf(contact);
    deal.salespersonId = idOf(salesperson);
    deal.kindId = kind === null ? null : idOf(kind);
    deal.cycleId = target.cycle === null ? null : target.cycle.cycle.id;
    deal.lastChange = recorded;
    deal.createdBy = this.act.user;
    deal.createdAt = this.instantOf(created);
    fillPlainFields(deal, values);
    return deal;
  }

  /** Enters the stage; the file's close date and chances stay, including blank ones. */
  private start(
    deal: Growing,
    made: NewDeal,
    stage: StageRecord,
    day: string,
    entries: GrowingEntry[],
  ): void {
    const { target, values } = made;
    const chances = said(values.chances) ?? stage.chances;
    const isOverridden = said(values.chancesOverridden);
    const { completed, probability, weightedQ, weightedR } = valued(
      target.cycle?.cycle.method ?? 'chances',
      deal.revenue,
      chances,
      stage.completed,
    );
    deal.status = 'in-progress';
    deal.stageId = stage.id;
    deal.inStageSince = day;
    deal.chances = chances;
    const typed = isOverridden === null ? chances !== stage.chances : isOverridden === 'yes';
    deal.chancesOverridden = typed ? 1 : 0;
    deal.completed = completed;
    deal.probability = probability;
    deal.weightedQ = weightedQ;
    deal.weightedR = weightedR;
    this.follow(deal, stage, 'Started', day, entries);
    if (target.kind !== 'stage' || !target.hold) return;
    deal.status = 'on-hold';
    const held = said(values.heldDate) ?? day;
    this.follow(deal, stage, 'Held', held < day ? day : held, entries);
  }

  private close(
    deal: Growing,
    made: NewDeal,
    outcome: 'won' | 'lost',
    previousStage: StageRecord | null,
    entries: GrowingEntry[],
  ): CloseRecordRecord {
    const { actual, values } = made;
    const closeDate = said(values.actualCloseDate) ?? this.act.today;
    const { baseRate, baseValue } = frozenAt(
      {
        base: this.judged.ground.base,
        rates: ratesAtClosing(values, this.judged.ground, deal.currency, closeDate),
      },
      frozenAmount(outcome, actual, deal.revenue),
      deal.currency,
      closeDate,
    );
    const { completed, chances, probability, weightedQ, weightedR } = closedValues(outcome, actual);
    const id = this.act.newId();
    deal.status = outcome;
    deal.category = outcome;
    deal.stageId = null;
    deal.inStageSince = null;
    deal.completed = completed;
    deal.chances = chances;
    deal.probability = probability;
    deal.weightedQ = weightedQ;
    deal.weightedR = weightedR;
    deal.actualCloseDate = closeDate;
    deal.actualRevenue = actual;
    deal.baseRate = baseRate;
    deal.baseValue = baseValue;
    deal.closeRecordId = id;
    const closing = { previousStage, closeRecordId: id, closeDate };
    this.follow(deal, null, outcome === 'won' ? 'Won' : 'Lost', closeDate, entries, closing);
    return this.closeRecord(deal, made, outcome, closing);
  }

  private closeRecord(
    deal: Growing,
    made: NewDeal,
    outcome: 'won' | 'lost',
    { closeRecordId, closeDate }: Closing,
  ): CloseRecordRecord {
    const { book, idOf } = this.judged;
    return {
      id: closeRecordId,
      opportunityId: deal.id,
      outcome,
      reasonId: made.reason === null ? '' : idOf(book.reasons.find(made.reason)),
      closeDate,
      currency: deal.currency,
      actualRevenue: made.actual,
      baseRate: deal.baseRate,
      baseValue: deal.baseValue,
      description: said(made.values.closeText) ?? '',
      superseded: 0,
      closedBy: this.act.user,
      createdBy: deal.createdBy,
      closedAt: this.instantOf(closeDate),
    };
  }

  /** Adds an entry and closes the previous one. */
  private follow(
    deal: Growing,
    stage: StageRecord | null,
    action: EntryRecord['action'],
    day: string,
    entries: GrowingEntry[],
    closing?: Closing,
  ): void {
    const last = entries.at(-1);
    if (last) {
      last.active = 0;
      last.daysOpen = daysOpen(last.dateOfChange, day);
    }
    deal.lastChange = day;
    entries.push(this.entry(deal, stage, action, day, entries.length + 1, closing));
  }

  private entry(
    deal: Growing,
    stage: StageRecord | null,
    action: EntryRecord['action'],
    day: string,
    sequence: number,
    closing?: Closing,
  ): GrowingEntry {
    const step = { action, dateOfChange: day, ...closing };
    return snapshot(deal, stage, step, { id: this.act.newId(), sequence, recordedFrom: this.instantOf(day) });
  }

  /** Noon of a day, which is the same day nearly everywhere; never after now. */
  private instantOf(day: string): number {
    let instant = this.instants.get(day);
    if (instant === undefined) {
      instant = Math.min(Date.parse(`${day}T12:00:00Z`), this.act.now);
      this.instants.set(day, instant);
    }
    return instant;
  }
}
