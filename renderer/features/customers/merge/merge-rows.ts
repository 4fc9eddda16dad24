import type { OutputOf } from '../../../../shared/contract/contract.ts';
import { customIdOf, type CustomField } from '../../../../shared/records/custom-fields.ts';
import { account, contact } from '../../../../shared/records/customer.ts';
import type { Field } from '../../../../shared/records/field.ts';
import { writtenName } from '../../../../shared/records/field.ts';
import { writtenFields } from '../../../../shared/records/keys.ts';
import { say } from '../../../../shared/words/say.ts';
import { fieldLabel } from '../../../../shared/words/field-words.ts';
import { customText } from '../../../components/show/custom-text.ts';
import { shownValue } from '../../../components/show/shown-value.ts';
import type { Formats } from '../../../state/locale.ts';
import type { MergePreview } from './merge-choices.ts';

type Choice = MergePreview['fields'][number];
type Customer = OutputOf<'customer.get'>;

/** A field with what each customer has in it, as text; blank for nothing. */
export interface MergeRow {
  readonly choice: Choice;
  readonly label: string;
  textOf(this: void, customer: Customer): string;
}

/** The fields to choose from, as text. */
export function mergeRows(
  { kind, fields }: MergePreview,
  custom: readonly CustomField[],
  formats: Formats,
): MergeRow[] {
  const described = new Map(
    writtenFields(kind === 'account' ? account : contact).map(([key, field]) => [
      writtenName(key, field),
      [key, field] as const,
    ]),
  );
  return fields.flatMap((choice): MergeRow[] => {
    const known = described.get(choice.field);
    if (known) {
      const [key, field] = known;
      return [
        { choice, label: fieldLabel('customer', key), textOf: (one) => textOf(key, field, one, formats) },
      ];
    }
    if (choice.field === 'address')
      return [{ choice, label: say('customer.section.address'), textOf: addressOf }];
    const own = custom.find(({ id }) => id === customIdOf(choice.field));
    if (!own) return [];
    const shown = (one: Customer): string =>
      one.custom[own.id] === undefined ? '' : customText(own, one.custom[own.id], formats);
    return [{ choice, label: own.name, textOf: shown }];
  });
}

/** In one line for each part. */
function addressOf({ street, postalCode, city, region, country }: Customer): string {
  const place = [postalCode, city].filter((part) => part !== '').join(' ');
  return [street, place, region, country].filter((part) => part !== '').join('\n');
}

function textOf(key: string, field: Field, customer: Customer, formats: Formats): string {
  const value = (customer as unknown as Readonly<Record<string, unknown>>)[key] ?? null;
  return value === null || value === '' ? '' : shownValue(key, field, value, formats);
}
