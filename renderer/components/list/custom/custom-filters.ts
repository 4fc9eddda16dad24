import type { CustomCondition } from '../../../../shared/contract/custom-values.ts';
import { customKey, type CustomField } from '../../../../shared/records/custom-fields.ts';
import { say, sideBySide } from '../../../../shared/words/say.ts';
import { customOptions } from '../../show/custom-text.ts';
import { yesAndNo } from '../../record/offers.ts';
import type { ChipOption } from '../../show/filter-chip.tsx';
import { chosenIn, endIn } from '../filters/filter-kind.ts';
import type { FilterKind, FilterValues, LostFilter } from '../filters/filter-kind.ts';
import { fieldOfPart } from './custom-parts.ts';

/** The filter of a custom field. Its label is the field's name, as its column has it. */
export function filterOf(field: CustomField, label: string): FilterKind {
  const id = customKey(field.id);
  switch (field.kind) {
    case 'text':
    case 'long-text':
      return { kind: 'text', id, label };
    case 'number':
    case 'amount':
    case 'date': {
      const [from, to] = [`${id}.from`, `${id}.to`];
      return { kind: 'range', of: field.kind, id: from, from, to, label, periods: [] };
    }
    case 'flag':
    case 'choice':
      return { kind: 'choice', id, label, words: (chosen) => wordsOfLost(field, chosen) };
  }
}

/** The values of a choice or a flag, and none. */
export function choicesOf(field: CustomField): readonly ChipOption[] {
  const values = field.kind === 'flag' ? yesAndNo : (customOptions(field) ?? []);
  return [...values, { value: 'none', label: say('custom.filter.none') }];
}

/** Names the chosen values if one of them no longer exists. */
function wordsOfLost(field: CustomField, chosen: readonly string[]): string | undefined {
  const names = new Map(choicesOf(field).map(({ value, label }) => [value, label]));
  if (chosen.every((value) => names.has(value))) return undefined;
  return sideBySide(chosen.map((value) => names.get(value) ?? say('custom.filter.deleted-choice')));
}

/** The conditions in the input of calls. One on a field that no longer exists matches nothing. */
export function conditionsIn(filter: FilterValues, fields: readonly CustomField[]): CustomCondition[] {
  const known = fields.flatMap((field) => conditionOf(field, filter) ?? []);
  const lost = lostIn(filter, fields).map((field): CustomCondition => ({ field, is: 'filled' }));
  return [...known, ...lost];
}

function conditionOf({ id: field, kind }: CustomField, filter: FilterValues): CustomCondition | null {
  const key = customKey(field);
  switch (kind) {
    case 'text':
    case 'long-text': {
      const text = endIn(filter, key);
      return text === null ? null : { field, is: 'contains', text };
    }
    case 'number':
    case 'amount':
    case 'date': {
      const [from, to] = [endIn(filter, `${key}.from`), endIn(filter, `${key}.to`)];
      if (from === null && to === null) return null;
      return { field, is: `${kind}s`, ...(from !== null && { from }), ...(to !== null && { to }) };
    }
    case 'flag':
    case 'choice': {
      const values = [...chosenIn({ id: key }, filter)];
      return values.length === 0 ? null : { field, is: 'any-of', values };
    }
  }
}

/** The fields of a filter that no longer exist, by id. */
export function lostIn(filter: FilterValues, fields: readonly { readonly id: string }[]): readonly string[] {
  const ids = Object.keys(filter).flatMap((part) => fieldOfPart(part) ?? []);
  return [...new Set(ids)].filter((id) => !fields.some((field) => field.id === id));
}

/** Chips for conditions on fields that no longer exist, so that they can be removed. */
export function lostFilters(
  filter: FilterValues,
  fields: readonly { readonly id: string }[] | undefined,
): readonly LostFilter[] {
  return lostIn(filter, fields ?? []).map((id) => ({
    kind: 'lost',
    id: customKey(id),
    label: say('custom.filter.deleted'),
    parts: Object.keys(filter).filter((part) => fieldOfPart(part) === id),
  }));
}
