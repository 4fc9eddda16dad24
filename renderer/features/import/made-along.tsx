import { say } from '../../../shared/words/say.ts';
import type { Rehearsal } from './import-state.ts';
import styles from './import.module.css';
import outcomeStyles from './outcome.module.css';

const kinds = [
  'cycles',
  'customers',
  'contacts',
  'salespeople',
  'reasons',
  'kinds',
  'tags',
  'fields',
] as const;

/** Records that are created with the deals; nothing when there are none. */
export function MadeAlong({ made }: { readonly made: Rehearsal['made'] }) {
  const words = kinds
    .filter((kind) => made[kind] > 0)
    .map((kind) => say(`wizard.made.${kind}`, { count: made[kind] }));
  if (words.length === 0) return null;
  return (
    <section>
      <h4 className={styles.title}>{say('wizard.made')}</h4>
      <ul className={outcomeStyles.made}>
        {words.map((word) => (
          <li key={word}>{word}</li>
        ))}
      </ul>
    </section>
  );
}
