import { IconAlertTriangle } from '@tabler/icons-react';
import { notRising } from '../../../../shared/rules/cycle-design.ts';
import { say } from '../../../../shared/words/say.ts';
import styles from '../setup.module.css';
import type { Cycle } from './stage-facts.ts';

interface CycleWarningsProps {
  readonly cycle: Cycle;
  readonly columns: number;
}

/** What looks like a slip in a cycle. It is said, and nothing is refused. */
export function CycleWarnings({ cycle, columns }: CycleWarningsProps) {
  const words = warningOf(cycle);
  if (words === null) return null;
  return (
    <tr>
      <td colSpan={columns} className={styles.wide}>
        <p className={styles.warning} role="status">
          <IconAlertTriangle size={15} stroke={1.8} aria-hidden />
          {words}
        </p>
      </td>
    </tr>
  );
}

function warningOf({ stages }: Cycle): string | null {
  if (stages.length === 0) return say('cycle.warn.no-stage');
  const slack = notRising(stages);
  if (slack.length === 0) return null;
  return say('cycle.warn.not-rising', {
    stages: slack.map(({ number, name }) => `${number} ${name}`),
  });
}
