import { useEffect, useState } from 'react';
import type { Events } from '../../../shared/contract/events.ts';
import { say } from '../../../shared/words/say.ts';
import { useFormats } from '../../state/locale.ts';
import type { Work } from './import-state.ts';
import styles from './import.module.css';

type Moved = Pick<Events['progress'], 'done' | 'total'>;

/** The running work and its progress, in numbers. */
export function WorkProgress({ work }: { readonly work: Work }) {
  const { count } = useFormats();
  const [moved, setMoved] = useState<Moved | null>(null);
  useEffect(() => window.roadbook.on('progress', (event) => event.job === 'import' && setMoved(event)), []);
  const label = say(`wizard.working.${work}`);
  const total = moved?.total ?? null;
  return (
    <div className={styles.work}>
      <p className={styles.workTitle}>{label}</p>
      <progress aria-label={label} {...(moved && total !== null && { value: moved.done, max: total })} />
      <p className={styles.dim}>{wordsOf(moved, count)}</p>
    </div>
  );
}

function wordsOf(moved: Moved | null, count: (n: number) => string): string {
  if (moved === null) return say('wizard.progress.begin');
  const done = count(moved.done);
  if (moved.total === null) return say('wizard.progress.open', { done });
  return say('wizard.progress', { done, total: count(moved.total) });
}
