import { say } from '../../../../shared/words/say.ts';
import { saveInPlace } from '../../../commands/run.ts';
import { AddLine } from '../../../components/fields/add-line.tsx';
import { useFormats } from '../../../state/locale.ts';
import { deleteHead, SetUpTable } from '../set-up-table.tsx';
import type { Head } from '../set-up-table.tsx';
import styles from '../setup.module.css';
import { CycleHead } from './cycle-head.tsx';
import { CycleWarnings } from './cycle-warnings.tsx';
import { exampleAmount } from './stage-row.tsx';
import type { Cycle } from './stage-facts.ts';
import { StageRow } from './stage-row.tsx';

export function CyclesTable({ cycles }: { readonly cycles: readonly Cycle[] }) {
  const heads = useHeads();
  return (
    <SetUpTable label={say('cycles.table')} heads={heads}>
      {cycles.map((cycle) => (
        <CycleBody key={cycle.id} cycle={cycle} columns={heads.length} />
      ))}
    </SetUpTable>
  );
}

function useHeads(): readonly Head[] {
  const { whole, base } = useFormats();
  const amount = whole(exampleAmount, base);
  return [
    { title: say('cycles.column.number'), align: 'boxRight' },
    { title: say('cycles.column.stage') },
    { title: say('cycles.column.completed'), align: 'boxRight' },
    { title: say('cycles.column.chances'), align: 'boxRight' },
    { title: say('cycles.column.probability'), align: 'right' },
    { title: say('cycles.column.weighs', { amount }), align: 'right' },
    { title: say('cycles.column.quote'), align: 'middle' },
    { title: say('cycles.column.skip'), align: 'middle' },
    { title: say('cycles.column.formula') },
    { title: say('cycles.column.deals'), align: 'right' },
    deleteHead,
  ];
}

interface CycleBodyProps {
  readonly cycle: Cycle;
  /** The heading and other lines of a cycle span all columns. */
  readonly columns: number;
}

function CycleBody({ cycle, columns }: CycleBodyProps) {
  return (
    <tbody>
      <tr className={styles.groupRow}>
        <th scope="rowgroup" colSpan={columns} className={styles.wide}>
          <CycleHead cycle={cycle} />
        </th>
      </tr>
      <CycleWarnings cycle={cycle} columns={columns} />
      {cycle.stages.map((stage) => (
        <StageRow key={stage.id} cycle={cycle} stage={stage} />
      ))}
      <tr>
        <td colSpan={columns} className={styles.wide}>
          <NewStage cycle={cycle} />
        </td>
      </tr>
    </tbody>
  );
}

function NewStage({ cycle }: { readonly cycle: Cycle }) {
  const add = (name: string): Promise<string | null> =>
    saveInPlace('stage.create', {
      cycleId: cycle.id,
      name,
      quoteRequired: false,
      allowSkip: false,
      dateFormula: null,
    });
  return (
    <AddLine
      label={say('cycle.stage.add')}
      placeholder={say('cycle.stage.placeholder')}
      onAdd={add}
      others={cycle.stages.map(({ name }) => name)}
    />
  );
}
