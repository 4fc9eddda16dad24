import { say } from '../../../shared/words/say.ts';
import { openDialog } from '../../state/dialogs.ts';
import styles from './not-converted.module.css';

/** Deals that a total leaves out, and the currencies without a rate that are the reason. */
export interface NotConverted {
  readonly notConverted: number;
  readonly missingRates: readonly string[];
}

/** Offers to enter the missing rates. */
export function enterRates(currencies: readonly string[]): void {
  openDialog({ kind: 'enter-rates', currencies });
}

/** Every total that leaves deals out says so in the same words, which lead to the missing rates. */
export function NotConvertedNote({ left }: { readonly left: NotConverted }) {
  const { notConverted: n, missingRates: currencies } = left;
  if (n === 0) return null;
  return (
    <button
      type="button"
      className={styles.note}
      title={say('list.notConverted.about')}
      onClick={(event) => {
        event.stopPropagation();
        enterRates(currencies);
      }}
    >
      {say('list.notConverted', { n, currencies })}
    </button>
  );
}
