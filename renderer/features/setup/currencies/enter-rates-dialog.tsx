import { useState } from 'react';
import type { CallError } from '../../../../shared/contract/envelope.ts';
import { say } from '../../../../shared/words/say.ts';
import { useCall } from '../../../api/queries.tsx';
import { fieldError } from '../../../commands/refusals.ts';
import { run } from '../../../commands/run.ts';
import { DateField } from '../../../components/fields/date-field.tsx';
import { DialogFrame } from '../../../components/frame/dialog-frame.tsx';
import { RefusalLine } from '../../../components/frame/refusal-line.tsx';
import type { DialogProps } from '../../../state/dialogs.ts';
import { useFormats } from '../../../state/locale.ts';
import styles from './currencies.module.css';
import { RateField } from './rate-field.tsx';
import { useRateWords } from './rate-words.ts';

interface Rate {
  readonly currency: string;
  readonly validFrom: string | null;
  readonly rate: string | null;
}

/**
 * The rates that totals miss, each from the day that leaves nothing out: the earliest close date of a closed deal
 * without a value, or else today (forecast 1).
 */
export function EnterRatesDialog({ dialog, onClose }: DialogProps<'enter-rates'>) {
  const { today } = useFormats();
  const { data } = useCall('currency.list', {});
  if (data === undefined) return null;
  const first = dialog.currencies.map((currency): Rate => {
    const known = data.items.find(({ code }) => code === currency);
    return { currency, validFrom: known?.convertsFrom ?? today, rate: null };
  });
  return <Form first={first} onClose={onClose} />;
}

function Form({ first, onClose }: { readonly first: readonly Rate[]; onClose(this: void): void }) {
  const [rates, setRates] = useState(first);
  const { refused, save } = useSave(rates, onClose);
  const change = (currency: string, part: Partial<Rate>): void =>
    setRates(rates.map((one) => (one.currency === currency ? { ...one, ...part } : one)));
  return (
    <DialogFrame
      title={say('rates.enter.title')}
      about={say('rates.enter.about')}
      onClose={onClose}
      note={say('dialog.undoable')}
      act={{ label: say('rates.enter.save', { n: rates.length }), run: save }}
    >
      {rates.map((one, index) => (
        <RateRow
          key={one.currency}
          {...one}
          isFirst={index === 0}
          isMissing={refused?.currency === one.currency && refused.error === null}
          error={refused?.currency === one.currency ? refused.error : null}
          onChange={(part) => change(one.currency, part)}
        />
      ))}
    </DialogFrame>
  );
}

interface Refused {
  readonly currency: string;
  /** Null: nothing was entered. */
  readonly error: CallError | null;
}

/** Saves what was entered, currency by currency; blank ones stay as they are, unless all are blank. */
function useSave(rates: readonly Rate[], onClose: () => void) {
  const [refused, setRefused] = useState<Refused | null>(null);
  const done = useRateWords();
  const save = async (): Promise<boolean> => {
    const entered = rates.flatMap(({ currency, validFrom, rate }) =>
      rate === null || validFrom === null ? [] : [{ currency, validFrom, rate }],
    );
    if (entered.length === 0) {
      setRefused({ currency: rates[0]?.currency ?? '', error: null });
      return false;
    }
    for (const input of entered) {
      const result = await run('rate.set', input, { handlesRefusal: true, success: done(input) });
      if (result.ok) continue;
      setRefused({ currency: input.currency, error: result.error });
      return false;
    }
    onClose();
    return true;
  };
  return { refused, save };
}

interface RateRowProps extends Rate {
  readonly isFirst: boolean;
  /** Nothing was entered. */
  readonly isMissing: boolean;
  readonly error: CallError | null;
  onChange(this: void, part: Partial<Rate>): void;
}

function RateRow({ currency, validFrom, rate, isFirst, isMissing, error, onChange }: RateRowProps) {
  const { base } = useFormats();
  return (
    <fieldset className={styles.enter}>
      <legend>{currency}</legend>
      <RateField
        label={say('rates.column.rate', { currency, base })}
        value={rate}
        onChange={(next) => onChange({ rate: next })}
        error={isMissing ? say('field.required') : fieldError(error, 'rate')}
        autoFocus={isFirst}
      />
      <DateField
        label={say('rates.new-from')}
        value={validFrom}
        onChange={(next) => onChange({ validFrom: next })}
        error={fieldError(error, 'validFrom')}
        required
      />
      <RefusalLine error={error} shown={['rate', 'validFrom']} />
    </fieldset>
  );
}
