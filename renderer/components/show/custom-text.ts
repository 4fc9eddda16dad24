import type { CustomRead } from '../../../shared/contract/custom-values.ts';
import type { CustomField } from '../../../shared/records/custom-fields.ts';
import { describedAs } from '../../../shared/records/custom-fields.ts';
import type { Formats } from '../../state/locale.ts';
import { emptyWord, shownValue } from './shown-value.ts';

/** A custom value as text; of a choice its name. */
export function customText(
  field: CustomField,
  value: CustomRead[string] | null | undefined,
  formats: Formats,
): string {
  const described = describedAs(field);
  if (field.kind === 'choice') {
    return field.choices.find(({ id }) => id === value)?.name ?? emptyWord(described);
  }
  return shownValue(field.name, described, value ?? null, formats);
}

/** The choices of a field as boxes offer them; undefined for other kinds. */
export function customOptions({
  kind,
  choices,
}: CustomField): readonly { readonly value: string; readonly label: string }[] | undefined {
  return kind === 'choice' ? choices.map(({ id, name }) => ({ value: id, label: name })) : undefined;
}
