import type { DealFieldKey } from '../../../../shared/import/deal-fields.ts';
import { identityKey } from '../../../../shared/names/name-keys.ts';
import type { DealGround } from '../deal-ground.ts';
import { usableEstimate } from '../deal-closing.ts';
import { isOther, numberedLike } from '../deal-identity.ts';
import { stateKey } from '../deal-plan.ts';
import type { FoundState } from '../propose-states.ts';
import { remembered } from '../remembered.ts';
import type { Sheet } from '../sheet.ts';
import { Concerned } from './column-cells.ts';
import type { RowGround } from '../deal-ground.ts';

type Columns = Readonly<Record<DealFieldKey, number>>;
type Cells = readonly string[];

/** What a look over the rows needs. */
export interface Scanned {
  readonly ground: RowGround;
  readonly sheet: Sheet;
  readonly columns: Columns;
  readonly states: readonly FoundState[];
  /** Reads a date of the column with estimated close dates; null when it isn't one. */
  readonly readCloseDate: (cell: string) => string | null;
}

/** The rows that leave open what becomes of them, by what is open. */
export class RowScan {
  /** Closed without a close date; and those of them with an estimated one that isn't in the future. */
  readonly undated = new Concerned();
  readonly estimated = new Concerned();
  /** Won without actual revenue: all of them, those with an estimate, and those with neither. */
  readonly unpriced = new Concerned();
  readonly unvalued = new Concerned();
  readonly worthless = new Concerned();
  /** Open, with someone inactive. */
  readonly customers = new Concerned();
  readonly people = new Concerned();
  /** With the number of a deal here: of one that may be the same, and of one that can't be. */
  readonly numbered = new Concerned();
  readonly others = new Concerned();
  private readonly scanned: Scanned;
  private readonly kindOf: (status: string, cycle: string, stage: string) => Kind;
  private readonly away: ReturnType<typeof inactiveNames>;

  constructor(scanned: Scanned) {
    this.scanned = scanned;
    this.kindOf = kindsOf(scanned.states);
    this.away = inactiveNames(scanned.ground);
    const { rows, rowNumbers } = scanned.sheet;
    rows.forEach((cells, index) => this.look(cells, rowNumbers[index] ?? index + 1));
  }

  private look(cells: Cells, row: number): void {
    const kind = this.kindOf(
      this.text(cells, 'status'),
      this.text(cells, 'cycle'),
      this.text(cells, 'stage'),
    );
    if (kind === 'won' || kind === 'lost') this.lookAtClosed(cells, row, kind);
    else if (kind === 'open') this.lookAtPeople(cells, row);
    this.lookAtNumber(cells, row);
  }

  private lookAtClosed(cells: Cells, row: number, kind: Kind): void {
    if (this.text(cells, 'actualCloseDate').trim() === '') {
      const text = this.text(cells, 'closeDate');
      this.undated.add(row, text);
      const day = text.trim() === '' ? null : this.scanned.readCloseDate(text);
      if (usableEstimate(day, this.scanned.ground.today) !== null) this.estimated.add(row, text);
    }
    if (kind === 'lost' || hasValue(this.text(cells, 'actualRevenue'))) return;
    const text = this.text(cells, 'estimatedRevenue');
    // The only amount of the file is that of won deals too.
    if (hasValue(text) && this.scanned.columns.actualRevenue < 0) return;
    this.unpriced.add(row, text);
    (hasValue(text) ? this.unvalued : this.worthless).add(row, text);
  }

  private lookAtPeople(cells: Cells, row: number): void {
    for (const key of ['customer', 'contact'] as const) {
      const text = this.text(cells, key);
      if (text !== '' && this.away.customers(text)) {
        this.customers.add(row, text);
        break;
      }
    }
    const text = this.text(cells, 'salesperson');
    if (text !== '' && this.away.people(text)) this.people.add(row, text);
  }

  private lookAtNumber(cells: Cells, row: number): void {
    const number = this.text(cells, 'number').trim();
    if (number === '') return;
    const { known } = this.scanned.ground;
    const record = this.text(cells, 'recordId').trim();
    const external = this.text(cells, 'externalId').trim() || record;
    if ((record !== '' && known.records.get(record) !== null) || known.byId.has(external)) return;
    const deal = numberedLike({ number }, known);
    if (deal === null) return;
    const identity = {
      topic: this.text(cells, 'topic').trim(),
      customer: this.text(cells, 'customer').trim(),
    };
    (isOther(identity, deal) ? this.others : this.numbered).add(row, number);
  }

  private text(cells: Cells, key: DealFieldKey): string {
    return cells[this.scanned.columns[key]] ?? '';
  }
}

type Kind = 'won' | 'lost' | 'open' | null;

/** The kind of target of each combination of cells. */
export function kindsOf(
  states: readonly FoundState[],
): (status: string, cycle: string, stage: string) => Kind {
  const kinds = new Map(
    states.map(
      ({ status, cycle, stage, target }) => [stateKey(status, cycle, stage), kindOf(target)] as const,
    ),
  );
  const known = new Map<string, Kind>();
  return (status, cycle, stage) => {
    const place = `${status}\u0001${cycle}\u0001${stage}`;
    let kind = known.get(place);
    if (kind === undefined) known.set(place, (kind = kinds.get(stateKey(status, cycle, stage)) ?? null));
    return kind;
  };
}

function kindOf(target: FoundState['target']): Kind {
  if (target === null) return null;
  return target.kind === 'won' || target.kind === 'lost' ? target.kind : 'open';
}

/** A figure other than zero. What can't be read is an error of its own row. */
function hasValue(cell: string): boolean {
  return /[^\s0.,']/u.test(cell.replace(/\p{Sc}|[A-Z]{3}/gu, ''));
}

type Known = Pick<DealGround, 'customers' | 'salespeople'>;

/** Whether the first record with a name is inactive; quickly answered where nobody is. */
function inactiveNames({ customers, salespeople }: Known) {
  return { customers: awayAmong(customers), people: awayAmong(salespeople) };
}

function awayAmong(
  parties: readonly { readonly name: string; readonly active: number }[],
): (name: string) => boolean {
  if (parties.every(({ active }) => active === 1)) return () => false;
  const first = new Map<string, number>();
  for (const { name, active } of parties) {
    const key = identityKey(name);
    if (!first.has(key)) first.set(key, active);
  }
  return remembered((name) => first.get(identityKey(name)) === 0);
}
