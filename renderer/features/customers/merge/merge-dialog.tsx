import { mostMerged } from '../../../../shared/rules/merging.ts';
import { say } from '../../../../shared/words/say.ts';
import { DialogFrame } from '../../../components/frame/dialog-frame.tsx';
import { RefusalLine } from '../../../components/frame/refusal-line.tsx';
import type { DialogProps } from '../../../state/dialogs.ts';
import { useMergeChoices } from './merge-choices.ts';
import { MergeOutcome } from './merge-outcome.tsx';
import { MergeTable } from './merge-table.tsx';
import { OtherCustomer } from './other-customer.tsx';

/** Makes one customer of several: which one is kept, whose value each field takes, and what moves. */
export function MergeDialog({ dialog, onClose }: DialogProps<'merge-customers'>) {
  const choices = useMergeChoices(dialog.ids);
  const { ids, preview, error } = choices;
  const isRefused = preview?.records.every(({ active }) => !active) === true;
  return (
    <DialogFrame
      title={say(`merge.title.${dialog.customerKind}`)}
      about={say('merge.about')}
      size={Math.min(1120, 440 + 180 * Math.max(2, ids.length))}
      onClose={onClose}
      note={say('merge.note')}
      act={{
        label: say('merge.act'),
        disabled: preview === undefined || isRefused,
        run: async () => {
          const isDone = await choices.merge();
          if (isDone) onClose();
          return isDone;
        },
      }}
    >
      {dialog.ids.length === 1 && ids.length < mostMerged && (
        <OtherCustomer kind={dialog.customerKind} ids={ids} onAdd={choices.add} />
      )}
      {preview && <MergeTable choices={choices} preview={preview} />}
      {preview && <MergeOutcome preview={preview} />}
      {isRefused && <p role="alert">{say('merge.none-active')}</p>}
      <RefusalLine error={error} shown={[]} />
    </DialogFrame>
  );
}
