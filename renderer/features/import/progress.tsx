import { useEffect, useState } from 'react';
import type { Events } from '../../../shared/contract/events.ts';
import { say } from '../../../shared/words/say.ts';
import type { Work } from './import-state.ts';
import styles from './import.module.css';

type Moved = Pick<Events['progress'], 'done' | 'total'>;

/** What runs and how far it is, in numbers. */
export function WorkProgress({ work }: { readonly work: Work }) {
  const [moved, setMoved] = useState<Moved | null>(null);
  useEffect(() => window.roadbook.on('progress', (event) => event.job === 'import' && setMoved(event)), []);
  const label = say(`wizard.working.${work}`);
  const total = moved?.total ?? null;
  return (
    <div className={styles.work}>
      <p className={styles.workTitle}>{label}</p>
      <progress aria-label={label} {...(moved && total !== null && { value: moved.done, max: total })} />
      <p className={styles.dim}>{wordsOf(moved)}</p>
    </div>
  );
}

function wordsOf(moved: Moved | null): string {
  if (moved === null) return say('wizard.progress.begin');
  const { done, total } = moved;
  return total === null ? say('wizard.progress.open', { done }) : say('wizard.progress', { done, total });
}
