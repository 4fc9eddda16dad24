import { useEffect, useState } from 'react';
import type { CallError } from '../../../../shared/contract/envelope.ts';
import { call, refusalIn } from '../../../api/call.ts';
import type { BulkSelection } from '../../../state/dialogs.ts';
import type { BulkAct, BulkOutcome } from './bulk-act.ts';

export interface Rehearsal {
  /** What the act would come to; the earlier answer stands until the new one is here. */
  readonly outcome: BulkOutcome | null;
  readonly error: CallError | null;
  /** The answer to what is asked now is not here yet. */
  readonly isWorking: boolean;
}

const breath = 120;

/** Rehearses the act whenever it changes. What is no longer wanted is stopped. */
export function useRehearsal(selection: BulkSelection, act: BulkAct | null): Rehearsal {
  const asked = act === null ? null : JSON.stringify(act);
  const [known, setKnown] = useState<{ readonly of: string } & Omit<Rehearsal, 'isWorking'>>();
  useEffect(() => {
    if (asked === null) return undefined;
    const work = { wanted: true, running: false };
    const timer = window.setTimeout(() => {
      work.running = true;
      void rehearse(selection, JSON.parse(asked) as BulkAct, work).then((answer) => {
        work.running = false;
        if (work.wanted && answer) setKnown({ of: asked, ...answer });
      });
    }, breath);
    return () => {
      work.wanted = false;
      window.clearTimeout(timer);
      if (work.running) void call('opportunity.stopBulk', {});
    };
  }, [selection, asked]);
  if (asked === null) return { outcome: null, error: null, isWorking: false };
  return {
    outcome: known?.outcome ?? null,
    error: known?.error ?? null,
    isWorking: known?.of !== asked,
  };
}

type Answer = Pick<Rehearsal, 'outcome' | 'error'>;

/** One that was stopped may still be ending: then the next is tried again. */
async function rehearse(
  selection: BulkSelection,
  act: BulkAct,
  work: { readonly wanted: boolean },
): Promise<Answer | null> {
  while (work.wanted) {
    try {
      return { outcome: await call('opportunity.rehearseBulk', { selection, act }), error: null };
    } catch (cause) {
      const error = refusalIn(cause);
      if (error.code !== 'busy') return { outcome: null, error };
      await new Promise((resolve) => window.setTimeout(resolve, breath));
    }
  }
  return null;
}
