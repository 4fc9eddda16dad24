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

/** The deal of a dialog. */
export function dealLine(deal: Deal): string {
  return say('dialog.about', { topic: deal.topic, customer: deal.customer.name });
}

export interface FormAct {
  readonly error: CallError | null;
  /** Runs the command; closes the dialog on success, otherwise keeps the refusal for the form. */
  perform<N extends RunName>(this: void, name: N, input: InputOf<N>): Promise<boolean>;
  /** The refusal next to a field of the input. */
  problem(this: void, name: string): string | null;
}

/** The main action of a dialog's form, and its refusal. */
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

/** The sales cycles with their stages; undefined until they are loaded. */
export function useCycles(): readonly Cycle[] | undefined {
  return useCall('cycle.list', {}).data?.items;
}

/** The effects of an action, shown beforehand. */
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
