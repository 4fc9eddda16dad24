import { say } from '../../../shared/words/say.ts';

/** Deals that a total leaves out, and the currencies without a rate that are the reason. */
export interface NotConverted {
  readonly notConverted: number;
  readonly missingRates: readonly string[];
}

/** Every total that leaves deals out says so in the same words; null when none is left out. */
export function notConvertedWords({ notConverted, missingRates }: NotConverted): string | null {
  return notConverted === 0 ? null : say('list.notConverted', { n: notConverted, currencies: missingRates });
}
