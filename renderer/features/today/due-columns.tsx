import { IconDots } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { daysBetween } from '../../../shared/calendar/calendar-date.ts';
import type { DealAct } from '../../../shared/commands/commands.ts';
import { say } from '../../../shared/words/say.ts';
import { ActMenu } from '../../components/frame/act-menu.tsx';
import { leastWidth } from '../../components/grid/table-columns.ts';
import type { Column } from '../../components/grid/table-columns.ts';
import { DateText } from '../../components/show/values.tsx';
import { useFormats } from '../../state/locale.ts';
import { keysOfAct } from '../opportunities/offered/act-keys.ts';
import { actOnDeal } from '../opportunities/offered/deal-commands.ts';
import type { DealRow } from '../opportunities/offered/deal.ts';
import { RevenueShown, StageShown } from '../../components/show/deal-cells.tsx';
import { CloseDateEditor } from '../opportunities/offered/editors.tsx';
import { saveCell } from '../opportunities/offered/save-cell.ts';
import styles from './today.module.css';
import { keyOf } from '../../state/keys.ts';

type DueColumn = Column<DealRow>;

const topic: DueColumn = {
  id: 'topic',
  title: say('deals.column.topic'),
  width: 130,
  grow: 4,
  opens: true,
  cell: (row) => row.topic,
};

const customer: DueColumn = {
  id: 'customer',
  title: say('deals.column.customer'),
  width: 112,
  grow: 2,
  cell: (row) => row.customer.name,
};

const stage: DueColumn = {
  id: 'stage',
  title: say('deals.column.stage'),
  width: 138,
  grow: 1,
  cell: (row) => <StageShown row={row} />,
};

const revenue: DueColumn = {
  id: 'revenue',
  title: say('deals.column.revenue'),
  width: 116,
  align: 'right',
  cell: (row) => <RevenueShown row={row} rounded />,
};

const closes: DueColumn = {
  id: 'closes',
  title: say('deals.column.closes'),
  // A day, and how far away it is: as wide as that may become in this language.
  width: Math.max(208, 104 + 8 * say('today.when.late', { n: 100 }).length),
  align: 'right',
  cell: (row) => <Closes row={row} />,
  edit: {
    can: () => true,
    accepts: (typed) => /^[\p{Nd}+]$/u.test(typed),
    editor: (row, editing) => <CloseDateEditor row={row} editing={editing} />,
    save: (row, closeDate) => saveCell(row, { closeDate }),
  },
};

const acts: DueColumn = {
  id: 'acts',
  title: say('today.acts'),
  isTitleHidden: true,
  width: 52,
  align: 'right',
  cell: (row) => <Acts row={row} />,
};

const all: readonly DueColumn[] = [topic, customer, stage, revenue, closes, acts];
/** The columns to hide first when there is little room. */
const lesser: readonly DueColumn[] = [stage, customer, revenue];

/** The columns that fit a width (in pixels at normal text size). */
export function dueColumns(width: number): readonly DueColumn[] {
  let columns = all;
  for (const column of lesser) {
    if (leastWidth(columns, false) <= width) break;
    columns = columns.filter((one) => one !== column);
  }
  return columns;
}

function Closes({ row }: { readonly row: DealRow }) {
  const { today } = useFormats();
  const { closeDate } = row;
  if (closeDate === null) return null;
  const late = closeDate < today;
  return (
    <span className={styles.closes}>
      <span className={styles.when}>{whenWords(daysBetween(today, closeDate))}</span>
      <DateText value={closeDate} long overdue={late} />
    </span>
  );
}

function whenWords(days: number): string {
  if (days < 0) return say('today.when.late', { n: -days });
  if (days === 0) return say('today.when.today');
  return days === 1 ? say('today.when.tomorrow') : say('today.when.in', { n: days });
}

function actsOf({ status }: DealRow): readonly DealAct[] {
  return status === 'on-hold' ? ['resume', 'update', 'won', 'lost'] : ['next', 'update', 'won', 'lost'];
}

const ownKeys = /^(Enter| |F2|Arrow.*|Page.*|Home|End)$/;

/** The menu handles its own keys, but passes those of commands on. */
function Acts({ row }: { readonly row: DealRow }) {
  return (
    <span role="presentation" onKeyDown={keepKeys}>
      <ActMenu
        label={say('today.acts.of', { topic: row.topic })}
        look="icon"
        acts={actsOf(row).map((act) => ({
          label: say(`command.deal.${act}`),
          keys: keysOfAct(act),
          run: () => void actOnDeal(act, row.id),
        }))}
      >
        <IconDots size={15} stroke={1.8} aria-hidden />
      </ActMenu>
    </span>
  );
}

function keepKeys(event: KeyboardEvent): void {
  if (ownKeys.test(keyOf(event))) event.stopPropagation();
}
