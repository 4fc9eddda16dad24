import { customKey } from '../../../../shared/records/custom-fields.ts';
import { account, contact } from '../../../../shared/records/customer.ts';
import { rowName, writtenName } from '../../../../shared/records/field.ts';
import { writtenFields } from '../../../../shared/records/keys.ts';
import { fullest, parentOfMerged, type Candidate } from '../../../../shared/rules/merging.ts';
import type { Readable } from '../../../store/connection/database.ts';
import { customFieldsOf } from '../../../store/custom/fields.ts';
import { valuesOfRecord } from '../../../store/custom/values.ts';
import { accountsAbove } from '../../../store/customers/merging.ts';
import type { CustomerRecord } from '../../../store/records/records.ts';
import { invalidFields } from '../../refusal.ts';

/** A field of the customers of a merge. */
export interface MergeField {
  /** As a change of the customer names it: `parentId`, `custom.` and an id. */
  readonly name: string;
  /** Its name in a row, or its slot. */
  readonly stored: string;
  readonly isCustom: boolean;
  /** What each customer has in it, the survivor first. */
  readonly candidates: readonly Candidate[];
  /** Whose value is taken unless something else is chosen. */
  readonly proposed: string;
}

/** The customers of a merge, the survivor first. They are of one kind. */
export type Party = readonly [CustomerRecord, ...CustomerRecord[]];

/** Every field that can be chosen. Whether a customer is active isn't one: the survivor is. */
export function mergeFields(db: Readable, party: Party): MergeField[] {
  const fields = writtenFields(party[0].kind === 'account' ? account : contact);
  return [
    ...fields
      .filter(([key]) => key !== 'active')
      .map(([key, field]) => {
        const stored = rowName(key, field);
        const values = key === 'parent' ? parentsAfter(db, party) : party.map((one) => valueIn(one, stored));
        const named = { name: writtenName(key, field), stored, isCustom: false };
        return withCandidates(named, party, values, field.kind === 'text');
      }),
    ...customMergeFields(db, party),
  ];
}

function customMergeFields(db: Readable, party: Party): MergeField[] {
  const { kind } = party[0];
  const fields = customFieldsOf(db, kind);
  if (fields.length === 0) return [];
  const values = party.map(({ id }) => valuesOfRecord(db, kind, id));
  return fields.map((field) => {
    const isText = field.kind === 'text' || field.kind === 'long-text';
    const named = { name: customKey(field.id), stored: field.slot, isCustom: true };
    return withCandidates(
      named,
      party,
      values.map((one) => one[field.slot] ?? null),
      isText,
    );
  });
}

function withCandidates(
  named: Pick<MergeField, 'name' | 'stored' | 'isCustom'>,
  party: Party,
  values: readonly Candidate['value'][],
  isText: boolean,
): MergeField {
  const candidates = party.map(({ id }, i) => ({ id, value: values[i] ?? null }));
  return { ...named, candidates, proposed: fullest(candidates, isText) ?? party[0].id };
}

const valueIn = (customer: CustomerRecord, stored: string): Candidate['value'] =>
  (customer as unknown as Readonly<Record<string, Candidate['value']>>)[stored] ?? null;

/** The parents that the accounts could give to the survivor: none of them is one of the accounts or below one. */
export function parentsAfter(db: Readable, party: Party): (string | null)[] {
  const merged = new Set(party.map(({ id }) => id));
  return party.map(({ id }) => parentOfMerged(accountsAbove(db, id), merged));
}

/**
 * The value of each field by its choice: the id of the customer that has it. Refuses (`invalid`) unknown fields and
 * customers that aren't merged.
 */
export function chosenValues(
  fields: readonly MergeField[],
  choose: Readonly<Record<string, string>>,
): ReadonlyMap<MergeField, Candidate['value']> {
  const known = new Map(fields.map((field) => [field.name, field]));
  const problems = Object.entries(choose).flatMap(([name, id]) => {
    const field = known.get(name);
    const isThere = field?.candidates.some((one) => one.id === id);
    if (isThere === true) return [];
    const word = field === undefined ? 'field.unknown' : 'customer.merge.choice';
    return [{ field: `choose.${name}`, word, params: {} }];
  });
  if (problems.length > 0) throw invalidFields(problems);
  return new Map(
    fields.map((field) => {
      const from = choose[field.name] ?? field.proposed;
      return [field, field.candidates.find(({ id }) => id === from)?.value ?? null];
    }),
  );
}
