import { RowPacker } from '../../packed/row-packer.ts';
import type { Rows } from '../../../shared/import/rows.ts';
import { rowKinds, type JudgedRow, type Reason, type RowKind } from './entity.ts';

/** What is shown of a judged row. */
export type ShownVerdict = Pick<
  JudgedRow,
  'index' | 'kind' | 'topic' | 'customer' | 'currency' | 'amount' | 'reasons'
>;

/** The verdicts on all rows of a file, packed like its cells. What a row becomes is judged again when it is written. */
export class Verdicts {
  readonly length: number;
  private readonly kinds: Uint8Array;
  private readonly shown: Rows;

  constructor(kinds: Uint8Array, shown: Rows) {
    this.length = kinds.length;
    this.kinds = kinds;
    this.shown = shown;
  }

  kindOf(index: number): RowKind {
    return rowKinds[this.kinds[index] ?? 0] ?? 'error';
  }

  at(index: number): ShownVerdict {
    const [topic = '', customer = '', currency = '', amount = '', reasons = ''] = this.shown.at(index);
    return {
      index,
      kind: this.kindOf(index),
      topic,
      customer,
      currency: currency === '' ? null : currency,
      amount: amount === '' ? null : Number(amount),
      reasons: reasons === '' ? [] : (JSON.parse(reasons) as Reason[]),
    };
  }

  /** Some of the rows of a kind, or of all rows. */
  page(kind: RowKind | undefined, offset: number, limit: number): ShownVerdict[] {
    const found: ShownVerdict[] = [];
    let before = 0;
    for (const index of this.places(kind)) {
      if (found.length >= limit) break;
      if (before < offset) before += 1;
      else found.push(this.at(index));
    }
    return found;
  }

  /** The places of the rows of a kind, or of all rows. */
  *places(kind?: RowKind): Iterable<number> {
    for (let index = 0; index < this.length; index += 1) {
      if (kind === undefined || this.kindOf(index) === kind) yield index;
    }
  }
}

/** Packs verdicts in the order of the rows. */
export class VerdictPacker {
  private readonly kinds: Uint8Array;
  private readonly shown = new RowPacker();

  constructor(rows: number) {
    this.kinds = new Uint8Array(rows);
  }

  add({ index, kind, topic, customer, currency, amount, reasons }: JudgedRow): void {
    this.kinds[index] = rowKinds.indexOf(kind);
    const said = reasons.length === 0 ? '' : JSON.stringify(reasons);
    this.shown.add([topic, customer, currency ?? '', amount === null ? '' : String(amount), said]);
  }

  finish(): Verdicts {
    return new Verdicts(this.kinds, this.shown.finish());
  }
}
