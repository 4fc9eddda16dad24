import { parseNumber } from '../../../shared/typing/typed-number.ts';
import { sayAny } from '../../../shared/words/say.ts';
import { useFormats } from '../../state/locale.ts';
import { TypedField } from './typed-field.tsx';
import type { Reading } from './cell-editing.ts';
import type { TypedFieldProps } from './typed-field.tsx';

/** `-12,5`, `1.250`: depending on the locale. The value is a plain decimal with at most 4 decimals. */
export function NumberField(props: TypedFieldProps) {
  const { numbers, number } = useFormats();
  const read = (text: string): Reading => {
    const typed = parseNumber(text, numbers);
    if (typed.ok) return { ok: true, value: typed.number, said: typed.interpreted };
    const choices = 'ambiguous' in typed ? typed.ambiguous : [];
    return {
      ok: false,
      words: sayAny(typed.word, typed.params),
      choices: choices.map((choice) => ({ value: choice.number, said: choice.interpreted })),
    };
  };
  return <TypedField {...props} reader={{ read, write: number, numeric: true }} />;
}
