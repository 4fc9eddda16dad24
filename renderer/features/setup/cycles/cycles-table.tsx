import { say } from '../../../../shared/words/say.ts';
import { useRun } from '../../../api/commands.ts';
import { savedOrWords } from '../../../api/refusal-beside.ts';
import { AddLine } from '../../../components/add-line.tsx';
import { useColumnKeys } from '../../../components/column-keys.ts';
import { useFormats } from '../../../state/locale.ts';
import styles from '../setup.module.css';
import { CycleHead } from './cycle-head.tsx';
import { CycleWarnings } from './cycle-warnings.tsx';
import { exampleAmount, nextStage } from './stage-facts.ts';
import type { Cycle } from './stage-facts.ts';
import { StageRow } from './stage-row.tsx';

/** How many columns a stage has; heads and lines of a cycle go across all of them. */
const columns = 11;

export function CyclesTable({ cycles }: { readonly cycles: readonly Cycle[] }) {
  const table = useColumnKeys();
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-label={say('cycles.table')} ref={table}>
        <Head />
        {cycles.map((cycle) => (
          <CycleBody key={cycle.id} cycle={cycle} />
        ))}
      </table>
    </div>
  );
}

function Head() {
  const { whole, base } = useFormats();
  const amount = whole(exampleAmount, base);
  return (
    <thead>
      <tr>
        <th scope="col" className={styles.boxRight}>
          {say('cycles.column.number')}
        </th>
        <th scope="col">{say('cycles.column.stage')}</th>
        <th scope="col" className={styles.boxRight}>
          {say('cycles.column.completed')}
        </th>
        <th scope="col" className={styles.boxRight}>
          {say('cycles.column.chances')}
        </th>
        <th scope="col" className={styles.right}>
          {say('cycles.column.probability')}
        </th>
        <th scope="col" className={styles.right}>
          {say('cycles.column.weighs', { amount })}
        </th>
        <th scope="col" className={styles.middle}>
          {say('cycles.column.quote')}
        </th>
        <th scope="col" className={styles.middle}>
          {say('cycles.column.skip')}
        </th>
        <th scope="col">{say('cycles.column.formula')}</th>
        <th scope="col" className={styles.right}>
          {say('cycles.column.deals')}
        </th>
        <th scope="col">
          <span className="unseen">{say('cycles.column.delete')}</span>
        </th>
      </tr>
    </thead>
  );
}

function CycleBody({ cycle }: { readonly cycle: Cycle }) {
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
  const run = useRun();
  const add = (name: string): Promise<string | null> =>
    savedOrWords(
      run(
        'stage.create',
        {
          cycleId: cycle.id,
          ...nextStage(cycle.stages),
          name,
          quoteRequired: false,
          allowSkip: false,
          dateFormula: null,
        },
        { handlesRefusal: true },
      ),
    );
  return <AddLine label={say('cycle.stage.add')} placeholder={say('cycle.stage.placeholder')} onAdd={add} />;
}
