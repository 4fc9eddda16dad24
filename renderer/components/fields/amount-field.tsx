import { parseAmount } from '../../../shared/typing/typed-amount.ts';
import { say, sayAny } from '../../../shared/words/say.ts';
import { useFormats } from '../../state/locale.ts';
import { TypedField } from './typed-field.tsx';
import type { Reading } from './cell-editing.ts';
import type { TypedFieldProps } from './typed-field.tsx';
import styles from './typed-field.module.css';

export interface AmountFieldProps extends TypedFieldProps {
  readonly currency: string;
  /**
   * Called with a currency that was typed with the amount ("31k usd"); without it, a currency other than the field's
   * is refused.
   */
  onCurrency?(this: void, currency: string): void;
}

/**
 * `31.500,00`, `31,500.00`, `31k`: depending on the locale. The value is a plain decimal such as "31500.00", never
 * below 0.
 */
export function AmountField({ currency, onCurrency, ...props }: AmountFieldProps) {
  const { numbers, decimals, amount } = useFormats();
  const read = (text: string): Reading => {
    const typed = parseAmount(text, numbers, decimals(currency));
    if (!typed.ok) {
      const choices = 'ambiguous' in typed ? typed.ambiguous : [];
      return {
        ok: false,
        words: sayAny(typed.word, typed.params),
        choices: choices.map((choice) => ({ value: choice.amount, said: choice.interpreted })),
      };
    }
    if (typed.amount.startsWith('-')) return { ok: false, words: say('field.amount-negative'), choices: [] };
    if (typed.currency !== null && typed.currency !== currency) {
      if (!onCurrency)
        return { ok: false, words: sayAny('typing.other-currency', { currency }), choices: [] };
      onCurrency(typed.currency);
    }
    return { ok: true, value: typed.amount, said: typed.interpreted };
  };
  return (
    <TypedField
      {...props}
      reader={{
        read,
        write: (value) => amount(value, currency),
        numeric: true,
        ...(!props.cell && { right: <span className={styles.unit}>{currency}</span> }),
      }}
    />
  );
}
