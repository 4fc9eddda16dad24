import type { OutputOf } from '../../../shared/contract/contract.ts';
import type { CustomRead } from '../../../shared/contract/custom-values.ts';
import { customIdOf } from '../../../shared/records/custom-fields.ts';
import { customer } from '../../../shared/records/customer.ts';
import type { Field, Fields } from '../../../shared/records/field.ts';
import { opportunity } from '../../../shared/records/opportunity.ts';
import { recordKinds } from '../../../shared/records/record-kinds.ts';
import { callOptions, type Reading } from '../../api/queries.tsx';
import { saveInPlace } from '../../commands/run.ts';
import { shownValue } from '../../components/show/shown-value.ts';
import { saveRowDraft, withParts } from '../../features/customers/channels/channel-edits.ts';
import { lockOf } from '../../features/opportunities/deal-acts.ts';
import type { FieldValue } from '../../state/field-drafts.ts';
import type { Formats } from '../../state/locale.ts';
import type { Route } from '../../state/route.ts';

/** What the line of unsaved edits needs to know about the records of a kind. `T` is one of them. */
interface KindOf<Answer, T> {
  reading(this: void, id: string): Reading<Answer>;
  /** The record in the answer; undefined when it no longer exists. */
  find(this: void, answer: Answer, id: string): T | undefined;
  /** Returns the refusal, or null once it is saved. */
  save(this: void, record: T, changes: Changes): Promise<string | null>;
  route(this: void, id: string): Route;
  /** Why the field can't be changed now. */
  lock?(this: void, record: T, field: string): string | null;
  /** A value as people read it; by default as it is. */
  shown?(this: void, field: string, value: unknown, formats: Formats): string;
  /** The value of a field; by default the property of its name. */
  value?(this: void, record: T, field: string): unknown;
}
export type EditedKind = KindOf<unknown, Readonly<Record<string, unknown>>>;

/** Each kind knows its own records, which the line handles without knowing their type. */
function kindOf<Answer, T>(kind: KindOf<Answer, T>): EditedKind {
  return kind as unknown as EditedKind;
}

const byId = <T extends { readonly id: string }>(
  { items }: { readonly items: readonly T[] },
  id: string,
): T | undefined => items.find((item) => item.id === id);

const shownBy =
  (fields: Fields) =>
  (name: string, value: unknown, formats: Formats): string => {
    const field = (fields as Readonly<Record<string, Field | undefined>>)[name];
    return field === undefined ? String(value) : shownValue(name, field, value, formats);
  };

type Changes = Readonly<Record<string, FieldValue>>;

interface WithCustom {
  readonly custom: CustomRead;
}

/** A described field, or a custom one by its key. */
const valueIn = <T extends WithCustom>(
  record: T,
  field: string,
): T[keyof T] | CustomRead[string] | undefined => {
  const id = customIdOf(field);
  return id === null ? record[field as keyof T] : record.custom[id];
};

/** Custom fields are written by their ids. */
function written<T>(changes: Changes, own: (changes: Changes) => T) {
  const [entry] = Object.entries(changes);
  const id = entry === undefined ? null : customIdOf(entry[0]);
  const value = entry?.[1] ?? null;
  return id === null ? own(changes) : { custom: { [id]: value === null ? null : String(value) } };
}

const deals = kindOf({
  reading: (id) => callOptions('opportunity.get', { id }),
  find: (deal) => deal,
  save: ({ id }, changes) =>
    saveInPlace('opportunity.update', { id, changes: written(changes, (own) => own) }),
  route: (id) => ({ place: 'opportunity', id }),
  lock: (deal, name) => ((opportunity as Fields)[name]?.locked ? lockOf(deal) : null),
  shown: shownBy(opportunity),
  value: valueIn,
});

const customers = kindOf({
  reading: (id) => callOptions('customer.get', { id }),
  find: withParts,
  save: ({ id }, changes) =>
    saveRowDraft(id, changes) ?? saveInPlace('customer.update', { id, changes: written(changes, texts) }),
  route: (id) => ({ place: 'customer', id }),
  shown: shownBy(customer),
  value: valueIn,
});

/** Blank texts are '' on the wire. */
function texts(changes: Changes): Readonly<Record<string, string | number>> {
  return Object.fromEntries(Object.entries(changes).map(([name, value]) => [name, value ?? '']));
}

interface Choice {
  readonly id: string;
  readonly name: string;
  readonly field: OutputOf<'customField.list'>['items'][number];
}

/** The notes on the people of a deal: each is named by its contact. */
const people = kindOf({
  reading: (id) => callOptions('opportunity.get', { id }),
  find: ({ id, people }): Readonly<Record<string, string>> => ({
    id,
    ...Object.fromEntries(people.map(({ contact, note }) => [contact.id, note])),
  }),
  save: async ({ id = '' }, changes) => {
    const [contactId = '', note = null] = Object.entries(changes)[0] ?? [];
    return saveInPlace('opportunity.setPerson', { id, contactId, note: String(note ?? '') });
  },
  route: (id) => ({ place: 'opportunity', id }),
});

type Stage = OutputOf<'cycle.list'>['items'][number]['stages'][number];

const setUp = {
  cycle: kindOf({
    reading: () => callOptions('cycle.list', {}),
    find: byId,
    save: ({ id }, changes) => saveInPlace('cycle.update', { id, changes: texts(changes) }),
    route: () => ({ place: 'setup', section: 'cycles' }),
  }),
  stage: kindOf<OutputOf<'cycle.list'>, Stage>({
    reading: () => callOptions('cycle.list', {}),
    find: ({ items }, id) => byId({ items: items.flatMap(({ stages }) => stages) }, id),
    save: ({ id }, changes) => saveInPlace('stage.update', { id, changes }),
    route: () => ({ place: 'setup', section: 'cycles' }),
  }),
  reason: kindOf({
    reading: () => callOptions('reason.list', {}),
    find: byId,
    save: ({ id }, changes) => saveInPlace('reason.update', { id, changes: texts(changes) }),
    route: () => ({ place: 'setup', section: 'reasons' }),
  }),
  kind: kindOf({
    reading: () => callOptions('opportunityKind.list', {}),
    find: byId,
    save: ({ id }, changes) => saveInPlace('opportunityKind.update', { id, changes: texts(changes) }),
    route: () => ({ place: 'setup', section: 'kinds' }),
  }),
  role: kindOf({
    reading: () => callOptions('contactRole.list', {}),
    find: byId,
    save: ({ id }, changes) => saveInPlace('contactRole.update', { id, changes: texts(changes) }),
    route: () => ({ place: 'setup', section: 'roles' }),
  }),
  salesperson: kindOf({
    reading: () => callOptions('salesperson.list', {}),
    find: byId,
    save: ({ id }, changes) => saveInPlace('salesperson.update', { id, changes: texts(changes) }),
    route: () => ({ place: 'setup', section: 'people' }),
  }),
  tag: kindOf({
    reading: () => callOptions('tag.list', {}),
    find: byId,
    save: ({ id }, { name }) => saveInPlace('tag.rename', { id, name: String(name ?? '') }),
    route: () => ({ place: 'setup', section: 'tags' }),
  }),
  'custom-field': kindOf({
    reading: () => callOptions('customField.list', {}),
    find: byId,
    save: ({ id }, { name }) => saveInPlace('customField.rename', { id, name: String(name ?? '') }),
    route: () => ({ place: 'setup', section: 'fields' }),
  }),
  'custom-choice': kindOf<OutputOf<'customField.list'>, Choice>({
    reading: () => callOptions('customField.list', {}),
    find: ({ items }, id) =>
      byId({ items: items.flatMap((field) => field.choices.map((choice) => ({ ...choice, field }))) }, id),
    save: ({ id, field }, { name }) =>
      saveInPlace('customField.changeChoices', {
        id: field.id,
        choices: field.choices.map((one) => (one.id === id ? { id, name: String(name ?? '') } : one)),
      }),
    route: () => ({ place: 'setup', section: 'fields' }),
  }),
  rate: kindOf({
    reading: () => callOptions('rate.list', {}),
    find: byId,
    save: ({ currency, validFrom }, { rate }) =>
      saveInPlace('rate.set', { currency, validFrom, rate: String(rate ?? '') }),
    route: () => ({ place: 'setup', section: 'currencies' }),
  }),
} as const;

const series = recordKinds.map((kind): [string, EditedKind] => [
  `series-${kind}`,
  kindOf({
    reading: () => callOptions('series.list', {}),
    find: ({ items }) => items.find((one) => one.kind === kind),
    save: (_, changes) => saveInPlace('series.update', { kind, changes }),
    route: () => ({ place: 'setup', section: 'numbers' }),
  }),
]);

/** By the kind that drafts name. */
export const editedKinds: ReadonlyMap<string, EditedKind> = new Map([
  ['opportunity', deals],
  ['customer', customers],
  ['person', people],
  ...Object.entries(setUp),
  ...series,
]);
