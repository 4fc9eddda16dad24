import { useState } from 'react';
import { say } from '../../../../shared/words/say.ts';
import { useCall } from '../../../api/queries.tsx';
import { DialogFrame } from '../../../components/frame/dialog-frame.tsx';
import type { DialogProps } from '../../../state/dialogs.ts';
import { useFormats } from '../../../state/locale.ts';
import type { Formats } from '../../../state/locale.ts';
import { stageName } from '../../../components/show/stage-name.ts';
import type { Deal, DealEntry } from '../offered/deal.ts';
import { ChangeDateField, useDealDates } from './change-date.tsx';
import type { DealDates } from './change-date.tsx';
import { dealLine, Happens, useFormAct } from './deal-form.tsx';
import { RefusalLine } from '../../../components/frame/refusal-line.tsx';

/** Shows the stage that the deal returns to, and reopens it (sales-process 8). */
export function ReopenDialog({ dialog, onClose }: DialogProps<'reopen'>) {
  const deal = useCall('opportunity.get', { id: dialog.id });
  const entries = useCall('opportunity.entries', { id: dialog.id });
  const dates = useDealDates(dialog.id);
  if (!deal.data || !entries.data || !dates) return null;
  return <ReopenForm deal={deal.data} entries={entries.data.entries} dates={dates} onClose={onClose} />;
}

interface ReopenFormProps {
  readonly deal: Deal;
  readonly entries: readonly DealEntry[];
  readonly dates: DealDates;
  onClose(this: void): void;
}

function ReopenForm({ deal, entries, dates, onClose }: ReopenFormProps) {
  const formats = useFormats();
  const form = useFormAct(onClose);
  const [date, setDate] = useState<string | null>(dates.proposed);
  const reopen = () =>
    form.perform('opportunity.reopen', { id: deal.id, ...(date !== null && { dateOfChange: date }) });
  return (
    <DialogFrame
      title={say('reopen.title')}
      about={dealLine(deal)}
      onClose={onClose}
      note={say('dialog.undoable')}
      act={{ label: say('reopen.act'), run: reopen }}
    >
      <ChangeDateField dates={dates} value={date} onChange={setDate} error={form.problem('dateOfChange')} />
      <Happens lines={wordsOfReopening(deal, entries, formats)} />
      <RefusalLine error={form.error} shown={['dateOfChange']} />
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
