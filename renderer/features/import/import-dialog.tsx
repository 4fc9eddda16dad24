import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { say } from '../../../shared/words/say.ts';
import { DialogFrame } from '../../components/frame/dialog-frame.tsx';
import type { DialogAct } from '../../components/frame/dialog-frame.tsx';
import { assertNever } from '../../../shared/rules/assert-never.ts';
import { useShowCustomers } from '../customers/offered/show-customers.ts';
import { useShowDeals } from '../opportunities/offered/show-deals.ts';
import { CommitStep } from './commit-step.tsx';
import { FileStep } from './file-step.tsx';
import {
  chooseFile,
  commit,
  goToStep,
  leaveFile,
  rehearse,
  steps,
  stopImport,
  undoImport,
  useImport,
} from './import-state.ts';
import type { ImportState, Step } from './import-state.ts';
import { importWords } from './import-kinds.ts';
import { forgetImport } from './offered/forget-import.ts';
import { RehearseStep } from './rehearse-step.tsx';
import { StepBar } from './step-bar.tsx';
import { UnderstandStep } from './understand-step.tsx';
import styles from './import.module.css';

/** From a file to deals in four steps. If it is closed before the commit, it continues where it was. */
export function ImportDialog({ onClose }: { onClose(this: void): void }) {
  const state = useImport();
  const close = (): void => {
    if (state.work !== null) stopImport();
    if (state.done !== null || state.sheet === null) void forgetImport();
    onClose();
  };
  const show = useShowImported(state);
  const act = actOf(state, () => (close(), show()));
  return (
    <DialogFrame
      title={importWords[state.entity].title()}
      about={state.file ?? say('wizard.file.not-yet')}
      size={920}
      tall
      held={state.work === 'commit'}
      onClose={close}
      beside={<Beside state={state} onClose={close} />}
      note={noteOf(state)}
      {...(act && { act })}
    >
      <StepBar />
      <div className={styles.stage}>
        <StepContent step={state.step} />
      </div>
    </DialogFrame>
  );
}

/** Opens the list of what this import made or changed; of all when it did nothing. */
function useShowImported({ entity, done, undone }: ImportState): () => void {
  const show = { opportunity: useShowDeals(), customer: useShowCustomers() }[entity];
  const act = done?.act ?? null;
  return () => show(act === null || undone ? {} : { act: [act] });
}

function StepContent({ step }: { readonly step: Step }): ReactNode {
  switch (step) {
    case 'file':
      return <FileStep />;
    case 'understand':
      return <UnderstandStep />;
    case 'rehearse':
      return <RehearseStep />;
    case 'commit':
      return <CommitStep />;
    default:
      return assertNever(step);
  }
}

/** The main action of the step; none while something runs. */
function actOf(state: ImportState, seen: () => void): DialogAct | undefined {
  const { entity, step, sheet, work, done, rehearsal } = state;
  const words = importWords[entity];
  if (work !== null) return undefined;
  switch (step) {
    case 'file':
      return sheet === null
        ? { label: say('wizard.file.choose'), run: chooseFile }
        : { label: say('wizard.next'), run: leaveFile };
    case 'understand':
      return { label: say('wizard.rehearse'), run: rehearse };
    case 'rehearse':
      return rehearsal === null
        ? { label: say('wizard.rehearse.again'), run: rehearse }
        : { label: importLabel(rehearsal.counts, words.act), run: commit, disabled: !mayCommit(state) };
    case 'commit':
      if (done === null) return { label: say('wizard.rehearse.again'), run: rehearse };
      return { label: words.see(), run: seen };
    default:
      return assertNever(step);
  }
}

function importLabel(
  counts: { readonly new: number; readonly update: number },
  act: (n: number) => string,
): string {
  const n = counts.new + counts.update;
  return n === 0 ? say('wizard.import.none') : act(n);
}

function mayCommit({ rehearsal, leaveOutErrors }: ImportState): boolean {
  if (rehearsal === null) return false;
  const { counts } = rehearsal;
  return counts.new + counts.update > 0 && (counts.error === 0 || leaveOutErrors);
}

function noteOf({ step, work, rehearsal, leaveOutErrors }: ImportState): string {
  if (step === 'commit') return work === null ? '' : say('wizard.commit.held');
  if (step !== 'rehearse' || rehearsal === null) return say('wizard.note');
  const { counts } = rehearsal;
  if (counts.new + counts.update === 0) return say('wizard.nothing');
  return counts.error > 0 && !leaveOutErrors ? say('wizard.errors.first') : say('wizard.note');
}

function Beside({ state, onClose }: { readonly state: ImportState; onClose(this: void): void }) {
  const { step, work, done, undone } = state;
  if (work !== null) {
    return (
      <Button variant="default" onClick={stopImport}>
        {say('wizard.stop')}
      </Button>
    );
  }
  const back = steps[steps.indexOf(step) - 1];
  return (
    <>
      {done !== null && (
        <Button variant="default" onClick={onClose}>
          {say('wizard.close')}
        </Button>
      )}
      {done === null && back !== undefined && (
        <Button variant="default" onClick={() => goToStep(back)}>
          {say('wizard.back')}
        </Button>
      )}
      {done !== null && done.txn !== null && !undone && (
        <Button variant="default" onClick={() => void undoImport()}>
          {say('wizard.done.undo')}
        </Button>
      )}
    </>
  );
}
