import type { InputOf, OutputOf } from '../../../../shared/contract/contract.ts';
import { initialsFrom } from '../../../../shared/rules/codes.ts';
import { say, sayAny } from '../../../../shared/words/say.ts';
import { run, saveInPlace } from '../../../commands/run.ts';
import { useCall } from '../../../api/queries.tsx';
import { Badge } from '../../../components/show/badge.tsx';
import { RecordLink } from '../../../components/show/record-link.tsx';
import { AddLine } from '../../../components/fields/add-line.tsx';
import { Panel } from '../../../components/frame/page.tsx';
import { fieldValue } from '../../../state/field-drafts.ts';
import { useFormats } from '../../../state/locale.ts';
import { RowDelete } from '../row-delete.tsx';
import { SectionHead } from '../section-head.tsx';
import { deleteHead, SetUpTable, TextCell, UsesCell } from '../set-up-table.tsx';
import type { Head } from '../set-up-table.tsx';
import { Tick } from '../tick.tsx';
import styles from '../setup.module.css';

type Person = OutputOf<'salesperson.list'>['items'][number];

/** The salespeople. One of them is the rep of this installation. */
export function PeopleSection() {
  const { data } = useCall('salesperson.list', {});
  const people = data?.items ?? [];
  const add = (name: string): Promise<string | null> => {
    const code = initialsFrom(
      name,
      people.map((person) => person.code),
    );
    return saveInPlace('salesperson.create', { name, code });
  };
  return (
    <>
      <SectionHead title={say('setup.people')} about={say('people.about')} />
      {data !== undefined && (
        <Panel flush label={say('people.table')}>
          {people.length === 0 ? (
            <p className={styles.none}>{say('people.empty')}</p>
          ) : (
            <PeopleTable people={people} />
          )}
          <div className={styles.after}>
            <AddLine
              label={say('people.add')}
              placeholder={say('people.placeholder')}
              onAdd={add}
              others={people.map(({ name }) => name)}
            />
          </div>
        </Panel>
      )}
    </>
  );
}

function PeopleTable({ people }: { readonly people: readonly Person[] }) {
  const heads: readonly Head[] = [
    { title: say('setup.name') },
    { title: say('setup.code') },
    { title: say('people.column.email') },
    { title: say('people.column.active'), align: 'middle' },
    { title: say('people.column.deals'), align: 'right' },
    deleteHead,
  ];
  return (
    <SetUpTable label={say('people.table')} heads={heads}>
      <tbody>
        {people.map((person) => (
          <PersonRow key={person.id} person={person} />
        ))}
      </tbody>
    </SetUpTable>
  );
}

/** Why somebody can't be deleted, as far as it is known here. */
function useRefusal({ id, name, deals }: Person): string | null {
  const { settings } = useFormats();
  if (settings.salespersonId === id) return sayAny('setup.salesperson-own', {});
  return deals > 0 ? sayAny('setup.salesperson-in-use', { name, n: deals }) : null;
}

function PersonRow({ person }: { readonly person: Person }) {
  const { id, name, active, deals } = person;
  const refusal = useRefusal(person);
  return (
    <tr>
      <Texts person={person} />
      <td className={styles.middle}>
        <Tick
          label={say('people.active-of', { name })}
          checked={active}
          onSave={(to) => run('salesperson.update', { id, changes: { active: to } })}
        />
      </td>
      <UsesCell uses={deals} />
      <td className={styles.deleteColumn}>
        <RowDelete remove={{ call: 'salesperson.remove', id, name }} refusal={refusal} />
      </td>
    </tr>
  );
}

type Changes = InputOf<'salesperson.update'>['changes'];

function Texts({ person }: { readonly person: Person }) {
  const { settings } = useFormats();
  const { id, name } = person;
  const cellOf = (field: 'name' | 'code' | 'email', label: string) => ({
    label,
    value: person[field],
    edited: { kind: 'salesperson', id, field, value: fieldValue(person[field]), label, name },
  });
  const save = (changes: Changes): Promise<string | null> =>
    saveInPlace('salesperson.update', { id, changes });
  const after = (
    <>
      {settings.salespersonId === id && (
        <Badge tone="accent" title={say('people.you.about')}>
          {say('people.you')}
        </Badge>
      )}
      <RecordLink to={{ place: 'salesperson', id }} name={name} />
    </>
  );
  return (
    <>
      <TextCell
        width="name"
        {...cellOf('name', say('people.name-of', { name }))}
        onSave={(text) => save({ name: text })}
        column="name"
        after={after}
      />
      <TextCell
        width="code"
        {...cellOf('code', say('people.code-of', { name }))}
        onSave={(text) => save({ code: text })}
        column="code"
      />
      <TextCell
        width="name"
        {...cellOf('email', say('people.email-of', { name }))}
        onSave={(text) => save({ email: text })}
        placeholder="–"
        kind="email"
        column="email"
      />
    </>
  );
}
