import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { say } from '../../../../shared/words/say.ts';
import type { NamedView } from '../../../state/dialogs.ts';
import { showToast } from '../../../state/toasts.ts';
import { similarName } from '../../fields/similar-name.ts';
import { DialogFrame } from '../../frame/dialog-frame.tsx';
import type { ViewShape } from '../list-kind.ts';
import { useListView } from './kept-view.ts';
import { maxNameLength, useOwnViewActs, useViews } from './list-views.ts';
import type { KindWithViews } from './list-views.ts';

interface NameViewProps<Shape extends ViewShape> {
  readonly kind: KindWithViews<Shape>;
  /** Null: saves the list's current state as a new view. */
  readonly view: NamedView | null;
  onClose(this: void): void;
}

/** Asks for the name of a new view, or for a new name of an existing one. */
export function NameView<Shape extends ViewShape>({ kind, view, onClose }: NameViewProps<Shape>) {
  const [list] = useListView(kind);
  const search = kind.state.use((memory) => memory.search);
  const acts = useOwnViewActs(kind);
  const [name, setName] = useState(view?.name ?? '');
  const [problem, setProblem] = useState<string | null>(null);
  const others = useViews(kind).filter(({ id }) => id !== view?.id);
  const similar = similarName(
    name,
    others.map((one) => one.name),
  );
  const save = async (): Promise<void> => {
    const refusal = acts.refusal(name, view?.id);
    setProblem(refusal);
    if (refusal !== null) return;
    const isDone = await (view === null ? acts.save(name, list, search) : acts.rename(view.id, name));
    if (!isDone) return;
    onClose();
    showToast({ tone: 'done', words: say('views.saved', { name: name.trim() }) });
  };
  return (
    <DialogFrame
      title={say(view === null ? 'views.save.title' : 'views.rename.title')}
      size={440}
      onClose={onClose}
      act={{ label: say(view === null ? 'views.save' : 'views.rename'), run: save }}
    >
      <TextInput
        label={say('views.name')}
        value={name}
        maxLength={maxNameLength}
        error={problem}
        onChange={(event) => {
          setName(event.currentTarget.value);
          setProblem(null);
        }}
        description={problem === null ? (similar ?? (view === null ? keeps(search.trim()) : null)) : null}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
      />
    </DialogFrame>
  );
}

function keeps(search: string): string {
  return search === '' ? say('views.keeps') : say('views.keeps.search', { search });
}
