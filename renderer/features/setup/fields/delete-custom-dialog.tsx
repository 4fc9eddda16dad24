import { useState } from 'react';
import type { CallError } from '../../../../shared/contract/envelope.ts';
import { say } from '../../../../shared/words/say.ts';
import { DialogFrame } from '../../../components/frame/dialog-frame.tsx';
import { RefusalLine } from '../../../components/frame/refusal-line.tsx';
import type { DialogProps } from '../../../state/dialogs.ts';
import { removeAnyway } from './removals.ts';

/** Says how many records have a value in a field, or a choice of it, before it is deleted with them. */
export function DeleteCustomDialog({ dialog, onClose }: DialogProps<'delete-custom'>) {
  const [error, setError] = useState<CallError | null>(null);
  const { field, choice, records: n } = dialog.remove;
  const { name } = field;
  const run = async (): Promise<void> => {
    const result = await removeAnyway(dialog.remove, true);
    if (result.ok) onClose();
    else setError(result.error);
  };
  const words =
    choice === null
      ? {
          title: say('custom.delete.field', { name }),
          about: say('custom.delete.field.about', { n, name }),
          act: say('custom.delete.act.field'),
        }
      : {
          title: say('custom.delete.choice', { name: choice.name }),
          about: say('custom.delete.choice.about', { n, name, choice: choice.name }),
          act: say('custom.delete.act.choice'),
        };
  return (
    <DialogFrame
      title={words.title}
      about={words.about}
      size={440}
      onClose={onClose}
      note={say('confirm.note')}
      act={{ label: words.act, tone: 'lost', run }}
    >
      <RefusalLine error={error} shown={[]} />
    </DialogFrame>
  );
}
