import type { InputOf } from '../../../../shared/contract/contract.ts';
import { say } from '../../../../shared/words/say.ts';
import { useFormats } from '../../../state/locale.ts';
import { rateText } from './rate-typing.ts';

/** Describes the saved rate, with rate and day in the reader's format. */
export function useRateWords(): (input: InputOf<'rate.set'>) => string {
  const { base, numbers, date } = useFormats();
  return ({ currency, validFrom, rate }) =>
    say('rates.done', { currency, base, rate: rateText(rate, numbers), date: date(validFrom, 'long') });
}
