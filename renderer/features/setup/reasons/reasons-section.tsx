import type { InputOf, OutputOf } from '../../../../shared/contract/contract.ts';
import { codeFrom } from '../../../../shared/rules/codes.ts';
import { say, sayAny } from '../../../../shared/words/say.ts';
import { run, saveInPlace } from '../../../commands/run.ts';
import { useCall } from '../../../api/queries.tsx';
import { AddLine } from '../../../components/fields/add-line.tsx';
import { Panel } from '../../../components/frame/page.tsx';
import { QuietSelect } from '../../../components/fields/quiet-select.tsx';
import { RowDelete } from '../row-delete.tsx';
import { SectionHead } from '../section-head.tsx';
import { deleteHead, SetUpTable, TextCell, UsesCell } from '../set-up-table.tsx';
import type { Head } from '../set-up-table.tsx';
import { Tick } from '../tick.tsx';
import styles from '../setup.module.css';

type Reason = OutputOf<'reason.list'>['items'][number];
type Outcome = Reason['outcome'];
const outcomes = ['won', 'lost'] as const;

/** Reasons for winning and losing deals, edited in place. */
export function ReasonsSection() {
  const { data } = useCall('reason.list', {});
  return (
    <>
      <SectionHead title={say('setup.reasons')} about={say('reasons.about')} />
      {data !== undefined && (
        <Panel flush label={say('setup.reasons')}>
          <ReasonsTable reasons={data.items} />
          <p className={styles.foot}>{say('reasons.blocked.about')}</p>
        </Panel>
      )}
    </>
  );
}

function ReasonsTable({ reasons }: { readonly reasons: readonly Reason[] }) {
  const heads: readonly Head[] = [
    { title: say('reasons.column.description') },
    { title: say('setup.code') },
    { title: say('reasons.column.outcome') },
    { title: say('reasons.column.uses'), align: 'right' },
    { title: say('setup.blocked'), align: 'middle' },
    deleteHead,
  ];
  return (
    <SetUpTable label={say('setup.reasons')} heads={heads}>
      {outcomes.map((outcome) => (
        <Group key={outcome} outcome={outcome} reasons={reasons} columns={heads.length} />
      ))}
    </SetUpTable>
  );
}

interface GroupProps {
  readonly outcome: Outcome;
  readonly reasons: readonly Reason[];
  /** The number of columns to span. */
  readonly columns: number;
}

function Group({ outcome, reasons, columns }: GroupProps) {
  const own = reasons.filter((reason) => reason.outcome === outcome);
  return (
    <tbody>
      <tr className={styles.groupRow}>
        <th scope="rowgroup" colSpan={columns} className={styles.groupHead}>
          {say(`reasons.${outcome}`)}
        </th>
      </tr>
      {own.length === 0 && (
        <tr>
          <td colSpan={columns} className={styles.none}>
            {say(`reasons.none.${outcome}`)}
          </td>
        </tr>
      )}
      {own.map((reason) => (
        <ReasonRow key={reason.id} reason={reason} />
      ))}
      <tr>
        <td colSpan={columns} className={styles.wide}>
          <NewReason outcome={outcome} reasons={reasons} />
        </td>
      </tr>
    </tbody>
  );
}

function ReasonRow({ reason }: { readonly reason: Reason }) {
  const { id, code, description, blocked, uses } = reason;
  return (
    <tr>
      <Texts reason={reason} />
      <UsesCell uses={uses} />
      <td className={styles.middle}>
        <Tick
          label={say('reasons.blocked-of', { code })}
          checked={blocked}
          onSave={(to) => run('reason.update', { id, changes: { blocked: to } })}
        />
      </td>
      <td className={styles.deleteColumn}>
        <RowDelete
          remove={{ call: 'reason.remove', id, name: description || code }}
          refusal={uses > 0 ? sayAny('setup.reason-in-use', { code, n: uses }) : null}
        />
      </td>
    </tr>
  );
}

function Texts({ reason }: { readonly reason: Reason }) {
  const { id, code, description, outcome } = reason;
  const save = (changes: InputOf<'reason.update'>['changes']): Promise<string | null> =>
    saveInPlace('reason.update', { id, changes });
  const cellOf = (field: 'description' | 'code', label: string) => ({
    label,
    value: reason[field],
    edited: { kind: 'reason', id, field, value: reason[field], label, name: description || code },
  });
  return (
    <>
      <TextCell
        width="name"
        {...cellOf('description', say('reasons.description-of', { code }))}
        onSave={(text) => save({ description: text })}
        column="description"
      />
      <TextCell
        width="code"
        {...cellOf('code', say('reasons.code-of', { code }))}
        onSave={(text) => save({ code: text })}
        column="code"
      />
      <td className={styles.choiceColumn}>
        <QuietSelect
          label={say('reasons.outcome-of', { code })}
          value={outcome}
          options={outcomes.map((one) => ({ value: one, label: say(`outcome.${one}`) }))}
          onSave={(to) => save({ outcome: to === 'won' ? 'won' : 'lost' })}
        />
      </td>
    </>
  );
}

function NewReason({ outcome, reasons }: { readonly outcome: Outcome; readonly reasons: readonly Reason[] }) {
  const taken = reasons.map(({ code }) => code);
  const add = (description: string): Promise<string | null> => {
    const code = codeFrom(description, taken, 20);
    return saveInPlace('reason.create', { code, description, outcome });
  };
  return (
    <AddLine
      label={say('reasons.add')}
      placeholder={say(`reasons.placeholder.${outcome}`)}
      onAdd={add}
      others={reasons.filter((one) => one.outcome === outcome).map(({ description }) => description)}
    />
  );
}
