import { say, sideBySide } from '../../../../shared/words/say.ts';
import type { BulkWords } from '../../../components/list/bulk/bulk-kind.ts';
import type { DealBulk } from '../../../state/dialogs.ts';
import type { Formats } from '../../../state/locale.ts';
import type { BulkOutcome } from './bulk-act.ts';

/** The texts in the dialog of a bulk action. */
export function bulkWords(kind: DealBulk, selected: number): BulkWords<BulkOutcome> {
  return {
    title: say(`bulk.title.${kind}`, { count: selected }),
    act: (count) => say(`bulk.act.${kind}`, { count }),
    changes: ({ changes, count }) =>
      say(kind === 'delete' ? 'bulk.changes.delete' : 'bulk.changes', {
        changes,
        count,
      }),
    warnings: ({ closedBeforeCreated: count }) =>
      count === undefined ? [] : [say('bulk.closed-before-created', { count })],
    details: (outcome, formats) => details(kind, outcome, formats),
    refused: say('bulk.refusals.label'),
    row: ({ topic, number, customer }) => [topic || number || say('bulk.gone'), customer],
    progress: (done, total) => say('bulk.progress', { done, total }),
  };
}

/** The value of the deals, their new stages, and what is also created. */
function details(kind: DealBulk, { totals, stages, newTags }: BulkOutcome, formats: Formats): string[] {
  const money = totals
    .filter(({ estimated }) => Number(estimated) !== 0)
    .map(({ estimated, currency }) => formats.money({ amount: estimated, currency }));
  const to = stages.map(({ name, count }) => say('bulk.to', { stage: name, count }));
  const weighs = kind !== 'tags' && money.length > 0;
  return [
    ...(weighs ? [say('bulk.worth', { amounts: money.join(' + ') })] : []),
    ...(to.length > 0 ? [sideBySide(to)] : []),
    ...(newTags.length > 0 ? [say('bulk.new-tags', { n: newTags.length, names: newTags })] : []),
  ];
}
