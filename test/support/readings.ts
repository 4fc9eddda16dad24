import type { OutputOf } from '../../shared/contract/contract.ts';

type Understanding = OutputOf<'import.examine'>;
type Reading = Understanding['readings'][number];

/** What is asked about a file, in the order of the wizard. */
export function asked({ readings }: Pick<Understanding, 'readings'>): Reading['about'][] {
  return readings.filter(({ by, value }) => by === 'asked' && value === null).map(({ about }) => about);
}

/** The first reading about something. */
export function reading(
  { readings }: Pick<Understanding, 'readings'>,
  about: Reading['about'],
): Reading | undefined {
  return readings.find((one) => one.about === about);
}
