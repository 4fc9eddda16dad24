import type { StageFacts } from '../../../shared/rules/moves.ts';

/** Builds the stages of a cycle from rows such as '2 35/25 Q S'; the id of stage 2 is 's2'. */
export function stages(...rows: readonly string[]): StageFacts[] {
  return rows.map((row) => {
    const [number = '', percents = '', ...flags] = row.split(' ');
    const [completed = '', chances = ''] = percents.split('/');
    return {
      id: `s${number}`,
      number: Number(number),
      completed: Number(completed) * 100,
      chances: Number(chances) * 100,
      quoteRequired: flags.includes('Q'),
      allowSkip: flags.includes('S'),
      dateFormula: flags.find((flag) => /^[+-]/.test(flag)) ?? null,
    };
  });
}

/** The ready-made cycle "Large deals" (Multiply). */
export const large = stages('1 2/10 S', '2 35/25 S', '3 70/60 Q S', '4 85/80 Q', '5 95/100 Q');

/** The ready-made cycle "Status pipeline" (Chances). */
export const pipeline = stages('1 0/0 S', '2 10/10 S', '3 20/20 S', '4 50/50 S', '5 80/80');
