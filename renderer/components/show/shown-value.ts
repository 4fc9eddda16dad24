import type { Field } from '../../../shared/records/field.ts';
import type { PlainKind, ReadOf } from '../../../shared/records/kinds.ts';
import type { ChoiceName } from '../../../shared/words/described.ts';
import { choiceLabel } from '../../../shared/words/field-words.ts';
import { say } from '../../../shared/words/say.ts';
import { nothing } from '../../state/locale.ts';
import type { Formats } from '../../state/locale.ts';

type Words = (value: never, formats: Formats, name: string) => string;

const words = {
  text: (value: ReadOf<'text'>) => value,
  amount: (value: ReadOf<'amount'>, { money }: Formats) => money(value),
  percent: (value: ReadOf<'percent'>, { percent }: Formats) => percent(value),
  number: (value: ReadOf<'number'>, { number }: Formats) => number(value),
  date: (value: ReadOf<'date'>, { date }: Formats) => date(value, 'weekday'),
  instant: (value: ReadOf<'instant'>, { instant }: Formats) => instant(value),
  flag: (value: ReadOf<'flag'>) => say(value ? 'value.yes' : 'value.no'),
  currency: (value: ReadOf<'currency'>) => value,
  choice: (value: ReadOf<'choice'>, _formats: Formats, name: string) =>
    choiceLabel(name as ChoiceName, value),
  reference: (value: ReadOf<'reference'>) => value.name,
} satisfies { readonly [K in PlainKind]: Words };

/** Kinds that show a dash for an empty value; the others show a word. */
const figures: readonly Field['kind'][] = ['amount', 'percent', 'number', 'date'];

/** The word for an empty field, if there is one. */
export function emptyWord(field: Field): string {
  return say(field.kind === 'choice' && field.unasked ? 'value.not-asked' : 'value.none');
}

/** A described field's value as text, for pages and paper. `name` is its key in the description. */
export function shownValue(name: string, field: Field, value: unknown, formats: Formats): string {
  if (field.kind === 'special') throw new Error(`${name} is shown by code of its own`);
  if (value === null || value === '') return figures.includes(field.kind) ? nothing : emptyWord(field);
  return (words[field.kind] as (value: unknown, formats: Formats, name: string) => string)(
    value,
    formats,
    name,
  );
}
