import { useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { say } from '../../../../shared/words/say.ts';
import { saveInPlace } from '../../../commands/run.ts';
import { opportunity } from '../../../../shared/records/opportunity.ts';
import { MiddleCut } from '../../../components/show/middle-cut.tsx';
import type { Deal } from '../offered/deal.ts';
import { showToast } from '../../../state/toasts.ts';
import styles from './head.module.css';
import { keyOf } from '../../../state/keys.ts';

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
  const [text, setText] = useState<string | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const stop = (): void => {
    setText(null);
    window.setTimeout(() => document.activeElement === document.body && button.current?.focus());
  };
  const commit = (): void => {
    const topic = text?.trim() ?? '';
    stop();
    if (topic === '' || topic === deal.topic) return;
    void saveInPlace('opportunity.update', { id: deal.id, changes: { topic } }).then(
      (words) => words !== null && showToast({ tone: 'refusal', words }),
    );
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const key = keyOf(event);
    if (key === 'Enter') commit();
    else if (key === 'Escape') stop();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return { text, start: () => setText(deal.topic), type: setText, commit, onKeyDown, button };
}
