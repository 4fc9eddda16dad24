import { daysOpen } from '../../../shared/rules/closing.ts';
import { fold } from '../../../shared/words/fold.ts';
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
import { closedValues, frozenAt } from '../opportunities/close.ts';
import { snapshot } from '../opportunities/entries.ts';
import { valued } from '../opportunities/values.ts';
import type { DealGround } from './deal-ground.ts';
import type { DealRow, NewDeal } from './deal-row.ts';

/** A deal while it is being made: its history is walked through, and each entry shows it as it stood. */
type Growing = { -readonly [K in keyof OpportunityRecord]: OpportunityRecord[K] };
type GrowingEntry = { -readonly [K in keyof EntryRecord]: EntryRecord[K] };

/** What a closing entry says beside how the deal stands. */
interface Closing {
  readonly previousStage: StageRecord | null;
  readonly closeRecordId: string;
  readonly closeDate: string;
}

/** New deals that are written together: fewer statements, and a part of memory that does not matter. */
const dealsAtOnce = 256;

/**
 * Writes new deals with their history by prepared statements: Recorded, Started on the start date, Won or Lost on
 * the close date. An entry knows since when it was so (`recordedFrom`): on its own day.
 */
export class DealWriter {
  private readonly act: ActContext;
  private readonly ground: DealGround;
  private readonly source: string;
  private readonly number: (index: number) => string;
  private readonly insert;
  private readonly instants = new Map<string, number>();
  private count = 0;

  constructor(act: ActContext, ground: DealGround, source: string, expected: number) {
    this.act = act;
    this.ground = ground;
    this.source = source;
    this.number = nextNumbers(act.db, 'opportunity', expected);
    this.insert = {
      deal: new BulkInsert(act.db, 'opportunity'),
      entry: new BulkInsert(act.db, 'entry'),
      close: new BulkInsert(act.db, 'close_record'),
      externalId: new BulkInsert(act.db, 'external_id'),
      tag: new BulkInsert(act.db, 'opportunity_tag'),
    };
  }

  write(row: DealRow, made: NewDeal): void {
    const { startDate, createdDate, actualCloseDate } = made.values;
    const closed = made.target.kind === 'won' || made.target.kind === 'lost' ? made.target.kind : null;
    const known = startDate ?? createdDate ?? (closed ? actualCloseDate : null) ?? this.act.today;
    const recorded = createdDate !== null && createdDate < known ? createdDate : known;
    const deal = this.begin(made, recorded);
    const entries = [this.entry(deal, null, 'Recorded', recorded, 1)];
    const stage = this.stageOf(made, startDate);
    if (stage !== null) this.start(deal, made, stage, startDate ?? recorded, entries);
    const close = closed === null ? null : this.close(deal, made, closed, stage, entries);
    if (close !== null) this.insert.close.add(close);
    this.insert.deal.add(deal);
    for (const entry of entries) this.insert.entry.add(entry);
    for (const { id } of made.values.tags) {
      this.insert.tag.add({ id: this.act.newId(), opportunityId: deal.id, tagId: id ?? '' });
    }
    this.learn(deal.id, row);
    if (this.count % dealsAtOnce === 0) this.flush();
  }

  /** Writes what is kept, in the order in which foreign keys let it in. */
  flush(): void {
    const { close, deal, entry, tag, externalId } = this.insert;
    for (const rows of [close, deal, entry, tag, externalId]) rows.flush();
  }

  /** Remembers under which id and number the other system knows the deal. */
  learn(opportunityId: string, { external, number }: Pick<DealRow, 'external' | 'number'>): void {
    const { source, act } = this;
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

  /** Where an open deal stands, or a closed one began; null when nothing says that it was started. */
  private stageOf({ target }: NewDeal, startDate: string | null): StageRecord | null {
    if (target.kind === 'stage') return target.stage;
    return target.kind === 'not-started' || startDate === null ? null : (target.cycle?.stages[0] ?? null);
  }

  private begin(made: NewDeal, recorded: string): Growing {
    const { values, customer, salesperson, target } = made;
    const deal: Growing = { ...blankDeal };
    deal.id = this.act.newId();
    deal.number = this.number(this.count++);
    deal.topic = values.topic;
    deal.topicSort = fold(values.topic);
    deal.category = values.category ?? 'pipeline';
    deal.currency = values.currency;
    deal.revenue = values.estimated;
    deal.chances = values.chances;
    deal.closeDate = values.closeDate;
    deal.rating = values.rating;
    deal.priority = values.priority ?? 'normal';
    deal.customerId = customer.id ?? '';
    deal.contactId = values.contact === null ? null : values.contact.id;
    deal.salespersonId = salesperson.id ?? '';
    deal.cycleId = target.cycle === null ? null : target.cycle.cycle.id;
    deal.lastChange = recorded;
    deal.budgetAmount = values.budget;
    deal.leadSource = values.leadSource;
    deal.currentSituation = values.currentSituation;
    deal.customerNeed = values.customerNeed;
    deal.proposedSolution = values.proposedSolution;
    deal.description = values.description;
    deal.extra = values.extra;
    deal.createdBy = this.act.user;
    deal.createdAt = this.instantOf(recorded);
    return deal;
  }

  /** Enters the stage; what the file says of close date and chances stays, blank ones included. */
  private start(
    deal: Growing,
    made: NewDeal,
    stage: StageRecord,
    day: string,
    entries: GrowingEntry[],
  ): void {
    const { target, values } = made;
    const chances = values.chances ?? stage.chances;
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
    deal.chancesOverridden = chances === stage.chances ? 0 : 1;
    deal.completed = completed;
    deal.probability = probability;
    deal.weightedQ = weightedQ;
    deal.weightedR = weightedR;
    this.follow(deal, stage, 'Started', day, entries);
    if (target.kind !== 'stage' || !target.hold) return;
    deal.status = 'on-hold';
    this.follow(deal, stage, 'Held', day, entries);
  }

  private close(
    deal: Growing,
    made: NewDeal,
    outcome: 'won' | 'lost',
    previousStage: StageRecord | null,
    entries: GrowingEntry[],
  ): CloseRecordRecord {
    const { actual, values } = made;
    const closeDate = values.actualCloseDate ?? this.act.today;
    const { baseRate, baseValue } = frozenAt(this.ground, actual, deal.currency, closeDate);
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
    return {
      id: closeRecordId,
      opportunityId: deal.id,
      outcome,
      reasonId: made.reason?.id ?? '',
      closeDate,
      currency: deal.currency,
      actualRevenue: made.actual,
      baseRate: deal.baseRate,
      baseValue: deal.baseValue,
      description: '',
      superseded: 0,
      closedBy: this.act.user,
      createdBy: deal.createdBy,
      closedAt: this.instantOf(closeDate),
    };
  }

  /** Adds an entry and ends the one before it. */
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

  /** Noon of a day, so that it is that day nearly everywhere; never after now. */
  private instantOf(day: string): number {
    let instant = this.instants.get(day);
    if (instant === undefined) {
      instant = Math.min(Date.parse(`${day}T12:00:00Z`), this.act.now);
      this.instants.set(day, instant);
    }
    return instant;
  }
}
