import { say } from '../../../../shared/words/say.ts';
import { useCall } from '../../../api/queries.tsx';
import { DialogFrame } from '../../../components/frame/dialog-frame.tsx';
import type { DialogProps } from '../../../state/dialogs.ts';
import { useFormats } from '../../../state/locale.ts';
import type { Formats } from '../../../state/locale.ts';
import { stageName } from '../../../components/show/stage-name.ts';
import type { Deal, DealEntry } from '../offered/deal.ts';
import { dealLine, Happens, useFormAct } from './deal-form.tsx';
import { RefusalLine } from '../../../components/frame/refusal-line.tsx';

/** Shows the stage that the deal returns to, and reopens it (sales-process 8). */
export function ReopenDialog({ dialog, onClose }: DialogProps<'reopen'>) {
  const deal = useCall('opportunity.get', { id: dialog.id });
  const entries = useCall('opportunity.entries', { id: dialog.id });
  const formats = useFormats();
  const form = useFormAct(onClose);
  if (!deal.data || !entries.data) return null;
  return (
    <DialogFrame
      title={say('reopen.title')}
      about={dealLine(deal.data)}
      onClose={onClose}
      note={say('dialog.undoable')}
      act={{ label: say('reopen.act'), run: () => form.perform('opportunity.reopen', { id: dialog.id }) }}
    >
      <Happens lines={wordsOfReopening(deal.data, entries.data.entries, formats)} />
      <RefusalLine error={form.error} shown={[]} />
    </DialogFrame>
  );
}

function wordsOfReopening(deal: Deal, entries: readonly DealEntry[], formats: Formats): string[] {
  const inOrder = [...entries].sort((a, b) => a.sequence - b.sequence);
  const closed = inOrder.at(-1);
  const before = inOrder.at(-2);
  const stage = closed?.previousStage ?? before?.stage;
  const values = before ? valuesOf(before, formats) : [];
  return [
    stage ? say('reopen.back', { stage: stageName(stage) }) : say('reopen.back.notStarted'),
    ...(values.length === 0 ? [] : [say('reopen.values', { values })]),
    say('reopen.record', {
      outcome: deal.status,
      date: formats.date(deal.actualCloseDate ?? deal.closeDate, 'long'),
    }),
    ...(deal.currency === formats.base ? [] : [say('reopen.base', { base: formats.base })]),
  ];
}

function valuesOf(entry: DealEntry, formats: Formats): string[] {
  const { estimatedRevenue, chances, closeDate } = entry;
  const told = [
    estimatedRevenue && formats.money(estimatedRevenue),
    chances !== null && say('deal.weighted.chances', { chances: formats.percent(chances) }),
    closeDate && say('reopen.closes', { to: formats.date(closeDate, 'weekday') }),
  ];
  return told.filter((words) => typeof words === 'string');
}
