import type { Series } from './series.ts';
import styles from './forecast-screen.module.css';

/** Explains the colors and the line. */
export function Legend({
  series,
  line,
}: {
  readonly series: readonly Series[];
  readonly line: string | null;
}) {
  return (
    <ul className={styles.legend}>
      {series.map(({ key, name, colour }) => (
        <li key={key}>
          <span className={styles.mark} style={{ background: colour }} />
          {name}
        </li>
      ))}
      {line !== null && (
        <li>
          <span className={styles.lineMark} />
          {line}
        </li>
      )}
    </ul>
  );
}
