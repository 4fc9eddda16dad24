import { say } from '../../../../shared/words/say.ts';
import type { NamedView } from '../../../state/dialogs.ts';
import { showToast } from '../../../state/toasts.ts';
import { DialogFrame } from '../../frame/dialog-frame.tsx';
import type { ViewShape } from '../list-kind.ts';
import { useListView } from './kept-view.ts';
import { useApplyView, useOwnViewActs, useViews } from './list-views.ts';
import type { KindWithViews } from './list-views.ts';

interface DeleteViewProps<Shape extends ViewShape> {
  readonly kind: KindWithViews<Shape>;
  readonly view: NamedView;
  onClose(this: void): void;
}

/** Deletes a view; its rows are not affected. Views are outside the history, so this asks first. */
export function DeleteView<Shape extends ViewShape>({ kind, view, onClose }: DeleteViewProps<Shape>) {
  const { id, name } = view;
  const [list] = useListView(kind);
  const acts = useOwnViewActs(kind);
  const apply = useApplyView(kind);
  const [first] = useViews(kind);
  const remove = async (): Promise<void> => {
    if (!(await acts.remove(id))) return;
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
      <p>{kind.views.removeAbout}</p>
    </DialogFrame>
  );
}
