import { useState } from 'react';
import type { CallError } from '../../../../shared/contract/envelope.ts';
import type { InputOf } from '../../../../shared/contract/contract.ts';
import { say } from '../../../../shared/words/say.ts';
import { fieldError } from '../../../commands/refusals.ts';
import { run } from '../../../commands/run.ts';
import type { RunName } from '../../../commands/run.ts';
import { useCall } from '../../../api/queries.tsx';
import type { Cycle, Deal } from '../offered/deal.ts';
import styles from './deal-form.module.css';

/** Which deal a dialog is about. */
export function dealLine(deal: Deal): string {
  return say('dialog.about', { topic: deal.topic, customer: deal.customer.name });
}

export interface FormAct {
  readonly error: CallError | null;
  /** Performs the command; closes when it was done, keeps the refusal for the form otherwise. */
  perform<N extends RunName>(this: void, name: N, input: InputOf<N>): Promise<boolean>;
  /** The refusal beside a field of the call's input. */
  problem(this: void, name: string): string | null;
}

/** The one act of a dialog's form and what was refused about it. */
export function useFormAct(onClose: () => void): FormAct {
  const [error, setError] = useState<CallError | null>(null);
  return {
    error,
    perform: async (name, input) => {
      const result = await run(name, input, { handlesRefusal: true });
      if (result.ok) onClose();
      else setError(result.error);
      return result.ok;
    },
    problem: (name) => fieldError(error, name),
  };
}

/** The sales cycles with their stages; undefined until they are read. */
export function useCycles(): readonly Cycle[] | undefined {
  return useCall('cycle.list', {}).data?.items;
}

/** What an act will do, said before it is done. */
export function Happens({ lines }: { readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <div className={styles.happens} role="status">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
