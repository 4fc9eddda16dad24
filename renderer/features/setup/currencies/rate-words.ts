import type { InputOf } from '../../../../shared/contract/contract.ts';
import { say } from '../../../../shared/words/say.ts';
import { useFormats } from '../../../state/locale.ts';
import { rateText } from './rate-typing.ts';

/** Says what was set, with rate and day as the reader writes them. */
export function useRateWords(): (input: InputOf<'rate.set'>) => string {
  const { base, locale, date } = useFormats();
  return ({ currency, validFrom, rate }) =>
    say('rates.done', { currency, base, rate: rateText(rate, locale), date: date(validFrom, 'long') });
}
