import { z } from 'zod';
import type { InputOf } from '../../../../shared/contract/contract.ts';
import { draftSchema } from '../../../../shared/contract/record-schemas.ts';
import { blankDraft } from '../../../../shared/records/draft.ts';
import { formFields } from '../../../../shared/records/keys.ts';
import { isLong } from '../../../../shared/records/field.ts';
import { opportunity } from '../../../../shared/records/opportunity.ts';
import { cycleForNewDeal, proposedCloseDate } from '../../../../shared/rules/proposals.ts';
import { firstStage } from '../../../../shared/rules/stage-order.ts';
import { customDraft, isFilled } from '../../../components/record/custom-draft.ts';
import type { Formats } from '../../../state/locale.ts';
import type { Cycle } from '../offered/deal.ts';
import { contactInput, customerInput, customerPick } from '../../customers/offered/customer-pick.ts';
import type { CustomerPick } from '../../customers/offered/customer-pick.ts';

/** The form of a new deal, including folded fields; kept as a draft until it is saved. */
const newDeal = draftSchema(opportunity).extend({
  topic: z.string(),
  customer: customerPick.nullable(),
  /** The primary contact. */
  contact: customerPick.nullable().default(null),
  revenue: z.string().nullable(),
  currency: z.string(),
  closeDate: z.string().nullable(),
  /** The close date is still Roadbook's proposal. */
  proposed: z.boolean(),
  cycleId: z.string().nullable(),
  start: z.boolean(),
  custom: customDraft,
});
export type NewDeal = z.output<typeof newDeal>;

export function readDraft(stored: unknown): NewDeal | null {
  const read = newDeal.safeParse({ ...blankDraft(opportunity), custom: {}, ...(stored as object | null) });
  return read.success ? read.data : null;
}

interface Given {
  readonly topic?: string | undefined;
  readonly salespersonId?: string | undefined;
}

/** The initial form: the rep's own deal unless another salesperson is given. */
export function blankDeal(
  cycles: readonly Cycle[],
  formats: Formats,
  { topic = '', salespersonId = formats.settings.salespersonId }: Given,
): NewDeal {
  const cycle = cycleForNewDeal(cycles);
  return {
    ...blankDraft(opportunity),
    topic,
    customer: null,
    contact: null,
    revenue: null,
    currency: formats.base,
    closeDate: closeDateFor(cycle, formats),
    proposed: true,
    cycleId: cycle?.id ?? null,
    start: (cycle?.stages.length ?? 0) > 0,
    salespersonId,
    custom: {},
  };
}

/** The close date to propose for a new deal with this cycle. */
export function closeDateFor(cycle: Cycle | undefined, { today, settings }: Formats): string {
  const stage = firstStage(cycle?.stages ?? []);
  return proposedCloseDate(stage?.dateFormula ?? null, today, settings);
}

/** The input of the command; the form has already asked for topic and customer. */
export function createInput(deal: NewDeal, customer: CustomerPick): InputOf<'opportunity.create'> {
  const { topic, revenue, chances, start, contact, proposed: _proposed, customer: _customer, ...same } = deal;
  return {
    ...same,
    topic: topic.trim(),
    ...customerInput(customer),
    ...contactInput(contact),
    ...(revenue !== null && { estimatedRevenue: revenue }),
    ...(start && chances !== null && { chances }),
    start,
  };
}

/** Whether there is anything worth keeping. */
export function isBlank(deal: NewDeal): boolean {
  const texts = formFields(opportunity).filter(([, field]) => isLong(field));
  return (
    deal.topic === '' &&
    deal.customer === null &&
    deal.contact === null &&
    deal.revenue === null &&
    !Object.values(deal.custom).some(isFilled) &&
    texts.every(([key]) => (deal as Readonly<Record<string, unknown>>)[key] === '')
  );
}
