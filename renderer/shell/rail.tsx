import type { OutputOf } from '../../shared/contract/contract.ts';
import { say } from '../../shared/words/say.ts';
import { useCall } from '../api/queries.tsx';
import { useFormats } from '../state/locale.ts';
import { routeHref } from '../state/route.ts';
import type { PlaceName, Route } from '../state/route.ts';
import { WorkspaceMenu } from '../features/workspaces/workspace-menu.tsx';
import styles from './shell.module.css';

interface RailProps {
  readonly place: PlaceName;
  readonly status: OutputOf<'app.status'>;
}

export function Rail({ place, status }: RailProps) {
  const { data: counts } = useCall('app.counts', {});
  return (
    <nav className={styles.rail} aria-label={say('rail.label')}>
      <div className={styles.brand}>{say('app.name')}</div>
      <WorkspaceMenu status={status}>
        <RepName />
      </WorkspaceMenu>
      <RailLink
        to={{ place: 'today' }}
        label={say('rail.today')}
        count={counts?.due}
        current={place === 'today'}
      />
      <RailLink
        to={{ place: 'opportunities' }}
        label={say('rail.opportunities')}
        count={counts?.opportunities}
        current={place === 'opportunities' || place === 'opportunity'}
      />
      <RailLink to={{ place: 'forecast' }} label={say('rail.forecast')} current={place === 'forecast'} />
      <RailLink
        to={{ place: 'customers' }}
        label={say('rail.customers')}
        count={counts?.customers}
        current={place === 'customers' || place === 'customer'}
      />
      <div className={styles.end} />
      <RailLink
        to={{ place: 'setup', section: 'cycles' }}
        label={say('rail.setup')}
        current={place === 'setup' || place === 'salesperson'}
      />
    </nav>
  );
}

function RepName() {
  const { settings } = useFormats();
  const { data } = useCall('salesperson.list', {});
  return data?.items.find(({ id }) => id === settings.salespersonId)?.name;
}

interface RailLinkProps {
  readonly to: Route;
  readonly label: string;
  readonly count?: number | undefined;
  readonly current: boolean;
}

function RailLink({ to, label, count, current }: RailLinkProps) {
  const formats = useFormats();
  return (
    <a className={styles.link} href={routeHref(to)} aria-current={current ? 'page' : undefined}>
      {label}
      {count !== undefined && <span className={styles.number}>{formats.count(count)}</span>}
    </a>
  );
}
