import { lookalikeKey } from '../../../shared/names/name-keys.ts';
import { decimalsOf } from '../../../shared/money/currencies.ts';
import type { DatedRate } from '../../../shared/money/rates.ts';
import { listRates } from '../../store/setup/currencies.ts';
import type { Readable } from '../../store/connection/database.ts';
import {
  knownCustomers,
  knownIds,
  ownIds,
  topicsOfCustomers,
  type KnownCustomer,
  type KnownIds,
} from '../../store/imports/lookups.ts';
import { listAll } from '../../store/records/records-io.ts';
import type {
  CloseReasonRecord,
  CycleRecord,
  NamedRecord,
  SalespersonRecord,
  StageRecord,
  TagRecord,
} from '../../store/records/records.ts';
import type { ReadContext } from '../context.ts';
import { requireSettings } from '../setup/required-settings.ts';

/** A cycle with its stages in their order. */
export interface CycleFacts {
  readonly cycle: CycleRecord;
  readonly stages: readonly StageRecord[];
}

/** The workspace as the import of deals needs it, read once. */
export interface DealGround {
  readonly db: Readable;
  readonly today: string;
  readonly base: string;
  readonly repId: string;
  /** Decimals of each currency of the workspace. */
  readonly currencies: ReadonlyMap<string, number>;
  readonly rates: readonly DatedRate[];
  readonly cycles: ReadonlyMap<string, CycleFacts>;
  readonly stages: ReadonlyMap<string, StageRecord>;
  readonly reasons: readonly CloseReasonRecord[];
  readonly salespeople: readonly SalespersonRecord[];
  readonly customers: readonly KnownCustomer[];
  readonly kinds: readonly NamedRecord[];
  readonly tags: readonly TagRecord[];
}

/** Refuses (`setup.not-set-up`) while the workspace has no settings. */
export function readGround({ db, today }: ReadContext): DealGround {
  const settings = requireSettings(db);
  const stages = listAll(db, 'stage').sort((a, b) => a.number - b.number);
  return {
    db,
    today,
    base: settings.baseCurrency,
    repId: settings.salespersonId,
    currencies: currenciesOf(db),
    rates: listRates(db),
    cycles: new Map(
      listAll(db, 'cycle').map((cycle) => [
        cycle.id,
        { cycle, stages: stages.filter((stage) => stage.cycleId === cycle.id) },
      ]),
    ),
    stages: new Map(stages.map((stage) => [stage.id, stage])),
    reasons: listAll(db, 'close_reason'),
    salespeople: listAll(db, 'salesperson'),
    customers: knownCustomers(db),
    kinds: listAll(db, 'opportunity_kind'),
    tags: listAll(db, 'tag'),
  };
}

/** The workspace as seen by the rows of one source. */
export interface RowGround extends DealGround {
  readonly known: KnownIds;
  /**
   * Number of the oldest deal of a customer with this topic, or null: a row without id and number may repeat it. It
   * is only a suspicion, never a match (House rule: a name alone doesn't identify a deal).
   */
  readonly twinOf: (customerId: string, topic: string) => string | null;
}

/** `source`: the source name under which the file's ids are stored. */
export function groundOfRows(ground: DealGround, source: string): RowGround {
  const { db } = ground;
  return { ...ground, known: knownIds(db, source), twinOf: twinsIn(db) };
}

/** The same ground, where what isn't known yet is read through another connection. */
export function throughOther(ground: RowGround, db: Readable): RowGround {
  return { ...ground, db, known: { ...ground.known, ...ownIds(db) }, twinOf: twinsIn(db) };
}

/** Read for the first row that needs it, since most files have ids. */
function twinsIn(db: Readable): RowGround['twinOf'] {
  let topics: ReadonlyMap<string, string> | null = null;
  return (customerId, topic) => {
    topics ??= topicsOfCustomers(db);
    return topics.get(`${customerId} ${lookalikeKey(topic)}`) ?? null;
  };
}

/** The currencies of the workspace with their decimals. */
export function currenciesOf(db: Readable): ReadonlyMap<string, number> {
  return new Map(listAll(db, 'currency').map(({ code }) => [code, decimalsOf(code)]));
}
