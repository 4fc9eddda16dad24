import { IconX } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { say } from '../../../../shared/words/say.ts';
import { useCall } from '../../../api/queries.tsx';
import { ActMenu } from '../../../components/frame/act-menu.tsx';
import { selectNothing } from '../../../components/grid/row-selection.ts';
import type { RowSelection } from '../../../components/grid/row-selection.ts';
import { openDialog } from '../../../state/dialogs.ts';
import type { BulkKind, BulkSelection } from '../../../state/dialogs.ts';
import { useFormats } from '../../../state/locale.ts';
import type { DealFilter } from './close-period.ts';
import { select } from './list-state.ts';
import styles from './bulk-bar.module.css';

interface BulkBarProps {
  readonly selected: RowSelection;
  /** What the list shows. */
  readonly filter: DealFilter;
  /** How many deals are selected. */
  readonly n: number;
}

const atHand = ['stage', 'close-date', 'salesperson', 'category', 'rating', 'priority', 'tags'] as const;
const more = ['start', 'hold', 'resume', 'won', 'lost', 'reopen', 'delete'] as const;

/** What can be done to the deals that are selected. Lies over the list, so that nothing moves. */
export function BulkBar({ selected, filter, n }: BulkBarProps) {
  const { count } = useFormats();
  const people = useCall('salesperson.list', {}).data?.items ?? [];
  const kinds = atHand.filter((kind) => kind !== 'salesperson' || people.length > 1);
  const selection = selectionOf(selected, filter);
  const open = (act: BulkKind): void => openDialog({ kind: 'bulk', act, selection, n });
  const words = selected.kind === 'all' && selected.except.size === 0 ? 'bulk.selected.all' : 'bulk.selected';
  return (
    <div className={styles.bar} role="toolbar" aria-label={say('bulk.bar')} onKeyDown={onKeyDown}>
      <span className={styles.count} role="status">
        {say(words, { n, count: count(n) })}
      </span>
      <button
        type="button"
        className={styles.clear}
        aria-label={say('bulk.clear')}
        title={say('bulk.clear')}
        onClick={clear}
      >
        <IconX size={13} stroke={2} aria-hidden />
      </button>
      {kinds.map((kind) => (
        <button key={kind} type="button" className={styles.act} onClick={() => open(kind)}>
          {say(`bulk.kind.${kind}`)}
        </button>
      ))}
      <ActMenu
        label={say('bulk.more')}
        look="bar"
        acts={more.map((kind) => ({
          label: say(`bulk.kind.${kind}`),
          ...(kind === 'delete' && { grave: true }),
          run: () => open(kind),
        }))}
      >
        {say('bulk.more')}
      </ActMenu>
    </div>
  );
}

/** As the contract takes it: by their ids, or by the filter of the list and what is left out. */
function selectionOf(selected: RowSelection, filter: DealFilter): BulkSelection {
  return selected.kind === 'some' ? { ids: [...selected.ids] } : { filter, except: [...selected.except] };
}

/** The focus goes back to the list: the bar is about to go. */
function clear(): void {
  const cell = document.querySelector<HTMLElement>(
    ":is([role='gridcell'], [role='rowheader'])[tabindex='0']",
  );
  cell?.focus({ preventScroll: true });
  select(selectNothing);
}

/** Escape clears; left and right go from act to act, as in every toolbar. */
function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  if (event.defaultPrevented || (event.key !== 'Escape' && step === 0)) return;
  const acts = [...event.currentTarget.querySelectorAll('button')];
  const at = acts.findIndex((act) => act === document.activeElement);
  if (at < 0) return;
  event.preventDefault();
  if (step === 0) clear();
  else acts[(at + step + acts.length) % acts.length]?.focus();
}
