import { say } from '../../../../shared/words/say.ts';
import { nameOf } from '../customer-name.ts';
import type { MergePreview } from './merge-choices.ts';
import styles from './merge.module.css';

const moved = ['deals', 'quotes', 'contactOf', 'roles', 'contacts', 'children', 'tags'] as const;

/** What moves to the customer that is kept, and contacts that are then there twice. */
export function MergeOutcome({ preview }: { readonly preview: MergePreview }) {
  const { moves, sameContacts, records } = preview;
  const [survivor, ...losers] = records;
  if (survivor === undefined) return null;
  const what = moved
    .filter((one) => moves[one] > 0)
    .map((one) => say(`merge.moves.${one}`, { n: moves[one] }));
  return (
    <div className={styles.outcome} aria-live="polite">
      <p>
        {what.length > 0
          ? say('merge.moves', { name: nameOf(survivor), what })
          : say('merge.moves.none', { names: losers.map(nameOf) })}
      </p>
      {sameContacts.n > 0 && (
        <p className={styles.warning}>
          {say('merge.same-contacts', { n: sameContacts.n, names: sameContacts.names.slice(0, 3) })}
        </p>
      )}
    </div>
  );
}
