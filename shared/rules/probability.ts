import type { PercentHundredths, PercentMillionths } from '../money/percent.ts';

/** How a sales cycle calculates the probability from chances of success and completed. Source: BC. */
export type Method = 'multiply' | 'add' | 'chances' | 'completed';

export const methods: readonly Method[] = ['multiply', 'add', 'chances', 'completed'];

/**
 * The probability in 10^-6 %, always exact (S1 to S5). Multiply: chances x completed / 100. Add: (chances +
 * completed) / 2, an average. Chances and Completed: that value alone. Inputs in 1/100 %, integers from 0 to 10 000,
 * otherwise RangeError. Source: BC.
 */
export function probabilityMillionths(
  method: Method,
  chancesHundredths: PercentHundredths,
  completedHundredths: PercentHundredths,
): PercentMillionths {
  for (const part of [chancesHundredths, completedHundredths]) {
    if (!Number.isInteger(part) || part < 0 || part > 10_000) throw new RangeError(`Not 1/100 %: ${part}`);
  }
  switch (method) {
    case 'multiply':
      return chancesHundredths * completedHundredths;
    case 'add':
      return (chancesHundredths + completedHundredths) * 5000;
    case 'chances':
      return chancesHundredths * 10_000;
    case 'completed':
      return completedHundredths * 10_000;
  }
}
