/** The items of every menu of actions: possible ones first, the others folded below with the reason why not. */
import { Menu } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { Fragment, useState } from 'react';
import { say } from '../../../shared/words/say.ts';
import { KeysDrawn } from '../show/keys.tsx';
import styles from './act-items.module.css';

export interface MenuAct {
  readonly label: string;
  /** One line below the label. */
  readonly about?: string;
  /** A destructive action. */
  readonly grave?: boolean;
  /** In the notation of `shared/commands`. */
  readonly keys?: string | undefined;
  /** Why it isn't possible now, and what to do: it can be read, but not chosen. */
  readonly refusal?: string | null;
  run(this: void): void;
}

interface ActItemsProps {
  readonly acts: readonly MenuAct[];
  onChoose(this: void, act: MenuAct): void;
}

export function ActItems({ acts, onChoose }: ActItemsProps) {
  return <GroupedActs groups={[acts]} onChoose={onChoose} />;
}

interface GroupedActsProps {
  readonly groups: readonly (readonly MenuAct[])[];
  onChoose(this: void, act: MenuAct): void;
}

/** Related actions between lines. */
export function GroupedActs({ groups, onChoose }: GroupedActsProps) {
  const possible = groups.map((group) => group.filter(isPossible)).filter((group) => group.length > 0);
  const refused = groups.flat().filter((act) => !isPossible(act));
  return (
    <>
      {possible.map((group, place) => (
        <Fragment key={group[0]?.label}>
          {place > 0 && <Menu.Divider />}
          {group.map((act) => (
            <ActItem key={act.label} act={act} onChoose={onChoose} />
          ))}
        </Fragment>
      ))}
      {refused.length > 0 && <Unavailable acts={refused} afterOthers={possible.length > 0} />}
    </>
  );
}

function isPossible({ refusal = null }: MenuAct): boolean {
  return refusal === null;
}

interface ActItemProps {
  readonly act: MenuAct;
  onChoose?(this: void, act: MenuAct): void;
}

/** Assistive tools read all that it says: its label, and what is below. */
function ActItem({ act, onChoose }: ActItemProps) {
  const { label, grave = false, keys, refusal = null } = act;
  const about = refusal ?? act.about;
  return (
    <Menu.Item
      className={styles.item ?? ''}
      data-grave={grave || undefined}
      aria-disabled={refusal !== null || undefined}
      closeMenuOnClick={refusal === null}
      onClick={() => onChoose?.(act)}
      {...(keys !== undefined && { rightSection: <KeysDrawn keys={keys} /> })}
    >
      <span className={styles.label} data-strong={act.about !== undefined || undefined}>
        {label}
      </span>
      {about !== undefined && <span className={styles.about}>{about}</span>}
    </Menu.Item>
  );
}

interface UnavailableProps {
  readonly acts: readonly MenuAct[];
  readonly afterOthers: boolean;
}

/** Folded, so that the possible actions stay short. Every action in it is reachable by keyboard. */
function Unavailable({ acts, afterOthers }: UnavailableProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      {afterOthers && <Menu.Divider />}
      <Menu.Item
        className={styles.fold ?? ''}
        aria-expanded={open}
        closeMenuOnClick={false}
        leftSection={<IconChevronRight size={13} stroke={1.8} aria-hidden />}
        onClick={() => setOpen(!open)}
      >
        {say('menu.unavailable', { n: acts.length })}
      </Menu.Item>
      {open && acts.map((act) => <ActItem key={act.label} act={act} />)}
    </>
  );
}
