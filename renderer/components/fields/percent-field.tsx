import { parsePercent } from '../../../shared/typing/typed-percent.ts';
import { sayAny } from '../../../shared/words/say.ts';
import { useFormats } from '../../state/locale.ts';
import { TypedField } from './typed-field.tsx';
import type { Reading } from './cell-editing.ts';
import type { TypedFieldProps } from './typed-field.tsx';
import styles from './typed-field.module.css';

/** `45`, `45 %`, `33,5`. The value is a plain decimal from "0" to "100" with at most 2 decimals. */
export function PercentField(props: TypedFieldProps) {
  const { numbers, percent } = useFormats();
  const read = (text: string): Reading => {
    const typed = parsePercent(text, numbers);
    return typed.ok
      ? { ok: true, value: typed.percent, said: percent(typed.percent) }
      : { ok: false, words: sayAny(typed.word, typed.params), choices: [] };
  };
  // Without the sign, which is at the right of the box.
  const write = (value: string): string => percent(value).replace(/[\s  ]*%[\s  ]*/u, '');
  return (
    <TypedField
      {...props}
      reader={{
        read,
        write,
        numeric: true,
        ...(!props.cell && { right: <span className={styles.unit}>%</span> }),
      }}
    />
  );
}
