import { Button } from '@mantine/core';
import type { OutputOf } from '../../../../shared/contract/contract.ts';
import { say } from '../../../../shared/words/say.ts';
import { presetKinds, presetRoles } from '../../../../shared/rules/presets.ts';
import { identityKey } from '../../../../shared/names/name-keys.ts';
import { run, saveInPlace } from '../../../commands/run.ts';
import { useCall } from '../../../api/queries.tsx';
import { AddLine } from '../../../components/fields/add-line.tsx';
import { Panel } from '../../../components/frame/page.tsx';
import { RowDelete } from '../row-delete.tsx';
import { SectionHead } from '../section-head.tsx';
import { deleteHead, SetUpTable, TextCell, UsesCell } from '../set-up-table.tsx';
import type { Head } from '../set-up-table.tsx';
import { Tick } from '../tick.tsx';
import styles from '../setup.module.css';

type ListName = 'kinds' | 'roles';
type Item = OutputOf<'contactRole.list'>['items'][number];

/** What differs between kinds of deals and roles of contacts. */
const lists = {
  kinds: { family: 'opportunityKind', one: 'kind', presets: presetKinds },
  roles: { family: 'contactRole', one: 'role', presets: presetRoles },
} as const;

interface ListProps {
  readonly list: ListName;
}

/** A list of names that people set up, edited in place; the ready-made ones are added by one click. */
export function NamedListSection({ list }: ListProps) {
  const { data } = useCall(`${lists[list].family}.list`, {});
  const items = data?.items;
  return (
    <>
      <SectionHead
        title={say(`setup.${list}`)}
        about={say(`named.about.${list}`)}
        actions={items !== undefined && <Presets list={list} items={items} />}
      />
      {items !== undefined && (
        <Panel flush label={say(`setup.${list}`)}>
          <NamedTable list={list} items={items} />
          <p className={styles.foot}>{say(`named.foot.${list}`)}</p>
        </Panel>
      )}
    </>
  );
}

interface ItemsProps extends ListProps {
  readonly items: readonly Item[];
}

/** Offered while a ready-made one is missing. */
function Presets({ list, items }: ItemsProps) {
  const { family, presets } = lists[list];
  const names = new Set(items.map(({ name }) => identityKey(name)));
  if (presets.every((name) => names.has(identityKey(name)))) return null;
  return (
    <Button variant="default" size="xs" onClick={() => void run(`${family}.addPresets`, {})}>
      {say(`named.presets.${list}`)}
    </Button>
  );
}

function NamedTable({ list, items }: ItemsProps) {
  const { family } = lists[list];
  const heads: readonly Head[] = [
    { title: say('setup.name') },
    { title: say('named.uses'), align: 'right' },
    { title: say('setup.blocked'), align: 'middle' },
    deleteHead,
  ];
  return (
    <SetUpTable label={say(`setup.${list}`)} heads={heads}>
      <tbody>
        {items.length === 0 && (
          <tr>
            <td colSpan={heads.length} className={styles.none}>
              {say(`named.none.${list}`)}
            </td>
          </tr>
        )}
        {items.map((item) => (
          <NamedRow key={item.id} list={list} item={item} />
        ))}
        <tr>
          <td colSpan={heads.length} className={styles.wide}>
            <AddLine
              label={say(`named.add.${list}`)}
              placeholder={say(`named.placeholder.${list}`)}
              onAdd={(name) => saveInPlace(`${family}.create`, { name })}
              others={items.map(({ name }) => name)}
            />
          </td>
        </tr>
      </tbody>
    </SetUpTable>
  );
}

function NamedRow({ list, item }: ListProps & { readonly item: Item }) {
  const { id, name, blocked, uses } = item;
  const { family, one } = lists[list];
  const label = say(`named.name-of.${list}`, { name });
  return (
    <tr>
      <TextCell
        width="name"
        label={label}
        value={name}
        edited={{ kind: one, id, field: 'name', value: name, label, name }}
        onSave={(to) => saveInPlace(`${family}.update`, { id, changes: { name: to } })}
        column="name"
      />
      <UsesCell uses={uses} />
      <td className={styles.middle}>
        <Tick
          label={say(`named.blocked-of.${list}`, { name })}
          checked={blocked}
          onSave={(to) => run(`${family}.update`, { id, changes: { blocked: to } })}
        />
      </td>
      <td className={styles.deleteColumn}>
        <RowDelete
          remove={{ call: `${family}.remove`, id, name }}
          refusal={uses > 0 ? say(`setup.${one}-in-use`, { name, n: uses }) : null}
        />
      </td>
    </tr>
  );
}
