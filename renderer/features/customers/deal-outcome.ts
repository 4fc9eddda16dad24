import type { InputOf } from '../../../shared/contract/contract.ts';
import { openStatuses } from '../../../shared/rules/status.ts';

export const dealOutcomes = ['open', 'not-started', 'won', 'lost'] as const;
/** How a customer's deals are told apart. */
export type DealOutcome = (typeof dealOutcomes)[number];

const statusesOf = {
  open: openStatuses,
  'not-started': ['not-started'],
  won: ['won'],
  lost: ['lost'],
} as const;

/** The deals of a customer, and of an account's contacts, with that outcome. */
export function filterOf(customerId: string, outcome: DealOutcome): InputOf<'opportunity.summary'>['filter'] {
  return { customerId, status: [...statusesOf[outcome]] };
}
