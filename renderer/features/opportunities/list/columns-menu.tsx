import { Button, Checkbox, Popover } from '@mantine/core';
import { say } from '../../../../shared/words/say.ts';
import { dealColumns } from './columns.tsx';
import styles from './list.module.css';

interface ColumnsMenuProps {
  readonly shown: readonly string[];
  /** Null: what fits the window. */
  onChange(this: void, columns: readonly string[] | null): void;
}

/** Which columns stand in the list. The topic always does. */
export function ColumnsMenu({ shown, onChange }: ColumnsMenuProps) {
  return (
    <Popover position="bottom-end" trapFocus returnFocus shadow="md">
      <Popover.Target>
        <Button variant="default" size="compact-sm">
          {say('deals.columns')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Checkbox.Group value={[...shown]} onChange={onChange} aria-label={say('deals.columns')}>
          <div className={styles.columns}>
            {dealColumns
              .filter(({ id }) => id !== 'topic')
              .map(({ id, title }) => (
                <Checkbox key={id} value={id} label={title} />
              ))}
            <Button variant="subtle" size="compact-xs" onClick={() => onChange(null)}>
              {say('deals.columns.fit')}
            </Button>
          </div>
        </Checkbox.Group>
      </Popover.Dropdown>
    </Popover>
  );
}
