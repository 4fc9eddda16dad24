import type { CurrencyCode } from '../money/money.ts';
import type { TypingRefusal } from './typing-refusal.ts';

export interface AmountReading {
  /** Plain decimal with exactly the currency's decimals. */
  readonly amount: string;
  /** The amount as the locale writes it, to show what was understood. */
  readonly interpreted: string;
}
export type TypedAmount =
  | (AmountReading & { readonly ok: true; readonly currency: CurrencyCode | null })
  | TypingRefusal
  | (TypingRefusal & { readonly ambiguous: readonly AmountReading[] });

export declare function parseAmount(text: string, locale: string, decimals: number): TypedAmount;
