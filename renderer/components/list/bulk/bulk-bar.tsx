import { Tooltip } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useLayoutEffect, useRef } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import { say } from '../../../../shared/words/say.ts';
import { useDerived } from '../../../api/derived.ts';
import { ActMenu } from '../../frame/act-menu.tsx';
import { selectNothing } from '../../grid/row-selection.ts';
import type { RowSelection } from '../../grid/row-selection.ts';
import { focusRows } from '../focus-rows.ts';
import type { ListState } from '../list-state.ts';
import styles from './bulk-bar.module.css';
import { selectionOf } from './list-acts.ts';
import { isInSelectedRow } from './selected-row.ts';
import type { BulkChoice, BulkSelection, ListActs } from './list-acts.ts';
import { useContextActs } from '../../../state/context-acts.ts';
import type { ContextAct } from '../../../state/context-acts.ts';
import { readingKey } from '../../../state/reading-direction.ts';
import { keyOf } from '../../../state/keys.ts';

interface BulkBarProps<Narrowed> {
  readonly acts: Omit<ListActs<unknown, Narrowed>, 'row'>;
  readonly state: ListState;
  readonly selected: RowSelection;
  /** The number of rows in the list. */
  readonly filter: Narrowed;
  /** How many rows are selected. */
  readonly n: number;
}

/** Actions on the selected rows. Shown over the list, so that nothing moves. */
export function BulkBar<Narrowed>({ acts, state, selected, filter, n }: BulkBarProps<Narrowed>) {
  const isAll = selected.kind === 'all' && selected.except.size === 0;
  const clear = (): void => {
    // The focus returns to the list, since the bar is about to disappear.
    focusRows();
    state.select(selectNothing);
  };
  return (
    <div
      ref={useFocusBack()}
      className={styles.bar}
      role="toolbar"
      aria-label={acts.label}
      onKeyDown={(event) => onBarKey(event, clear)}
    >
      <span className={styles.count} role="status">
        {(isAll ? acts.allSelected : acts.selected)(n)}
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
      <Acts choices={acts.choices} selection={selectionOf(selected, filter)} n={n} />
    </div>
  );
}

/** When the bar disappears with the focus, the list gets it. */
function useFocusBack(): RefObject<HTMLDivElement | null> {
  const bar = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = bar.current;
    return () => {
      if (element?.contains(document.activeElement) === true) focusRows();
    };
  }, []);
  return bar;
}

interface ActsProps<Narrowed> {
  readonly choices: ListActs<unknown, Narrowed>['choices'];
  readonly selection: BulkSelection<Narrowed>;
  readonly n: number;
}

function Acts<Narrowed>({ choices, selection, n }: ActsProps<Narrowed>) {
  const { atHand, more } = useDerived(choices(selection));
  const actOf = ({ label, isGrave = false, refusal = null, open }: BulkChoice<Narrowed>): ContextAct => ({
    label,
    ...(isGrave && { grave: true }),
    refusal,
    run: () => open(selection, n),
  });
  useContextActs((target) => (isInSelectedRow(target) ? [...atHand, ...more].map(actOf) : null));
  return (
    <>
      {atHand.map(({ id, label, refusal = null, open }) => (
        <Tooltip
          key={id}
          multiline
          w={260}
          label={refusal}
          disabled={refusal === null}
          events={{ hover: true, focus: true, touch: true }}
        >
          <button
            type="button"
            className={styles.act}
            aria-disabled={refusal !== null || undefined}
            onClick={() => refusal === null && open(selection, n)}
          >
            {label}
          </button>
        </Tooltip>
      ))}
      <ActMenu label={say('bulk.more')} look="bar" width={260} acts={more.map(actOf)}>
        {say('bulk.more')}
      </ActMenu>
    </>
  );
}

/** Escape clears; left and right move between actions, as in every toolbar. */
function onBarKey(event: KeyboardEvent<HTMLElement>, clear: () => void): void {
  const key = readingKey(keyOf(event));
  const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
  if (event.defaultPrevented || (key !== 'Escape' && step === 0)) return;
  const acts = [...event.currentTarget.querySelectorAll('button')];
  const at = acts.findIndex((act) => act === document.activeElement);
  if (at < 0) return;
  event.preventDefault();
  if (step === 0) clear();
  else acts[(at + step + acts.length) % acts.length]?.focus();
}
