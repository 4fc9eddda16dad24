import { Tooltip } from '@mantine/core';
import { probabilityOf, weightedOf } from '../../../../shared/rules/worth.ts';
import { say, sayAny } from '../../../../shared/words/say.ts';
import { run, saveInPlace } from '../../../commands/run.ts';
import { useFormats } from '../../../state/locale.ts';
import { RowDelete } from '../row-delete.tsx';
import styles from '../setup.module.css';
import { Tick } from '../tick.tsx';
import { FormulaCell, NameCell, NumberCell, PercentCell } from './stage-cells.tsx';
import type { Cycle, Stage, StageChanges } from './stage-facts.ts';

interface StageRowProps {
  readonly cycle: Cycle;
  readonly stage: Stage;
}

/** One stage: every cell is edited in place; the weighted value of an example deal updates right away. */
export function StageRow({ cycle, stage }: StageRowProps) {
  const { count } = useFormats();
  const save = (changes: StageChanges): Promise<string | null> =>
    saveInPlace('stage.update', { id: stage.id, changes });
  const named = (column: string): string => say('cycles.cell', { column, stage: stage.name });
  return (
    <tr>
      <NumberCell stage={stage} save={save} />
      <NameCell stage={stage} save={save} />
      <PercentCell stage={stage} save={save} field="completed" />
      <PercentCell stage={stage} save={save} field="chances" />
      <Example cycle={cycle} stage={stage} />
      <td className={styles.middle}>
        <Tick
          label={named(say('cycles.column.quote'))}
          checked={stage.quoteRequired}
          onSave={(quoteRequired) => run('stage.update', { id: stage.id, changes: { quoteRequired } })}
        />
      </td>
      <td className={styles.middle}>
        <Tick
          label={named(say('cycles.column.skip'))}
          checked={stage.allowSkip}
          onSave={(allowSkip) => run('stage.update', { id: stage.id, changes: { allowSkip } })}
        />
      </td>
      <FormulaCell stage={stage} save={save} />
      <td className={styles.right}>
        <span className={stage.deals === 0 ? styles.faint : undefined}>{count(stage.deals)}</span>
      </td>
      <td>
        <RowDelete
          remove={{ call: 'stage.remove', id: stage.id, name: stage.name }}
          refusal={
            stage.deals > 0 ? sayAny('setup.stage-in-use', { name: stage.name, n: stage.deals }) : null
          }
        />
      </td>
    </tr>
  );
}

/** The subject of the worked example. */
export const exampleAmount = '10000';

/** Probability and the worked example, with its formula on hover and focus. */
function Example({ cycle, stage }: StageRowProps) {
  const { percent, whole, money, base } = useFormats();
  const { method } = cycle;
  const likelihood = { method, chances: stage.chances, completed: stage.completed };
  const probability = percent(probabilityOf(likelihood));
  const weighs = weightedOf(exampleAmount, likelihood);
  const weighted = weighs.includes('.') ? money({ amount: weighs, currency: base }) : whole(weighs, base);
  const words = say(`cycle.example.${method}`, {
    chances: percent(stage.chances),
    completed: percent(stage.completed),
    probability,
    amount: whole(exampleAmount, base),
    weighted,
  });
  return (
    <>
      <td className={styles.right}>{probability}</td>
      <td className={styles.right}>
        <Tooltip label={words} events={{ hover: true, focus: true, touch: true }} position="top-end">
          <button type="button" data-tells className={styles.told} aria-label={words}>
            {weighted}
          </button>
        </Tooltip>
      </td>
    </>
  );
}
