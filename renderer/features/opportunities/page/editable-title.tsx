import { useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { opportunity } from '../../../../shared/records/opportunity.ts';
import { fieldLabel } from '../../../../shared/words/field-words.ts';
import { say } from '../../../../shared/words/say.ts';
import { saveInPlace } from '../../../commands/run.ts';
import { MiddleCut } from '../../../components/show/middle-cut.tsx';
import { useResume } from '../../../components/fields/quiet-state.ts';
import { useFieldDraft } from '../../../state/field-drafts.ts';
import { keyOf } from '../../../state/keys.ts';
import { showToast } from '../../../state/toasts.ts';
import type { Deal } from '../offered/deal.ts';
import styles from './head.module.css';

/** The topic, renamed in place. */
export function EditableTitle({ deal }: { readonly deal: Deal }) {
  const { text, start, type, commit, onKeyDown, button } = useRenaming(deal);
  if (text === null) {
    return (
      <button ref={button} type="button" className={styles.title} title={say('deal.rename')} onClick={start}>
        <MiddleCut text={deal.topic} />
      </button>
    );
  }
  return (
    <input
      className={styles.rename}
      aria-label={say('deal.topic')}
      value={text}
      maxLength={opportunity.topic.max}
      autoFocus
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={onKeyDown}
    />
  );
}

function useRenaming(deal: Deal) {
  const { id, topic: value } = deal;
  const [text, setText] = useState<string | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const label = fieldLabel('deal', 'topic');
  const draft = useFieldDraft({ kind: 'opportunity', id, field: 'topic', value, label, name: value });
  const type = (next: string): void => {
    setText(next);
    draft.type(next, { ok: true, value: next.trim() });
  };
  useResume(draft.resumed, (resumed) => {
    draft.take();
    type(resumed);
  });
  const stop = (): void => {
    setText(null);
    window.setTimeout(() => document.activeElement === document.body && button.current?.focus());
  };
  const restore = (): void => {
    draft.discard();
    stop();
  };
  const commit = (): void => {
    const topic = text?.trim() ?? '';
    if (topic === '' || topic === value) return restore();
    stop();
    const settle = draft.commit();
    void saveInPlace('opportunity.update', { id, changes: { topic } }).then((words) => {
      settle(words === null);
      if (words === null) return;
      draft.leave();
      showToast({ tone: 'refusal', words });
    });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const key = keyOf(event);
    if (key === 'Enter') commit();
    else if (key === 'Escape') restore();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return { text, start: () => setText(value), type, commit, onKeyDown, button };
}
