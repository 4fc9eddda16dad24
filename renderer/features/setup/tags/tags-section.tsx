import type { OutputOf } from '../../../../shared/contract/contract.ts';
import { recordKinds } from '../../../../shared/records/record-kinds.ts';
import { say } from '../../../../shared/words/say.ts';
import { saveInPlace } from '../../../commands/run.ts';
import { useCall } from '../../../api/queries.tsx';
import { Panel } from '../../../components/frame/page.tsx';
import { RowDelete } from '../row-delete.tsx';
import { SectionHead } from '../section-head.tsx';
import { deleteHead, SetUpTable, TextCell, UsesCell } from '../set-up-table.tsx';
import type { Head } from '../set-up-table.tsx';
import styles from '../setup.module.css';

type Tag = OutputOf<'tag.list'>['items'][number];

/** The tags of the workspace, to rename and delete; new ones are created on records. */
export function TagsSection() {
  const { data } = useCall('tag.list', {});
  return (
    <>
      <SectionHead title={say('setup.tags')} about={say('tags.about')} />
      {data !== undefined && (
        <Panel flush label={say('setup.tags')}>
          {data.items.length === 0 ? (
            <p className={styles.foot}>{say('tags.none')}</p>
          ) : (
            <TagsTable tags={data.items} />
          )}
        </Panel>
      )}
    </>
  );
}

function TagsTable({ tags }: { readonly tags: readonly Tag[] }) {
  const heads: readonly Head[] = [
    { title: say('setup.name') },
    ...recordKinds.map((kind): Head => ({ title: say(`tags.column.${kind}`), align: 'right' })),
    deleteHead,
  ];
  return (
    <SetUpTable label={say('setup.tags')} heads={heads}>
      <tbody>
        {tags.map((tag) => (
          <TagRow key={tag.id} tag={tag} />
        ))}
      </tbody>
    </SetUpTable>
  );
}

function TagRow({ tag: { id, name, uses } }: { readonly tag: Tag }) {
  const rename = (to: string): Promise<string | null> => saveInPlace('tag.rename', { id, name: to });
  const label = say('tags.name-of', { name });
  return (
    <tr>
      <TextCell
        width="name"
        label={label}
        value={name}
        edited={{ kind: 'tag', id, field: 'name', value: name, label, name }}
        onSave={rename}
        column="name"
      />
      {recordKinds.map((kind) => (
        <UsesCell key={kind} uses={uses[kind]} />
      ))}
      <td className={styles.deleteColumn}>
        <RowDelete
          remove={{ call: 'tag.remove', id, name }}
          asks={recordKinds.some((kind) => uses[kind] > 0)}
        />
      </td>
    </tr>
  );
}
