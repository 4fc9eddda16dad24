import { splitForCut } from './split-text.ts';
import styles from './middle-cut.module.css';

/** A long name in one line: without room it is cut in the middle, since names often differ at their ends. */
export function MiddleCut({ text }: { readonly text: string }) {
  const [start, end] = splitForCut(text);
  return (
    <span className={styles.text} dir="auto" title={end === '' ? undefined : text}>
      <span className={styles.start}>{start}</span>
      {end !== '' && <span className={styles.end}>{end}</span>}
    </span>
  );
}
