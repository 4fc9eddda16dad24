import { useState } from 'react';
import type { CallError } from '../../../../shared/contract/envelope.ts';
import { say } from '../../../../shared/words/say.ts';
import { useRun, wordsOf } from '../../../api/commands.ts';
import { DialogFrame } from '../../../components/dialog-frame.tsx';
import { assertNever } from '../../../state/assert-never.ts';
import type { DialogProps, SetUpRecord } from '../../../state/dialogs.ts';
import styles from '../setup.module.css';

/** Asks before a record of the set-up goes, and says in words when a rule keeps it. */
export function SetUpConfirmDialog({ dialog, onClose }: DialogProps<'set-up-confirm'>) {
  const [refusal, setRefusal] = useState<CallError | null>(null);
  const run = useRun();
  const { call, id, name } = dialog.remove;
  const remove = async (): Promise<void> => {
    const result = await run(call, { id }, { handlesRefusal: true });
    if (result.ok) onClose();
    else setRefusal(result.error);
  };
  return (
    <DialogFrame
      title={say('confirm.delete', { name })}
      about={aboutOf(call)}
      size={440}
      onClose={onClose}
      note={say('confirm.note')}
      act={{ label: say('confirm.act'), tone: 'lost', disabled: refusal !== null, run: remove }}
    >
      {refusal !== null && (
        <section className={styles.notice} role="alert">
          <h3>{say('confirm.refused')}</h3>
          <p>{wordsOf(refusal)}</p>
        </section>
      )}
    </DialogFrame>
  );
}

function aboutOf(call: SetUpRecord['call']): string {
  switch (call) {
    case 'cycle.remove':
      return say('confirm.cycle');
    case 'stage.remove':
      return say('confirm.stage');
    case 'reason.remove':
      return say('confirm.reason');
    case 'salesperson.remove':
      return say('confirm.salesperson');
    case 'rate.remove':
      return say('confirm.rate');
    default:
      return assertNever(call);
  }
}
