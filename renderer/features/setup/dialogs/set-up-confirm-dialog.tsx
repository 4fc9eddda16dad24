import { useState } from 'react';
import type { CallError } from '../../../../shared/contract/envelope.ts';
import { say } from '../../../../shared/words/say.ts';
import { wordsOf } from '../../../commands/refusals.ts';
import { run } from '../../../commands/run.ts';
import { DialogFrame } from '../../../components/frame/dialog-frame.tsx';
import { RefusalNote } from '../../../components/frame/refusal-note.tsx';
import { assertNever } from '../../../../shared/rules/assert-never.ts';
import type { DialogProps, SetUpRecord } from '../../../state/dialogs.ts';

/** Asks before a settings record is deleted, and shows the reason if a rule prevents it. */
export function SetUpConfirmDialog({ dialog, onClose }: DialogProps<'set-up-confirm'>) {
  const [refusal, setRefusal] = useState<CallError | null>(null);
  const { call, id, name } = dialog.remove;
  const remove = async (): Promise<void> => {
    const result = await run(call, { id }, { handlesRefusal: true });
    if (result.ok) onClose();
    else setRefusal(result.error);
  };
  return (
    <DialogFrame
      title={say('confirm.delete', { name })}
      about={refusal === null ? aboutOf(call) : undefined}
      size={440}
      onClose={onClose}
      note={refusal === null && say('confirm.note')}
      {...(refusal === null && { act: { label: say('confirm.act'), tone: 'lost', run: remove } })}
    >
      {refusal !== null && <RefusalNote title={say('confirm.refused')} words={wordsOf(refusal)} />}
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
    case 'opportunityKind.remove':
      return say('confirm.kind');
    case 'contactRole.remove':
      return say('confirm.role');
    case 'tag.remove':
      return say('confirm.tag');
    case 'salesperson.remove':
      return say('confirm.salesperson');
    case 'rate.remove':
      return say('confirm.rate');
    default:
      return assertNever(call);
  }
}
