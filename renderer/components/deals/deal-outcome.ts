import type { InputOf } from '../../../shared/contract/contract.ts';
import { openStatuses } from '../../../shared/rules/status.ts';

export const dealOutcomes = ['open', 'not-started', 'won', 'lost'] as const;
/** How the deals of a customer or a salesperson are split. */
export type DealOutcome = (typeof dealOutcomes)[number];

type Filter = NonNullable<InputOf<'opportunity.summary'>['filter']>;
/** Whose deals: those of a customer (and of an account's contacts), or of a salesperson. */
export type DealScope = Pick<Filter, 'customerId' | 'salespersonId'>;

const statusesOf = {
  open: openStatuses,
  'not-started': ['not-started'],
  won: ['won'],
  lost: ['lost'],
} as const;

export function filterOf(scope: DealScope, outcome: DealOutcome): Filter {
  return { ...scope, status: [...statusesOf[outcome]] };
}
