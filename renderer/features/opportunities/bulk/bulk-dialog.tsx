import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { CallError } from '../../../../shared/contract/envelope.ts';
import { say } from '../../../../shared/words/say.ts';
import { call } from '../../../api/call.ts';
import { run, wordsOfAct } from '../../../commands/run.ts';
import { DialogFrame } from '../../../components/frame/dialog-frame.tsx';
import { selectNothing } from '../../../components/grid/row-selection.ts';
import type { BulkSelection, DialogProps } from '../../../state/dialogs.ts';
import { useLatest } from '../../../state/kept.ts';
import { useFormats } from '../../../state/locale.ts';
import { showToast } from '../../../state/toasts.ts';
import { RefusalLine } from '../dialogs/deal-form.tsx';
import { select } from '../list/list-state.ts';
import { firstAct } from './bulk-act.ts';
import type { BulkAct } from './bulk-act.ts';
import { BulkFields } from './bulk-fields.tsx';
import { BulkProgress, Outcome } from './outcome.tsx';
import { useRehearsal } from './rehearsal.ts';
import type { Rehearsal } from './rehearsal.ts';

/** One act on many deals: what it is, what it would come to, and then the act, which one undo takes back. */
export function BulkDialog({ dialog, onClose }: DialogProps<'bulk'>) {
  const { act: kind, selection, n } = dialog;
  const { count } = useFormats();
  const [act, setAct] = useState<BulkAct | null>(() => firstAct(kind));
  const rehearsal = useRehearsal(selection, act);
  const work = useBulkAct(selection, onClose);
  const run = useSoon(rehearsal, () => (act === null ? undefined : work.run(act)));
  const { outcome, isWorking, error } = rehearsal;
  const changes = outcome?.changes ?? 0;
  const shown = isWorking || changes === 0 ? n : changes;
  useReadyFocus(!isWorking && changes > 0);
  return (
    <DialogFrame
      title={say(`bulk.title.${kind}`, { n, count: count(n) })}
      onClose={onClose}
      held={work.running}
      note={say('bulk.undoable')}
      {...(work.running && { beside: <Stop /> })}
      act={{
        label: say(`bulk.act.${kind}`, { n: shown, count: count(shown) }),
        ...((kind === 'delete' || kind === 'lost') && { tone: 'lost' as const }),
        ...(kind === 'won' && { tone: 'won' as const }),
        disabled: work.running || act === null || (!isWorking && changes === 0),
        run,
      }}
    >
      <BulkFields kind={kind} act={act} onChange={setAct} />
      {work.running ? <BulkProgress n={n} /> : <Outcome kind={kind} rehearsal={rehearsal} n={n} />}
      <RefusalLine error={work.error ?? error} shown={[]} />
    </DialogFrame>
  );
}

/**
 * Enter may come before the rehearsal has answered: the act then follows the answer, unless that has something to
 * tell first.
 */
function useSoon({ outcome, isWorking }: Rehearsal, run: () => Promise<void> | undefined) {
  const waits = useRef(false);
  const latest = useLatest(run);
  useEffect(() => {
    if (isWorking || !waits.current) return;
    waits.current = false;
    if (outcome && outcome.changes > 0 && outcome.refused.count === 0) void latest.current();
  }, [isWorking, outcome, latest]);
  return () => {
    waits.current = isWorking;
    return isWorking ? undefined : run();
  };
}

/** Where no field has the focus it goes to the act, as soon as that can be done. */
function useReadyFocus(isReady: boolean): void {
  useEffect(() => {
    if (!isReady || document.activeElement?.matches('input, textarea') === true) return;
    document.querySelector<HTMLElement>("[role='dialog'] button[type='submit']")?.focus();
  }, [isReady]);
}

function Stop() {
  return (
    <Button variant="default" onClick={() => void call('opportunity.stopBulk', {})}>
      {say('bulk.stop')}
    </Button>
  );
}

interface BulkActWork {
  readonly running: boolean;
  readonly error: CallError | null;
  run(this: void, act: BulkAct): Promise<void>;
}

/** Does the act to the deals whose rules allow it. The selection stays, unless the deals are gone. */
function useBulkAct(selection: BulkSelection, onClose: () => void): BulkActWork {
  const [running, setRunning] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  return {
    running,
    error,
    run: async (act) => {
      setRunning(true);
      const result = await run(
        'opportunity.bulk',
        { selection, act, skipRefused: true },
        { handlesRefusal: true, quiet: true },
      );
      setRunning(false);
      if (!result.ok) {
        setError(result.error);
        return;
      }
      const { act: done } = result.value;
      if (act.kind === 'remove') select(selectNothing);
      onClose();
      if (done) showToast({ tone: 'done', words: wordsOfAct(done), undo: done.txn });
    },
  };
}
