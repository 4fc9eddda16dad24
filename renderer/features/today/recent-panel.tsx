import type { RecordHit } from '../../../shared/contract/find-calls.ts';
import { say } from '../../../shared/words/say.ts';
import { useCall } from '../../api/queries.tsx';
import { Panel } from '../../components/frame/page.tsx';
import { StatusBadge } from '../../components/show/values.tsx';
import { routeHref } from '../../state/route.ts';
import { outcomeOf, recordIcons, routeTo } from '../../components/show/record-hit.ts';
import styles from './today.module.css';

/** Recently viewed deals and customers. */
export function RecentPanel() {
  const { data } = useCall('recent.list', {});
  const rows = data?.rows;
  return (
    <Panel flush className={styles.recent} label={say('today.recent')} title={say('today.recent')}>
      {rows?.length === 0 && <p className={styles.none}>{say('today.recent.none')}</p>}
      <ul className={styles.records} aria-label={say('today.recent')}>
        {rows?.map((row) => (
          <li key={row.id}>
            <RecordLink row={row} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function RecordLink({ row }: { readonly row: RecordHit }) {
  const { kind, name, about } = row;
  const Icon = recordIcons[kind];
  const outcome = outcomeOf(row);
  return (
    <a className={styles.record} href={routeHref(routeTo(row))}>
      <Icon className={styles.icon} size={15} stroke={1.7} aria-hidden />
      <span className={styles.name}>{name}</span>
      <span className={styles.of}>{about}</span>
      {outcome !== null && <StatusBadge status={outcome} />}
    </a>
  );
}
