import { z } from 'zod';
import type { InputOf } from '../../../../shared/contract/contract.ts';
import { draftSchema } from '../../../../shared/contract/record-schemas.ts';
import { blankDraft, formFields } from '../../../../shared/records/draft.ts';
import { isLong } from '../../../../shared/records/field.ts';
import { opportunity } from '../../../../shared/records/opportunity.ts';
import { applyDateFormula } from '../../../../shared/calendar/date-formula.ts';
import { addDays } from '../../../../shared/calendar/calendar-date.ts';
import { periodOf } from '../../../../shared/calendar/period.ts';
import type { Formats } from '../../../state/locale.ts';
import type { Cycle } from '../offered/deal.ts';
import { customerInput, customerPick } from '../../customers/offered/customer-pick.ts';
import type { CustomerPick } from '../../customers/offered/customer-pick.ts';
import { stagesInOrder, usable } from './deal-form.tsx';

/** What is in the form of a new deal, with the fields that it folds away; kept as a draft until it is saved. */
const newDeal = draftSchema(opportunity).extend({
  topic: z.string(),
  customer: customerPick.nullable(),
  revenue: z.string().nullable(),
  currency: z.string(),
  closeDate: z.string().nullable(),
  /** The close date is still the one Roadbook proposed. */
  proposed: z.boolean(),
  cycleId: z.string().nullable(),
  start: z.boolean(),
});
export type NewDeal = z.output<typeof newDeal>;

export function readDraft(stored: unknown): NewDeal | null {
  const read = newDeal.safeParse({ ...blankDraft(opportunity), ...(stored as object | null) });
  return read.success ? read.data : null;
}

export function blankDeal(cycles: readonly Cycle[], formats: Formats, topic = ''): NewDeal {
  const cycle = proposedCycle(cycles);
  return {
    ...blankDraft(opportunity),
    topic,
    customer: null,
    revenue: null,
    currency: formats.base,
    closeDate: proposedCloseDate(cycle, formats),
    proposed: true,
    cycleId: cycle?.id ?? null,
    start: firstStage(cycle) !== undefined,
    salespersonId: formats.settings.salespersonId,
  };
}

/** The default cycle, else the first that can be used. */
function proposedCycle(cycles: readonly Cycle[]): Cycle | undefined {
  const choices = usable(cycles);
  return choices.find((one) => one.isDefault) ?? choices.find((one) => one.stages.length > 0) ?? choices[0];
}

export function firstStage(cycle: Cycle | undefined): Cycle['stages'][number] | undefined {
  return stagesInOrder(cycle)[0];
}

/** By the first stage's formula; without one the end of the quarter in which it is a month from now (House rule). */
export function proposedCloseDate(cycle: Cycle | undefined, { today, settings }: Formats): string {
  const formula = firstStage(cycle)?.dateFormula;
  return formula ? applyDateFormula(today, formula) : periodOf(addDays(today, 30), 'quarter', settings).end;
}

/** The command; the form was asked for topic and customer before. */
export function createInput(deal: NewDeal, customer: CustomerPick): InputOf<'opportunity.create'> {
  const { topic, revenue, chances, start, proposed: _proposed, customer: _customer, ...same } = deal;
  return {
    ...same,
    topic: topic.trim(),
    ...customerInput(customer),
    ...(revenue !== null && { estimatedRevenue: revenue }),
    ...(start && chances !== null && { chances }),
    start,
  };
}

/** Whether anything was typed that is worth keeping. */
export function isBlank(deal: NewDeal): boolean {
  const texts = formFields(opportunity).filter(([, field]) => isLong(field));
  return (
    deal.topic === '' &&
    deal.customer === null &&
    deal.revenue === null &&
    texts.every(([key]) => (deal as Readonly<Record<string, unknown>>)[key] === '')
  );
}
