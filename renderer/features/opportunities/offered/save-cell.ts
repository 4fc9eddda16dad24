import { opportunity } from '../../../../shared/records/opportunity.ts';
import { run } from '../../../commands/run.ts';
import type { DealRow } from './deal.ts';

/** The value of a cell; category and rating are still text. */
interface CellChanges {
  readonly estimatedRevenue?: string | null;
  readonly chances?: string;
  readonly closeDate?: string | null;
  readonly category?: string | null;
  readonly rating?: string | null;
  readonly salespersonId?: string | null;
  /** '' is none. */
  readonly kindId?: string | null;
}

/** Saves one value of a deal right away; the toast offers Undo, or shows a refusal. Says whether it was saved. */
export async function saveCell(
  row: DealRow,
  { category, rating: rated, salespersonId, kindId, ...same }: CellChanges,
): Promise<boolean> {
  const open = opportunity.category.entered.find((one) => one === category);
  const result = await run('opportunity.update', {
    id: row.id,
    changes: {
      ...same,
      ...(open && { category: open }),
      ...(rated !== undefined && { rating: opportunity.rating.values.find((one) => one === rated) ?? null }),
      ...(kindId !== undefined && { kindId: kindId || null }),
      ...(typeof salespersonId === 'string' && { salespersonId }),
    },
  });
  return result.ok;
}
