import { useDebouncedValue } from '@mantine/hooks';
import { say } from '../../../../shared/words/say.ts';
import { useCall } from '../../../api/queries.tsx';
import { openDialog } from '../../../state/dialogs.ts';
import { routeHref } from '../../../state/route.ts';
import { KindIcon } from '../kind-icon.tsx';
import styles from '../customer.module.css';

interface TwinsProps {
  readonly kind: 'account' | 'contact';
  /** The customer as it is typed. */
  readonly typed: Readonly<Record<'name' | 'email' | 'phone' | 'mobile', string>>;
  /** The customer itself, when it is edited. */
  readonly exceptId: string | null;
  /** Called when an existing customer is opened. */
  onLeave?(this: void): void;
}

/**
 * Customers with a look-alike name, or with the same e-mail address or phone number. A warning, never a block. It comes
 * after the fields, so that none of them moves while somebody types, and is always in sight.
 */
export function Twins({ kind, typed, exceptId, onLeave }: TwinsProps) {
  const [name, email, phone, mobile] = [typed.name, typed.email, typed.phone, typed.mobile].map((text) =>
    text.trim(),
  ) as [string, string, string, string];
  const [settled] = useDebouncedValue({ name, email, phone, mobile }, 150);
  const enabled = Object.values(settled).some((text) => text !== '');
  const { data } = useCall('customer.duplicates', { ...settled, exceptId }, { enabled, keepPrevious: true });
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
