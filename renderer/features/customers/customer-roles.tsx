import { say } from '../../../shared/words/say.ts';
import { useCall } from '../../api/queries.tsx';
import { OutcomeBadge } from '../../components/deals/outcome-badge.tsx';
import { Panel } from '../../components/frame/page.tsx';
import { routeHref } from '../../state/route.ts';
import type { Customer } from './customer.ts';
import styles from './customer.module.css';

/** Deals of others in which a contact is the primary contact or has a role. They are in none of its totals. */
export function CustomerRoles({ customer }: { readonly customer: Customer }) {
  const { data } = useCall('customer.roles', { id: customer.id });
  if (data === undefined || data.rows.length === 0) return null;
  return (
    <Panel title={say('customer.roles')} label={say('customer.roles')}>
      <p className={styles.dim}>{say('customer.roles.about')}</p>
      <ul className={styles.peopleList}>
        {data.rows.map(({ deal, primary, role, note }) => (
          <li key={deal.id} className={styles.person}>
            <div className={styles.personText}>
              <a className={styles.link} href={routeHref({ place: 'opportunity', id: deal.id })}>
                {deal.topic}
              </a>
              <p>
                <OutcomeBadge row={deal} />
              </p>
              <p className={styles.dim}>{partOf(primary, role?.name ?? '', deal.customer.name)}</p>
              {note !== '' && <p className={styles.dim}>{note}</p>}
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function partOf(primary: boolean, role: string, customer: string): string {
  return [primary ? say('deal.people.primary') : '', role, customer]
    .filter((part) => part !== '')
    .join(' · ');
}
