import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { CallError } from '../../../../shared/contract/envelope.ts';
import { say } from '../../../../shared/words/say.ts';
import { wordsOfAct } from '../../../commands/run.ts';
import { useLatest } from '../../../state/kept.ts';
import { showToast } from '../../../state/toasts.ts';
import { DialogFrame } from '../../frame/dialog-frame.tsx';
import { RefusalLine } from '../../frame/refusal-line.tsx';
import type { BulkCalls, BulkOutcome, BulkWords } from './bulk-kind.ts';
import { BulkProgress, Outcome } from './outcome.tsx';
import { useRehearsal } from './rehearsal.ts';
import type { Rehearsal } from './rehearsal.ts';

interface BulkFormProps<Selection, Doing, Known extends BulkOutcome> {
  readonly calls: BulkCalls<Selection, Doing, Known>;
  readonly words: BulkWords<Known>;
  readonly tone?: 'won' | 'lost';
  readonly selection: Selection;
  /** How many rows are selected. */
  readonly n: number;
  /** Null: what was chosen is not enough for an act. */
  readonly act: Doing | null;
  /** What the act needs to know. */
  readonly children: ReactNode;
  onDone(this: void, act: Doing): void;
  onClose(this: void): void;
}

/** One act on many rows: asks for its values, previews the outcome and runs it. One undo reverts all of it. */
export function BulkForm<Selection, Doing, Known extends BulkOutcome>(
  props: BulkFormProps<Selection, Doing, Known>,
) {
  const { calls, words, tone, selection, n, act, children, onClose } = props;
  const rehearsal = useRehearsal(calls, selection, act);
  const work = useWork(props);
  const run = useSoon(rehearsal, () => (act === null ? undefined : work.run(act)));
  const { outcome, isWorking, error } = rehearsal;
  const changes = outcome?.changes ?? 0;
  const shown = isWorking || changes === 0 ? n : changes;
  useReadyFocus(!isWorking && changes > 0);
  return (
    <DialogFrame
      title={words.title}
      onClose={onClose}
      held={work.running}
      note={say('bulk.undoable')}
      {...(work.running && { beside: <Stop onStop={calls.stop} /> })}
      act={{
        label: words.act(shown),
        ...(tone !== undefined && { tone }),
        disabled: work.running || act === null || (!isWorking && changes === 0),
        run,
      }}
    >
      {children}
      {work.running ? (
        <BulkProgress n={n} words={words} />
      ) : (
        <Outcome words={words} rehearsal={rehearsal} n={n} />
      )}
      <RefusalLine error={work.error ?? error} shown={[]} />
    </DialogFrame>
  );
}

/**
 * Enter may be pressed before the rehearsal has answered: the act then runs after the answer, unless rows would be
 * refused.
 */
function useSoon({ outcome, isWorking }: Rehearsal<BulkOutcome>, run: () => Promise<void> | undefined) {
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

function Stop({ onStop }: { onStop(this: void): void }) {
  return (
    <Button variant="default" onClick={onStop}>
      {say('bulk.stop')}
    </Button>
  );
}

interface Work<Doing> {
  readonly running: boolean;
  readonly error: CallError | null;
  run(this: void, act: Doing): Promise<void>;
}

/** Does the act to the rows whose rules allow it. */
function useWork<Selection, Doing, Known extends BulkOutcome>({
  calls,
  selection,
  onDone,
  onClose,
}: BulkFormProps<Selection, Doing, Known>): Work<Doing> {
  const [running, setRunning] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  return {
    running,
    error,
    run: async (act) => {
      setRunning(true);
      const result = await calls.run(selection, act);
      setRunning(false);
      if (!result.ok) {
        setError(result.error);
        return;
      }
      onDone(act);
      onClose();
      const { act: done } = result.value;
      if (done) showToast({ tone: 'done', words: wordsOfAct(done), undo: done.txn });
    },
  };
}
