/** The key of what is worth nothing. */
export const zeroKey = '00';

/**
 * The exact base value of an amount as a text: texts compare as the values do, whatever currencies these come from. The
 * number of digits comes first, and zeros at the end are dropped, so that most keys are short. The amount is
 * `q + r / 10^8` minor units of a currency with `places` decimals (at most 4), the rate a whole number of 10^-10
 * (`rateScaled`).
 */
export function baseKey(q: bigint, r: bigint, places: number, scaledRate: bigint): string {
  const value = (q * 100_000_000n + r) * scaledRate * 10n ** BigInt(4 - places);
  if (value <= 0n) return zeroKey;
  const digits = value.toString();
  return `${String(digits.length).padStart(2, '0')}${digits.replace(/0+$/, '')}`;
}
