import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { say } from '../../../shared/words/say.ts';
import { run } from '../../commands/run.ts';
import { useFormats } from '../../state/locale.ts';
import { showToast } from '../../state/toasts.ts';
import { choose, rehearse, setLeaveOutErrors, useImport } from './import-state.ts';
import { importWords } from './import-kinds.ts';
import type { Rehearsal } from './import-state.ts';
import { MadeAlong } from './made-along.tsx';
import { WorkProgress } from './progress.tsx';
import { ImportRefusal } from './refusal.tsx';
import { kinds, RowsTable } from './rows-table.tsx';
import type { RowKind } from './rows-table.tsx';
import { Totals } from './totals.tsx';
import styles from './import.module.css';
import outcomeStyles from './outcome.module.css';

/** Step 3: the effects of an import, in numbers and row by row. Nothing is written. */
export function RehearseStep() {
  const work = useImport((state) => state.work);
  const rehearsal = useImport((state) => state.rehearsal);
  if (work === 'rehearse') return <WorkProgress work="rehearse" />;
  return (
    <>
      <ImportRefusal />
      {rehearsal !== null && <Rehearsed rehearsal={rehearsal} />}
    </>
  );
}

function Rehearsed({ rehearsal }: { readonly rehearsal: Rehearsal }) {
  const { counts, made, suspected, totals } = rehearsal;
  const words = importWords[useImport((state) => state.entity)];
  const [kind, setKind] = useState<RowKind>(() => (counts.error > 0 ? 'error' : firstKind(counts)));
  return (
    <>
      <Counts rehearsal={rehearsal} kind={kind} onChoose={setKind} />
      {suspected > 0 && <Suspects n={suspected} />}
      {counts.error > 0 && <Errors n={counts.error} />}
      <RowsTable key={kind} kind={kind} total={counts[kind]} />
      <div className={styles.totalsRow}>
        {words.isDeal && <Totals totals={totals} />}
        <MadeAlong made={made} />
      </div>
    </>
  );
}

function firstKind(counts: Rehearsal['counts']): RowKind {
  return kinds.find((kind) => counts[kind] > 0) ?? 'new';
}

interface CountsProps {
  readonly rehearsal: Rehearsal;
  readonly kind: RowKind;
  onChoose(this: void, kind: RowKind): void;
}

/** The number of rows of each kind; choosing one shows its rows below. */
function Counts({ rehearsal: { counts }, kind: chosen, onChoose }: CountsProps) {
  const { count } = useFormats();
  return (
    <div className={outcomeStyles.counts} role="group" aria-label={say('wizard.kinds')}>
      {kinds.map((kind) => (
        <button
          key={kind}
          type="button"
          aria-pressed={kind === chosen}
          data-kind={kind}
          data-none={counts[kind] === 0 || undefined}
          onClick={() => onChoose(kind)}
        >
          <b>{count(counts[kind])}</b>
          <span>{say(`wizard.kind.${kind}`)}</span>
        </button>
      ))}
    </div>
  );
}

/** Rows that may already be in Roadbook: imported anyway, or left out with one click. */
function Suspects({ n }: { readonly n: number }) {
  const chosen = useImport(({ choices }) => choices.suspects);
  const words = importWords[useImport((state) => state.entity)];
  const change = (skips: boolean): void => {
    choose({ suspects: skips ? 'skip' : 'create' });
    void rehearse();
  };
  return (
    <Checkbox
      label={words.suspects(n)}
      description={words.suspectsAbout()}
      checked={chosen === 'skip'}
      // The preview it triggered hid it for a moment.
      autoFocus={chosen !== undefined}
      onChange={(event) => change(event.currentTarget.checked)}
    />
  );
}

function Errors({ n }: { readonly n: number }) {
  const leaveOut = useImport((state) => state.leaveOutErrors);
  return (
    <div className={outcomeStyles.errors}>
      <Checkbox
        label={n === 1 ? say('wizard.errors.leave-one') : say('wizard.errors.leave-many', { n })}
        checked={leaveOut}
        onChange={(event) => setLeaveOutErrors(event.currentTarget.checked)}
      />
      <Button variant="default" onClick={() => void saveErrors()}>
        {say('wizard.errors.save')}
      </Button>
    </div>
  );
}

async function saveErrors(): Promise<void> {
  const result = await run('import.saveErrors', {}, { quiet: true });
  if (!result.ok || result.value.file === null) return;
  const { file, rows: n } = result.value;
  showToast({ tone: 'done', words: say('wizard.errors.saved', { rows: n, file }) });
}
