import { useDebouncedValue } from '@mantine/hooks';
import { say } from '../../../../shared/words/say.ts';
import { useCall } from '../../../api/queries.tsx';
import { openDialog } from '../../../state/dialogs.ts';
import { routeHref } from '../../../state/route.ts';
import { KindIcon } from '../kind-icon.tsx';
import styles from '../customer.module.css';

/** What may tell that a customer is there already. */
export interface TypedCustomer {
  readonly name: string;
  readonly phones: readonly string[];
  readonly emails: readonly string[];
}

interface TwinsProps {
  readonly kind: 'account' | 'contact';
  /** The customer as it is typed. */
  readonly typed: TypedCustomer;
  /** The customer itself, when it is edited. */
  readonly exceptId: string | null;
  /** Called when an existing customer is opened. */
  onLeave?(this: void): void;
}

const filled = (texts: readonly string[]): string[] =>
  texts.map((text) => text.trim()).filter((text) => text !== '');

/**
 * Customers with a look-alike name, or with the same e-mail address or phone number. A warning, never a block. It comes
 * after the fields, so that none of them moves while somebody types, and is always in sight.
 */
export function Twins({ kind, typed, exceptId, onLeave }: TwinsProps) {
  const [settled] = useDebouncedValue(
    { name: typed.name.trim(), phones: filled(typed.phones), emails: filled(typed.emails) },
    150,
  );
  const enabled = settled.name !== '' || settled.phones.length + settled.emails.length > 0;
  const asked = { ...settled, email: '', phone: '', exceptId };
  const { data } = useCall('customer.duplicates', asked, { enabled, keepPrevious: true });
  const twins = enabled ? (data?.duplicates ?? []) : [];
  return (
    <div aria-live="polite" className={styles.twins}>
      {twins.length > 0 && (
        <section className={styles.notice}>
          <h3>{say('duplicates.title')}</h3>
          <ul>
            {twins.slice(0, 4).map((twin) => (
              <li key={twin.id} className={styles.twin}>
                <KindIcon kind={twin.kind} />
                <span>
                  <b>{twin.name}</b> · {say(`duplicates.by.${twin.by}`)}
                </span>
                <a
                  className={styles.twinLink}
                  href={routeHref({ place: 'customer', id: twin.id })}
                  onClick={onLeave}
                  aria-label={say('record.open', { name: twin.name })}
                >
                  {say('duplicates.open')}
                </a>
                {exceptId !== null && twin.kind === kind && (
                  <button
                    type="button"
                    className={styles.twinLink}
                    aria-label={say('merge.with.twin', { name: twin.name })}
                    onClick={() =>
                      openDialog({ kind: 'merge-customers', ids: [exceptId, twin.id], customerKind: kind })
                    }
                  >
                    {say('merge.act')}
                  </button>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
