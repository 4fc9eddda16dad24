import { Button } from '@mantine/core';
import { Fragment } from 'react';
import type { CSSProperties, ReactNode } from 'react';
import { say } from '../../../shared/words/say.ts';
import { Panel } from '../../components/frame/page.tsx';
import { useRoom } from '../../components/frame/use-room.ts';
import { VirtualTable } from '../../components/grid/virtual-table.tsx';
import { NotConvertedNote } from '../../components/show/not-converted.tsx';
import { useFormats } from '../../state/locale.ts';
import { goTo, routeHref } from '../../state/route.ts';
import type { DealRow } from '../opportunities/offered/deal.ts';
import { useShowDeals } from '../opportunities/offered/show-deals.ts';
import type { ShownDeals } from '../opportunities/offered/show-deals.ts';
import { dueColumns } from './due-columns.tsx';
import type { Today } from './today.ts';
import styles from './today.module.css';

interface DuePanelProps {
  readonly which: 'due' | 'overdue';
  readonly today: Today;
  /** Rows that fit. */
  readonly most: number;
}

const open: ShownDeals = { status: ['in-progress'] };

/** A short list of deals with the count and sum of all of them. */
export function DuePanel({ which, today, most }: DuePanelProps) {
  const formats = useFormats();
  const showDeals = useShowDeals();
  const { count } = today[which];
  const rows = today[which].rows.slice(0, most);
  const filter =
    which === 'due' ? { closeFrom: formats.today, closeTo: today.dueUntil } : { overdue: true as const };
  const more = count > rows.length;
  const all = count > 0 && (
    <Button
      variant="subtle"
      size="compact-xs"
      me={-9}
      aria-label={more ? say(`today.all.count.${which}`, { count }) : say(`today.all.${which}`)}
      onClick={() => showDeals({ ...open, ...filter })}
    >
      {more ? say('today.all.count', { count }) : say('today.all')}
    </Button>
  );
  return (
    <Panel flush label={say(`today.${which}`)} title={<Title which={which} today={today} />} actions={all}>
      {count === 0 ? (
        <p className={styles.none}>{say(`today.${which}.none`)}</p>
      ) : (
        <DueTable label={say(`today.${which}`)} rows={rows} />
      )}
    </Panel>
  );
}

function Title({ which, today }: Omit<DuePanelProps, 'most'>) {
  const { whole } = useFormats();
  const { count, estimated, onHold } = today[which];
  const parts: readonly ReactNode[] = [
    ...(count > 0 ? [say('today.deals', { count }), whole(estimated, today.base)] : []),
    ...(today[which].notConverted > 0 ? [<NotConvertedNote key="left" left={today[which]} />] : []),
    ...(onHold > 0 ? [say('today.on-hold', { n: onHold })] : []),
  ];
  return (
    <>
      {say(`today.${which}`)}{' '}
      {parts.length > 0 && (
        <span className={styles.total}>
          {parts.map((part, at) => (
            <Fragment key={at}>
              {at > 0 && ' · '}
              {part}
            </Fragment>
          ))}
        </span>
      )}
    </>
  );
}

function DueTable({ label, rows }: { readonly label: string; readonly rows: readonly DealRow[] }) {
  const { ref, room } = useRoom();
  return (
    <div ref={ref} className={styles.table} style={{ '--rows': rows.length } as CSSProperties}>
      {room > 0 && (
        <VirtualTable<DealRow>
          label={label}
          columns={dueColumns(room)}
          pages={{ total: rows.length, ready: true, row: (index) => rows[index], show: ignore }}
          onOpen={({ id }) => goTo({ place: 'opportunity', id })}
          href={({ id }) => routeHref({ place: 'opportunity', id })}
          empty={null}
        />
      )}
    </div>
  );
}

/** All rows are shown. */
function ignore(): void {}
