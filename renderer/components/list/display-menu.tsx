import { Button, Checkbox, Popover, Select } from '@mantine/core';
import { say } from '../../../shared/words/say.ts';
import type { Column } from '../grid/table-columns.ts';
import type { ListKind, ListPartProps, ListTypes } from './list-kind.ts';
import styles from './list.module.css';

interface DisplayMenuProps<T extends ListTypes> extends ListPartProps<T> {
  readonly kind: ListKind<T>;
  /** The visible columns. */
  readonly shown: readonly Column<T['row']>[];
}

/** How the list is displayed: its grouping and its columns. The column that opens a row always stays. */
export function DisplayMenu<T extends ListTypes>({ kind, shown, view, onChange }: DisplayMenuProps<T>) {
  const { columns, groups } = kind;
  return (
    <Popover position="bottom-end" trapFocus returnFocus shadow="md">
      <Popover.Target>
        <Button variant="default" size="compact-sm">
          {say('list.display')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={styles.display ?? ''}>
        {groups && (
          <Select
            label={say('list.group')}
            data={[
              { value: '', label: say('list.group.none') },
              ...groups.options.map((by) => ({ value: by, label: groups.label(by) })),
            ]}
            value={view.group ?? ''}
            onChange={(by) => onChange({ group: groups.options.find((one) => one === by) ?? null })}
            allowDeselect={false}
            comboboxProps={{ withinPortal: false }}
          />
        )}
        <ColumnChoice
          columns={columns.all}
          shown={shown.map(({ id }) => id)}
          onChange={(chosen) =>
            onChange(chosen === null ? { columns: chosen, widths: {} } : { columns: chosen })
          }
        />
      </Popover.Dropdown>
    </Popover>
  );
}

interface ColumnChoiceProps {
  readonly columns: readonly Pick<Column<unknown>, 'id' | 'title' | 'opens' | 'isCustom'>[];
  readonly shown: readonly string[];
  /** Null: what fits the window. */
  onChange(this: void, columns: string[] | null): void;
}

function ColumnChoice({ columns, shown, onChange }: ColumnChoiceProps) {
  const offered = columns.filter(({ opens }) => opens !== true);
  const own = offered.filter(({ isCustom }) => isCustom !== true);
  const custom = offered.filter(({ isCustom }) => isCustom === true);
  const draw = ({ id, title }: { readonly id: string; readonly title: string }) => (
    <Checkbox key={id} value={id} label={title} />
  );
  return (
    <Checkbox.Group value={[...shown]} onChange={onChange} label={say('list.columns')}>
      <div className={styles.columns}>
        {own.map(draw)}
        {custom.length > 0 && <p className={styles.columnsHead}>{say('record.custom')}</p>}
        {custom.map(draw)}
        <Button variant="subtle" size="compact-xs" onClick={() => onChange(null)}>
          {say('list.columns.fit')}
        </Button>
      </div>
    </Checkbox.Group>
  );
}
