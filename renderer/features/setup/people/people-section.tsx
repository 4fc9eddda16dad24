import type { InputOf, OutputOf } from '../../../../shared/contract/contract.ts';
import { say } from '../../../../shared/words/say.ts';
import { useRun } from '../../../api/commands.ts';
import { savedOrWords } from '../../../api/refusal-beside.ts';
import { useCall } from '../../../api/queries.tsx';
import { AddLine } from '../../../components/add-line.tsx';
import { useColumnKeys } from '../../../components/column-keys.ts';
import { Panel } from '../../../components/page.tsx';
import { QuietText } from '../../../components/quiet-text.tsx';
import { useFormats } from '../../../state/locale.ts';
import { initialsFrom } from '../codes.ts';
import { RowDelete } from '../row-delete.tsx';
import { SectionHead } from '../section-head.tsx';
import { Tick } from '../tick.tsx';
import styles from '../setup.module.css';

type Person = OutputOf<'salesperson.list'>['items'][number];

/** Who sells. One of them is the rep of this installation. */
export function PeopleSection() {
  const { data } = useCall('salesperson.list', {});
  const run = useRun();
  const people = data?.items ?? [];
  const add = (name: string): Promise<string | null> => {
    const code = initialsFrom(
      name,
      people.map((person) => person.code),
    );
    return savedOrWords(run('salesperson.create', { name, code }, { handlesRefusal: true }));
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
            <AddLine label={say('people.add')} placeholder={say('people.placeholder')} onAdd={add} />
          </div>
        </Panel>
      )}
    </>
  );
}

function PeopleTable({ people }: { readonly people: readonly Person[] }) {
  const table = useColumnKeys();
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-label={say('people.table')} ref={table}>
        <thead>
          <tr>
            <th scope="col">{say('setup.name')}</th>
            <th scope="col">{say('setup.code')}</th>
            <th scope="col">{say('people.column.email')}</th>
            <th scope="col" className={styles.middle}>
              {say('people.column.active')}
            </th>
            <th scope="col" className={styles.right}>
              {say('people.column.deals')}
            </th>
            <th scope="col">
              <span className="unseen">{say('cycles.column.delete')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <PersonRow key={person.id} person={person} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function PersonRow({ person }: { readonly person: Person }) {
  const run = useRun();
  const { count } = useFormats();
  const { id, name, active, deals } = person;
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
      <td className={styles.right}>
        <span className={deals === 0 ? styles.faint : undefined}>{count(deals)}</span>
      </td>
      <td className={styles.deleteColumn}>
        <RowDelete remove={{ call: 'salesperson.remove', id, name }} inUse={deals > 0} />
      </td>
    </tr>
  );
}

type Changes = InputOf<'salesperson.update'>['changes'];

function Texts({ person }: { readonly person: Person }) {
  const run = useRun();
  const { settings } = useFormats();
  const { id, name, code } = person;
  const save = (changes: Changes): Promise<string | null> =>
    savedOrWords(run('salesperson.update', { id, changes }, { handlesRefusal: true }));
  const you = settings.salespersonId === id && (
    <span className={styles.badge} data-tone="accent" title={say('people.you.about')}>
      {say('people.you')}
    </span>
  );
  return (
    <>
      <td className={styles.nameColumn}>
        <QuietText
          label={say('people.name-of', { name })}
          value={name}
          onSave={(text) => save({ name: text.trim() })}
          column="name"
          after={you}
          inTable
        />
      </td>
      <td className={styles.codeColumn}>
        <QuietText
          label={say('people.code-of', { name })}
          value={code}
          onSave={(text) => save({ code: text.trim() })}
          column="code"
          inTable
        />
      </td>
      <EmailCell person={person} save={save} />
    </>
  );
}

interface EmailCellProps {
  readonly person: Person;
  save(this: void, changes: Changes): Promise<string | null>;
}

function EmailCell({ person, save }: EmailCellProps) {
  return (
    <td className={styles.nameColumn}>
      <QuietText
        label={say('people.email-of', { name: person.name })}
        value={person.email}
        onSave={(text) => save({ email: text.trim() })}
        placeholder="–"
        kind="email"
        column="email"
        inTable
      />
    </td>
  );
}
