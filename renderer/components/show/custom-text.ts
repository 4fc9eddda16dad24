import type { CustomRead } from '../../../shared/contract/custom-values.ts';
import type { CustomField } from '../../../shared/records/custom-fields.ts';
import { describedAs } from '../../../shared/records/custom-fields.ts';
import type { Formats } from '../../state/locale.ts';
import { shownValue } from './shown-value.ts';

/** A custom value as text; of a choice its name. */
export function customText(
  field: CustomField,
  value: CustomRead[string] | undefined,
  formats: Formats,
): string {
  if (field.kind === 'choice') return field.choices.find(({ id }) => id === value)?.name ?? '';
  return shownValue(field.name, describedAs(field), value ?? null, formats);
}
