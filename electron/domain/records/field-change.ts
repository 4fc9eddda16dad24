import { changedParts } from '../../../shared/format/changed-part.ts';
import { decimalsOf } from '../../../shared/money/currencies.ts';
import { fromMinor } from '../../../shared/money/money.ts';
import type { Field, Fields } from '../../../shared/records/field.ts';
import { rowName } from '../../../shared/records/field.ts';
import { writtenFields } from '../../../shared/records/keys.ts';
import type { ChoiceName, RecordName } from '../../../shared/words/described.ts';
import { choiceWord } from '../../../shared/words/field-words.ts';
import { findRecord } from '../../store/records/records-io.ts';
import { referenceTables } from '../../store/records/reader.ts';
import type { ActContext } from '../context.ts';

/** A record of which one field was changed. */
interface Changed {
  readonly record: RecordName;
  readonly fields: Fields;
  /** What people call the record. */
  readonly name: string;
  readonly before: object;
  readonly after: object;
  /** The currency of its amounts. */
  readonly currency: string;
}

/** Says from what to what a field changed, by its name in the row. False for fields whose values are told elsewhere. */
export function describeFieldChange(act: ActContext, of: Changed, inRow: string): boolean {
  const found = writtenFields(of.fields).find(([key, field]) => rowName(key, field) === inRow);
  if (found === undefined) return false;
  const [key, field] = found;
  const [from, to] = [valueIn(of.before, inRow), valueIn(of.after, inRow)];
  const told = { field: `${of.record}.${key}`, name: of.name };
  switch (field.kind) {
    case 'text':
    case 'currency':
    case 'reference': {
      const texts = changedParts(textOf(act, field, from), textOf(act, field, to));
      if (texts.from === '') act.describe('act.field.text.set', { ...told, to: texts.to });
      else if (texts.to === '') act.describe('act.field.text.cleared', { ...told, from: texts.from });
      else act.describe('act.field.text', { ...told, ...texts });
      return true;
    }
    case 'choice': {
      const word = (value: unknown): string =>
        typeof value === 'string' ? choiceWord(key as ChoiceName, value) : 'field.blank';
      act.describe('act.field.choice', { ...told, from: word(from), to: word(to) });
      return true;
    }
    case 'amount':
      return describeAmount(act, told, { from, to, currency: of.currency });
    default:
      return false;
  }
}

function valueIn(row: object, name: string): unknown {
  return (row as Readonly<Record<string, unknown>>)[name] ?? null;
}

/** A text as it is, a reference by the name of its record; '' for none. */
function textOf(act: ActContext, field: Field, value: unknown): string {
  if (typeof value !== 'string') return '';
  if (field.kind !== 'reference') return value;
  return findRecord(act.db, referenceTables[field.to], value)?.name ?? '';
}

interface AmountChange {
  readonly from: unknown;
  readonly to: unknown;
  readonly currency: string;
}

function describeAmount(
  act: ActContext,
  told: { readonly field: string; readonly name: string },
  { from: before, to: after, currency }: AmountChange,
): boolean {
  const money = (minor: number) => ({ amount: fromMinor(minor, decimalsOf(currency)), currency });
  const [from, to] = [before, after].map((minor) => (typeof minor === 'number' ? money(minor) : null));
  if (from && to) act.describe('act.field.amount', { ...told, from, to });
  else if (to) act.describe('act.field.amount.set', { ...told, to });
  else if (from) act.describe('act.field.amount.cleared', { ...told, from });
  else return false;
  return true;
}
