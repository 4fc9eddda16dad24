import { customKey } from '../../../../shared/records/custom-fields.ts';
import { account, contact } from '../../../../shared/records/customer.ts';
import type { Field } from '../../../../shared/records/field.ts';
import { rowName, writtenName } from '../../../../shared/records/field.ts';
import { writtenFields } from '../../../../shared/records/keys.ts';
import { fullest, parentOfMerged, type Candidate } from '../../../../shared/rules/merging.ts';
import type { Readable } from '../../../store/connection/database.ts';
import { customFieldsOf } from '../../../store/custom/fields.ts';
import { valuesOfRecord } from '../../../store/custom/values.ts';
import { accountsAbove } from '../../../store/customers/merging.ts';
import type { CustomerRecord } from '../../../store/records/records.ts';
import { invalidFields } from '../../refusal.ts';

type Value = Candidate['value'];

/** A field of the customers of a merge. */
export interface MergeField {
  /** As a change of the customer names it: `parentId`, `custom.` and an id. The parts of an address are one field, `address`. */
  readonly name: string;
  readonly isCustom: boolean;
  /** What each customer has in it, the survivor first. */
  readonly candidates: readonly Candidate[];
  /** Whose value is taken unless something else is chosen. */
  readonly proposed: string;
  /** What is written for each choice, by names in a row or by slots. */
  readonly written: ReadonlyMap<string, Readonly<Record<string, Value>>>;
}

/** The customers of a merge, the survivor first. They are of one kind. */
export type Party = readonly [CustomerRecord, ...CustomerRecord[]];

/** Every field that can be chosen. Whether a customer is active isn't one: the survivor is. */
export function mergeFields(db: Readable, party: Party): MergeField[] {
  const fields = writtenFields(party[0].kind === 'account' ? account : contact);
  return [
    ...fields.flatMap(([key, field]) => ownFields(db, party, key, field)),
    ...customMergeFields(db, party),
  ];
}

function ownFields(db: Readable, party: Party, key: string, field: Field): MergeField[] {
  if (key === 'active') return [];
  const stored = rowName(key, field);
  if (field.section === 'address') return stored === addressParts[0] ? [addressField(party)] : [];
  const values = key === 'parent' ? parentsAfter(db, party) : party.map((one) => valueIn(one, stored));
  return [
    withCandidates(
      { name: writtenName(key, field), isCustom: false, stored, isText: field.kind === 'text' },
      party,
      values,
    ),
  ];
}

/** Parts of two addresses together would be no address. */
function addressField(party: Party): MergeField {
  const parts = party.map((one) => addressParts.map((part) => [part, valueIn(one, part) ?? ''] as const));
  const texts = parts.map((own) =>
    own
      .map(([, text]) => text)
      .filter((text) => text !== '')
      .join('\n'),
  );
  const field = { name: 'address', isCustom: false, stored: '', isText: true };
  return {
    ...withCandidates(field, party, texts),
    written: new Map(party.map(({ id }, i) => [id, Object.fromEntries(parts[i] ?? [])])),
  };
}

const addressParts = ['street', 'postalCode', 'city', 'region', 'country'] as const;

function customMergeFields(db: Readable, party: Party): MergeField[] {
  const { kind } = party[0];
  const fields = customFieldsOf(db, kind);
  if (fields.length === 0) return [];
  const values = party.map(({ id }) => valuesOfRecord(db, kind, id));
  return fields.map(({ id, slot, kind: of }) => {
    const isText = of === 'text' || of === 'long-text';
    const field = { name: customKey(id), isCustom: true, stored: slot, isText };
    return withCandidates(
      field,
      party,
      values.map((one) => one[slot] ?? null),
    );
  });
}

interface Plain extends Pick<MergeField, 'name' | 'isCustom'> {
  readonly stored: string;
  readonly isText: boolean;
}

function withCandidates(
  { name, isCustom, stored, isText }: Plain,
  party: Party,
  values: readonly Value[],
): MergeField {
  const candidates = party.map(({ id }, i) => ({ id, value: values[i] ?? null }));
  return {
    name,
    isCustom,
    candidates,
    proposed: fullest(candidates, isText) ?? party[0].id,
    written: new Map(candidates.map(({ id, value }) => [id, { [stored]: value }])),
  };
}

const valueIn = (customer: CustomerRecord, stored: string): Value =>
  (customer as unknown as Readonly<Record<string, Value>>)[stored] ?? null;

/** The parents that the accounts could give to the survivor: none of them is one of the accounts or below one. */
export function parentsAfter(db: Readable, party: Party): (string | null)[] {
  const merged = new Set(party.map(({ id }) => id));
  return party.map(({ id }) => parentOfMerged(accountsAbove(db, id), merged));
}

/**
 * The customer whose value each field takes. Refuses (`invalid`) unknown fields and customers that aren't merged.
 */
export function chosenFrom(
  fields: readonly MergeField[],
  choose: Readonly<Record<string, string>>,
): ReadonlyMap<MergeField, string> {
  const known = new Map(fields.map((field) => [field.name, field]));
  const problems = Object.entries(choose).flatMap(([name, id]) => {
    const field = known.get(name);
    if (field?.written.has(id) === true) return [];
    const word = field === undefined ? 'field.unknown' : 'customer.merge.choice';
    return [{ field: `choose.${name}`, word, params: {} }];
  });
  if (problems.length > 0) throw invalidFields(problems);
  return new Map(fields.map((field) => [field, choose[field.name] ?? field.proposed]));
}
