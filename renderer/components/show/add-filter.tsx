import { Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { isCustomKey } from '../../../shared/records/custom-fields.ts';
import { say } from '../../../shared/words/say.ts';
import styles from './chip.module.css';

export interface AddFilterProps<Kind extends string> {
  /** The unused filters; nothing is shown if there are none. */
  readonly kinds: readonly Kind[];
  label(this: void, kind: Kind): string;
  onAdd(this: void, kind: Kind): void;
}

/** The chip at the end of a filter bar: offers more filters. */
export function AddFilter<Kind extends string>({ kinds, label, onAdd }: AddFilterProps<Kind>) {
  if (kinds.length === 0) return null;
  const [own, custom] = [kinds.filter((kind) => !isCustomKey(kind)), kinds.filter(isCustomKey)];
  const draw = (kind: Kind) => (
    <Menu.Item key={kind} onClick={() => onAdd(kind)}>
      {label(kind)}
    </Menu.Item>
  );
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <button type="button" className={styles.add}>
          <IconPlus size={12} stroke={2} aria-hidden /> {say('filter.add')}
        </button>
      </Menu.Target>
      <Menu.Dropdown className={styles.list ?? ''}>
        {own.map(draw)}
        {custom.length > 0 && <Menu.Label>{say('record.custom')}</Menu.Label>}
        {custom.map(draw)}
      </Menu.Dropdown>
    </Menu>
  );
}
