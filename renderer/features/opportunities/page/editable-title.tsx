import { useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { say } from '../../../../shared/words/say.ts';
import type { Deal } from '../deal.ts';
import { showToast } from '../../../state/toasts.ts';
import { useSaveDeal } from './deal-rows.tsx';
import styles from './head.module.css';

/** The topic, renamed where it stands. */
export function EditableTitle({ deal }: { readonly deal: Deal }) {
  const save = useSaveDeal(deal.id);
  const [text, setText] = useState<string | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const stop = (): void => {
    setText(null);
    window.setTimeout(() => document.activeElement === document.body && button.current?.focus());
  };
  const commit = async (): Promise<void> => {
    const topic = text?.trim() ?? '';
    stop();
    if (topic === '' || topic === deal.topic) return;
    const words = await save({ topic });
    if (words !== null) showToast({ tone: 'refusal', words });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') void commit();
    else if (event.key === 'Escape') stop();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  if (text === null) {
    return (
      <button
        ref={button}
        type="button"
        className={styles.title}
        title={say('deal.rename')}
        onClick={() => setText(deal.topic)}
      >
        {deal.topic}
      </button>
    );
  }
  return (
    <input
      className={styles.rename}
      aria-label={say('deal.topic')}
      value={text}
      maxLength={300}
      autoFocus
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={() => void commit()}
      onKeyDown={onKeyDown}
    />
  );
}
