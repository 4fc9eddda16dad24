import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { RefObject, SyntheticEvent } from 'react';
import { say } from '../../../../shared/words/say.ts';
import { fieldError } from '../../../commands/refusals.ts';
import { run } from '../../../commands/run.ts';
import type { CallError } from '../../../../shared/contract/envelope.ts';
import { DateField } from '../../../components/fields/date-field.tsx';
import { useFormats } from '../../../state/locale.ts';
import styles from './currencies.module.css';
import { RateField } from './rate-field.tsx';
import { useRateWords } from './rate-words.ts';

interface NewRateProps {
  readonly currency: string;
  readonly autoFocus: boolean;
}

/** Sets a rate from a day on, by default today; Enter saves. A rate of the same day is replaced. */
export function NewRate({ currency, autoFocus }: NewRateProps) {
  const { base } = useFormats();
  const entry = useNewRate(currency, autoFocus);
  const { round, refusal } = entry;
  return (
    <form
      ref={entry.form}
      className={styles.newRate}
      noValidate
      onSubmit={(event) => void entry.submit(event)}
    >
      <DateField
        key={`from:${round}`}
        label={say('rates.new-from')}
        value={entry.from}
        onChange={entry.setFrom}
        error={fieldError(refusal, 'validFrom')}
        required
      />
      <div data-rate>
        <RateField
          key={`rate:${round}`}
          label={say('rates.new-rate', { base })}
          value={entry.rate}
          onChange={entry.setRate}
          hint={say('rates.new-hint', { base, currency })}
          error={fieldError(refusal, 'rate')}
        />
      </div>
      <Button type="submit" variant="default" className={styles.setRate ?? ''}>
        {say('rates.add')}
      </Button>
    </form>
  );
}

interface Entry {
  readonly form: RefObject<HTMLFormElement | null>;
  readonly from: string | null;
  readonly rate: string | null;
  readonly refusal: CallError | null;
  /** Counts saved rates to reset the boxes. */
  readonly round: number;
  setFrom(this: void, from: string | null): void;
  setRate(this: void, rate: string | null): void;
  submit(this: void, event: SyntheticEvent): Promise<void>;
}

function useNewRate(currency: string, autoFocus: boolean): Entry {
  const { today } = useFormats();
  const [from, setFrom] = useState<string | null>(today);
  const [rate, setRate] = useState<string | null>(null);
  const [round, setRound] = useState(0);
  const [refusal, setRefusal] = useState<CallError | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const done = useRateWords();
  useRateFocus(form, autoFocus || round > 0, round);
  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    const filled = form.current?.checkValidity() === true;
    if (!filled || from === null || rate === null) return focusRate(form.current);
    const input = { currency, validFrom: from, rate };
    const result = await run('rate.set', input, { handlesRefusal: true, success: done(input) });
    setRefusal(result.ok ? null : result.error);
    if (!result.ok) return;
    setRate(null);
    setRound((n) => n + 1);
  };
  return { form, from, rate, refusal, round, setFrom, setRate, submit };
}

function focusRate(form: HTMLFormElement | null): void {
  form?.querySelector<HTMLElement>('[data-rate] input')?.focus();
}

function useRateFocus(
  form: { readonly current: HTMLFormElement | null },
  wanted: boolean,
  round: number,
): void {
  useEffect(() => {
    if (wanted) focusRate(form.current);
  }, [form, wanted, round]);
}
