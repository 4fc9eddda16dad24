import { Button, Checkbox, Popover, Select } from '@mantine/core';
import { groupBy } from '../../../../shared/contract/opportunity-rows.ts';
import { say } from '../../../../shared/words/say.ts';
import { dealColumns } from './columns.tsx';
import type { GroupBy, Look } from './list-view.ts';
import styles from './list.module.css';

interface DisplayMenuProps {
  /** Ids of the columns that stand there. */
  readonly shown: readonly string[];
  readonly group: GroupBy | null;
  onChange(this: void, look: Partial<Look>): void;
}

/** How the list is shown: by what it is grouped, and which columns stand in it. The topic always does. */
export function DisplayMenu({ shown, group, onChange }: DisplayMenuProps) {
  return (
    <Popover position="bottom-end" trapFocus returnFocus shadow="md">
      <Popover.Target>
        <Button variant="default" size="compact-sm">
          {say('deals.display')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={styles.display ?? ''}>
        <Select
          label={say('deals.group')}
          data={[
            { value: '', label: say('deals.group.none') },
            ...groupBy.options.map((value) => ({ value, label: say(`deals.group.${value}`) })),
          ]}
          value={group ?? ''}
          onChange={(by) => onChange({ group: groupBy.options.find((one) => one === by) ?? null })}
          allowDeselect={false}
          comboboxProps={{ withinPortal: false }}
        />
        <Columns shown={shown} onChange={(columns) => onChange({ columns })} />
      </Popover.Dropdown>
    </Popover>
  );
}

interface ColumnsProps {
  readonly shown: readonly string[];
  /** Null: what fits the window. */
  onChange(this: void, columns: string[] | null): void;
}

function Columns({ shown, onChange }: ColumnsProps) {
  return (
    <Checkbox.Group value={[...shown]} onChange={onChange} label={say('deals.columns')}>
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
  );
}
