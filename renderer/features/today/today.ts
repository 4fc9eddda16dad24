import type { OutputOf } from '../../../shared/contract/contract.ts';

export type Today = OutputOf<'today.get'>;

/** What a period is: a month, or a fiscal quarter. */
export const units = ['month', 'quarter'] as const;
export type Unit = (typeof units)[number];

/** Reads a kept choice. */
export const readUnit = (stored: unknown): Unit | null => units.find((unit) => unit === stored) ?? null;
