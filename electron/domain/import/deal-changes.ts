import type { DealFieldKey } from '../../../shared/import/deal-fields.ts';
import { decimalsOf } from '../../../shared/money/currencies.ts';
import { fromMinor } from '../../../shared/money/money.ts';
import { fromHundredths } from '../../../shared/money/percent.ts';
import type { Fields } from '../../../shared/records/field.ts';
import { opportunity } from '../../../shared/records/opportunity.ts';
import type { OpportunityRecord } from '../../store/records/records.ts';
import type { DealUpdate } from './deal-row.ts';
import type { ReadableRow } from './deal-values.ts';
import { problem, type Reason } from './entity.ts';
import { fieldName } from './field-name.ts';
import { plainFields, type PlainField } from './plain-fields.ts';
import { clear, isReason, said } from './reading.ts';

type Deal = OpportunityRecord;
type Changes = DealUpdate['changes'];

/** A field and its new value for `opportunity.update`, a problem with it, or no change. */
type Change = readonly [field: string, value: string | null] | Reason | null;
type ChangeOf = (deal: Deal, read: ReadableRow) => Change;

export interface Changed {
  readonly changes: Changes;
  readonly problems: readonly Reason[];
}

/** The fields in which a row differs from its deal. */
export function changesOf(deal: Deal, read: ReadableRow): Changed {
  const found = changers.map((changeOf) => changeOf(deal, read)).filter((change) => change !== null);
  return {
    changes: Object.fromEntries(found.flatMap((change) => (isReason(change) ? [] : [change]))),
    problems: found.filter(isReason),
  };
}

const changers: readonly ChangeOf[] = [
  topicChange,
  ...plainFields.filter(({ kind }) => kind !== 'amount' && kind !== 'text').map(plainChange),
  currencyChange,
  ...plainFields.filter(({ kind }) => kind === 'amount' || kind === 'text').map(plainChange),
];

function topicChange(deal: Deal, { values: { topic } }: ReadableRow): Change {
  if (topic === clear) return notClearable('topic');
  const wanted = said(topic);
  return wanted === null || wanted === deal.topic ? null : ['topic', wanted];
}

function currencyChange(deal: Deal, { currency }: ReadableRow): Change {
  return currency === deal.currency ? null : ['currency', currency];
}

function plainChange({ key, kind, column, clearing }: PlainField): ChangeOf {
  return (deal, { values, currency }) => {
    const reading = values[key];
    const now = deal[column];
    if (reading === clear) {
      if (clearing === 'ignored' || now === null || now === '') return null;
      return clearing === 'refused' ? notClearable(key) : [key, kind === 'text' ? '' : null];
    }
    const wanted = said<string | number>(reading);
    // An unchanged figure is a different amount in another currency.
    const moved = kind === 'amount' && currency !== deal.currency;
    return wanted === null || (wanted === now && !moved) ? null : [key, written(wanted, kind, currency)];
  };
}

/** A value for `opportunity.update`. */
function written(value: string | number, kind: PlainField['kind'], currency: string): string {
  if (typeof value === 'string') return value;
  return kind === 'amount' ? fromMinor(value, decimalsOf(currency)) : fromHundredths(value);
}

function notClearable(field: DealFieldKey): Reason {
  return problem(field, 'import.not-clearable', { field: fieldName({ key: field }) });
}

const described: Fields = opportunity;

/** Changed fields that are locked by closing: only reopening allows them (Oro). */
export function lockedAmong(changed: readonly DealFieldKey[]): Reason[] {
  return changed
    .filter((field) => described[field]?.locked)
    .map((field) => problem(field, 'import.closed-locked', { field: fieldName({ key: field }) }));
}
