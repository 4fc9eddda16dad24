import type { CustomWritten } from '../../../shared/contract/custom-values.ts';
import { wordOf } from '../../../shared/contract/issue-words.ts';
import { writtenValue } from '../../../shared/contract/record-schemas.ts';
import { decimalsOf } from '../../../shared/money/currencies.ts';
import type { CurrencyCode } from '../../../shared/money/money.ts';
import { fromMinor } from '../../../shared/money/money.ts';
import { describedAs, type FieldOwner } from '../../../shared/records/custom-fields.ts';
import type { Readable } from '../../store/connection/database.ts';
import { customFieldsOf, type StoredField } from '../../store/custom/fields.ts';
import type { SlotValue, SlotValues } from '../../store/custom/values.ts';
import { valuesOfRecord, writeValues } from '../../store/custom/values.ts';
import type { ActContext } from '../context.ts';
import { invalidFields } from '../refusal.ts';
import { storedOf } from '../records/written.ts';

/** Where custom values come from. */
export interface CustomInput {
  readonly owner: FieldOwner;
  readonly input: CustomWritten;
  /** Of the record's amounts. */
  readonly currency: CurrencyCode;
  /** The prefix of the values in the input of the call, with its dot: `changes.`. */
  readonly path: string;
}

interface Problem {
  readonly field: string;
  readonly word: string;
  readonly params: ReturnType<typeof wordOf>[1];
}

/** Custom values as they are stored. Refuses (`invalid`) unknown fields, and values like those of described fields. */
export function storedValues(db: Readable, { owner, input, currency, path }: CustomInput): SlotValues {
  const given = Object.entries(input);
  if (given.length === 0) return {};
  const fields = new Map(customFieldsOf(db, owner).map((field) => [field.id, field]));
  const problems = given.flatMap(([id, value]): Problem[] => {
    const at = `${path}custom.${id}`;
    const field = fields.get(id);
    if (!field) return [{ field: at, word: 'customField.unknown', params: {} }];
    return isBlank(value) ? [] : problemsWith(field, value, at);
  });
  if (problems.length > 0) throw invalidFields(problems);
  return Object.fromEntries(
    given.flatMap(([id, value]) => {
      const field = fields.get(id);
      return field ? [[field.slot, storedValue(field, value, currency, `${path}custom.${id}`)]] : [];
    }),
  );
}

const isBlank = (value: CustomWritten[string]): value is null | '' => value === null || value === '';

function problemsWith(field: StoredField, value: string | boolean, at: string): Problem[] {
  const checked = writtenValue(describedAs(field)).safeParse(value, { reportInput: true });
  if (checked.success) return [];
  return checked.error.issues.slice(0, 1).map((issue) => {
    const [word, params] = wordOf(issue);
    return { field: at, word, params };
  });
}

function storedValue(
  field: StoredField,
  value: CustomWritten[string],
  currency: CurrencyCode,
  at: string,
): SlotValue {
  if (isBlank(value)) return null;
  const stored = storedOf(at, describedAs(field), value, currency) as SlotValue;
  return stored === '' ? null : stored;
}

/**
 * The input of a record that changes its currency, including its other amounts: changing the currency keeps the
 * figures.
 */
export function withCustomAmounts(
  db: Readable,
  owner: FieldOwner,
  id: string,
  currency: CurrencyCode,
  input: CustomWritten,
): CustomWritten {
  const amounts = customFieldsOf(db, owner).filter(({ kind }) => kind === 'amount');
  if (amounts.length === 0) return input;
  const now = valuesOfRecord(db, owner, id);
  const kept = amounts.flatMap((field) => {
    const minor = now[field.slot] ?? null;
    return minor === null ? [] : [[field.id, fromMinor(minor as number, decimalsOf(currency))] as const];
  });
  return { ...Object.fromEntries(kept), ...input };
}

/** The values that differ from those of the record. */
export function customDifferences(
  db: Readable,
  owner: FieldOwner,
  id: string,
  wanted: SlotValues,
): SlotValues {
  if (Object.keys(wanted).length === 0) return {};
  const now = valuesOfRecord(db, owner, id);
  return Object.fromEntries(Object.entries(wanted).filter(([slot, value]) => (now[slot] ?? null) !== value));
}

/** Writes the custom values of a new record. */
export function addCustomValues(act: ActContext, id: string, given: CustomInput): void {
  writeValues(act.db, given.owner, id, storedValues(act.db, given));
}

/** The name of the only field that changed, for the history; null if there are several. */
export function onlyField(db: Readable, owner: FieldOwner, changed: SlotValues): string | null {
  const [slot, ...others] = Object.keys(changed);
  if (slot === undefined || others.length > 0) return null;
  return customFieldsOf(db, owner).find((field) => field.slot === slot)?.name ?? null;
}
