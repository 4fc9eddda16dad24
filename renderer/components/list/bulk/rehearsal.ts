import { useEffect, useState } from 'react';
import type { CallError } from '../../../../shared/contract/envelope.ts';
import { refusalIn } from '../../../api/call.ts';
import type { BulkCalls, BulkOutcome } from './bulk-kind.ts';

export interface Rehearsal<Outcome> {
  /** The preview; the previous answer stays until the new one arrives. */
  readonly outcome: Outcome | null;
  readonly error: CallError | null;
  /** The answer to the current input hasn't arrived yet. */
  readonly isWorking: boolean;
}

/** Milliseconds without a change before the preview is requested. */
const debounceMs = 120;

/** Requests a preview whenever the action changes. Outdated ones are stopped. */
export function useRehearsal<Selection, Doing, Outcome extends BulkOutcome>(
  calls: BulkCalls<Selection, Doing, Outcome>,
  selection: Selection,
  act: Doing | null,
): Rehearsal<Outcome> {
  const asked = act === null ? null : JSON.stringify(act);
  const [known, setKnown] = useState<{ readonly of: string } & Answer<Outcome>>();
  useEffect(() => {
    if (asked === null) return undefined;
    const work = { wanted: true, running: false };
    const timer = window.setTimeout(() => {
      work.running = true;
      void rehearse(calls, selection, JSON.parse(asked) as Doing, work).then((answer) => {
        work.running = false;
        if (work.wanted && answer) setKnown({ of: asked, ...answer });
      });
    }, debounceMs);
    return () => {
      work.wanted = false;
      window.clearTimeout(timer);
      if (work.running) calls.stop();
    };
  }, [calls, selection, asked]);
  if (asked === null) return { outcome: null, error: null, isWorking: false };
  return {
    outcome: known?.outcome ?? null,
    error: known?.error ?? null,
    isWorking: known?.of !== asked,
  };
}

type Answer<Outcome> = Omit<Rehearsal<Outcome>, 'isWorking'>;

/** A stopped one may still be ending: then the next is tried again. */
async function rehearse<Selection, Doing, Outcome extends BulkOutcome>(
  calls: BulkCalls<Selection, Doing, Outcome>,
  selection: Selection,
  act: Doing,
  work: { readonly wanted: boolean },
): Promise<Answer<Outcome> | null> {
  while (work.wanted) {
    try {
      return { outcome: await calls.rehearse(selection, act), error: null };
    } catch (cause) {
      const error = refusalIn(cause);
      if (error.code !== 'busy') return { outcome: null, error };
      await new Promise((resolve) => window.setTimeout(resolve, debounceMs));
    }
  }
  return null;
}
