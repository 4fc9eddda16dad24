import { Menu } from '@mantine/core';
import { IconCheck, IconChevronDown, IconStarFilled } from '@tabler/icons-react';
import { useRef } from 'react';
import { channelLabels, type ChannelLabel } from '../../../../shared/records/channels.ts';
import { say } from '../../../../shared/words/say.ts';
import { GroupedActs, type MenuAct } from '../../../components/frame/act-items.tsx';
import styles from './channels.module.css';

interface ChannelMenuProps {
  /** What the row is called. */
  readonly name: string;
  readonly label: ChannelLabel;
  /** Whether it is marked as the primary one among several. */
  readonly marked: boolean;
  /** What else can be done with the row, in groups. */
  readonly groups: readonly (readonly MenuAct[])[];
  onLabel(this: void, label: ChannelLabel): void;
}

/** What a row is for, which opens a menu with everything that can be done with the row. */
export function ChannelMenu({ name, label, marked, groups, onLabel }: ChannelMenuProps) {
  const button = useRef<HTMLButtonElement>(null);
  const choose = (act: MenuAct): void => {
    button.current?.focus();
    act.run();
  };
  return (
    <Menu position="bottom-start" withinPortal>
      <Menu.Target>
        <button
          ref={button}
          type="button"
          className={styles.label}
          aria-label={say(marked ? 'channel.menu.primary' : 'channel.menu', { name })}
        >
          <span>{say(`channel.${label}`)}</span>
          {marked && <IconStarFilled size={9} aria-hidden />}
          <IconChevronDown size={11} stroke={1.8} aria-hidden className={styles.chevron} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {channelLabels.map((one) => (
          <Menu.Item
            key={one}
            aria-current={one === label || undefined}
            rightSection={one === label ? <IconCheck size={13} stroke={1.8} aria-hidden /> : null}
            onClick={() => {
              button.current?.focus();
              if (one !== label) onLabel(one);
            }}
          >
            {say(`channel.${one}`)}
          </Menu.Item>
        ))}
        {groups.length > 0 && <Menu.Divider />}
        <GroupedActs groups={groups} onChoose={choose} />
      </Menu.Dropdown>
    </Menu>
  );
}
