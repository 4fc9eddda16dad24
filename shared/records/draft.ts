import type { Field, Fields } from './field.ts';
import { writtenName } from './field.ts';
import { formFields } from './keys.ts';
import type { FormDraft } from './kinds.ts';

/** The initial values of a form for a new record. A required reference or currency starts as ''. */
export function blankDraft<R extends Fields>(fields: R): FormDraft<R> {
  const blank = formFields(fields).map(([key, field]) => [writtenName(key, field), blankOf(field)] as const);
  return Object.fromEntries(blank) as FormDraft<R>;
}

function blankOf(field: Field): string | boolean | null {
  switch (field.kind) {
    case 'text':
      return '';
    case 'flag':
      return field.initial;
    case 'choice':
      return field.initial ?? null;
    case 'reference':
    case 'currency':
      return field.blank ? null : '';
    default:
      return null;
  }
}
