import { useDebouncedValue } from '@mantine/hooks';
import { say } from '../../../../shared/words/say.ts';
import { useCall } from '../../../api/queries.tsx';
import { routeHref } from '../../../state/route.ts';
import { KindIcon } from '../kind-icon.tsx';
import { draftName } from './customer-draft.ts';
import type { CustomerDraft } from './customer-draft.ts';
import styles from '../customer.module.css';

interface TwinsProps {
  readonly draft: CustomerDraft;
  /** The dialog closes when an existing customer is opened; the draft stays. */
  onLeave(this: void): void;
}

/** Customers with the same name, e-mail or phone. A warning, never a block. */
export function Twins({ draft, onLeave }: TwinsProps) {
  const asked = { name: draftName(draft), email: draft.email.trim(), phone: draft.phone.trim() };
  const [settled] = useDebouncedValue(asked, 150);
  const enabled = Object.values(settled).some((text) => text !== '');
  const { data } = useCall(
    'customer.duplicates',
    { ...settled, exceptId: null },
    { enabled, keepPrevious: true },
  );
  const twins = enabled ? (data?.duplicates ?? []) : [];
  return (
    <div aria-live="polite">
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
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
