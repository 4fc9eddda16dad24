import { say } from '../../../../shared/words/say.ts';
import { DialogFrame } from '../../../components/frame/dialog-frame.tsx';
import type { DialogProps } from '../../../state/dialogs.ts';
import { showToast } from '../../../state/toasts.ts';
import { useListView } from '../list/list-view.ts';
import { useApplyView, useOwnViewActs, useViews } from '../list/views.ts';

/** Takes a view away; the deals are not touched. Views are outside the history, so this asks. */
export function DeleteViewDialog({ dialog, onClose }: DialogProps<'delete-view'>) {
  const { id, name } = dialog.view;
  const [list] = useListView();
  const acts = useOwnViewActs();
  const apply = useApplyView();
  const [first] = useViews();
  const remove = (): void => {
    acts.remove(id);
    if (first && list.view === id) apply(first);
    onClose();
    showToast({ tone: 'done', words: say('views.deleted', { name }) });
  };
  return (
    <DialogFrame
      title={say('views.delete.title', { name })}
      size={440}
      onClose={onClose}
      act={{ label: say('views.delete'), tone: 'lost', run: remove }}
    >
      <p>{say('views.delete.about')}</p>
    </DialogFrame>
  );
}
