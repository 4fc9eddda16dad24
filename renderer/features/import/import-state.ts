/**
 * The current import. It stays when the dialog is closed before the commit, so that no decision is lost; the main
 * process keeps the file just as long.
 */
import { create } from 'zustand';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import type { ReadingChoices } from '../../../shared/contract/import-reading.ts';
import type { ImportKind } from '../../../shared/import/kinds.ts';
import { withDecision, type Decision } from '../../../shared/import/readings.ts';
import { newCycleValue } from '../../../shared/import/row-topics.ts';
import type { CallError } from '../../../shared/contract/envelope.ts';
import { run } from '../../commands/run.ts';
import type { RunResult } from '../../commands/run.ts';
import { undo } from '../../commands/undo.ts';
import { readGround, readMappingsKept } from './kept-mappings.ts';
import { choicesOf, fittingMapping, joinsBy, lackingFor } from './mappings.ts';
import type { Lacking, Mapping } from './mappings.ts';
import { cycleFrom, isFor, withCycle, withoutCycle } from './new-cycles.ts';
import type { NewCycle, Pipeline } from './new-cycles.ts';
import { isNamed, planToExamine, planToRehearse, unanswered, withField, withTarget } from './plan-choices.ts';
import type { Choices, FoundState, Target, Understanding } from './plan-choices.ts';

export const steps = ['file', 'understand', 'rehearse', 'commit'] as const;
export type Step = (typeof steps)[number];
export type Sheet = NonNullable<OutputOf<'import.read'>['sheet']>;
export type Rehearsal = OutputOf<'import.rehearse'>;
export type Work = 'read' | 'rehearse' | 'commit';

export interface ImportState {
  /** The kind of record that the file contains. */
  readonly entity: ImportKind;
  readonly step: Step;
  /** Work with a progress; null while the person decides. */
  readonly work: Work | null;
  readonly file: string | null;
  readonly sheet: Sheet | null;
  readonly understanding: Understanding | null;
  readonly choices: Choices;
  /** Name of the mapping that the choices started with; null for the app's proposal. */
  readonly mapping: string | null;
  /** What that mapping needs and doesn't find. */
  readonly lacking: Lacking | null;
  /** The person tried to continue while a question was open. */
  readonly pressed: boolean;
  readonly rehearsal: Rehearsal | null;
  readonly leaveOutErrors: boolean;
  readonly refusal: CallError | null;
  readonly done: OutputOf<'import.commit'> | null;
  readonly undone: boolean;
}

export const blank: ImportState = {
  entity: 'opportunity',
  step: 'file',
  work: null,
  file: null,
  sheet: null,
  understanding: null,
  choices: {},
  mapping: null,
  lacking: null,
  pressed: false,
  rehearsal: null,
  leaveOutErrors: false,
  refusal: null,
  done: null,
  undone: false,
};

export const useImport = create<ImportState>(() => blank);
const { getState: now, setState: set } = useImport;

export function chooseFile(): Promise<void> {
  return readFrom({});
}

/** Reads a table from the clipboard. */
export function readPasted(pasted: string): Promise<void> {
  return readFrom({ pasted });
}

async function readFrom(source: { readonly pasted?: string }): Promise<void> {
  if (now().work !== null) return;
  set({ work: 'read', refusal: null });
  const { entity } = now();
  const result = await run('import.read', { entity, ...source }, { quiet: true, handlesRefusal: true });
  if (!result.ok) return set({ ...blank, entity, refusal: result.error });
  const { file, sheet } = result.value;
  if (file === null || sheet === null) return set({ work: null });
  set({ ...blank, entity, file, sheet, understanding: sheet.understanding });
  await applyFitting(sheet);
}

/** Reads the file again by other decisions about its text. The mapping stays while the columns are the same. */
export async function reread(part: ReadingChoices): Promise<void> {
  await readAgain({ ...now().sheet?.reading.choices, ...part });
}

/** Reads another sheet of the workbook, with no other decisions. */
export async function readSheet(sheet: number): Promise<void> {
  await readAgain({ sheet });
}

async function readAgain(choices: ReadingChoices): Promise<void> {
  const { sheet: before, work, entity } = now();
  if (before === null || work !== null) return;
  set({ work: 'read', refusal: null, rehearsal: null });
  const result = await run('import.reread', { choices }, { quiet: true, handlesRefusal: true });
  if (now().sheet !== before) return;
  if (!result.ok) return refuseReading(entity, result.error);
  const sheet = result.value;
  const isSame = JSON.stringify(sheet.headings) === JSON.stringify(before.headings);
  set({ work: null, pressed: false, sheet, understanding: sheet.understanding });
  if (isSame) examine();
  else {
    set({ choices: {}, mapping: null });
    await applyFitting(sheet);
  }
}

/** A stopped reading has discarded the file. */
export function refuseReading(entity: ImportKind, refusal: CallError): void {
  set(refusal.word === 'import.stopped' ? { ...blank, entity, refusal } : { work: null, refusal });
}

export async function applyFitting(sheet: Sheet): Promise<void> {
  const fitting = fittingMapping(await readMappingsKept(), sheet.headings, now().entity);
  if (fitting !== null && now().sheet === sheet) await applyMapping(fitting);
}

/** Leaves the first step, unless a question about the reading is open. */
export function leaveFile(): void {
  const isOpen = (now().sheet?.reading.open.length ?? 0) > 0;
  if (isOpen) set({ pressed: true });
  else goToStep('understand');
}

/** Starts over with the decisions of a mapping, or with the app's proposal. */
export async function applyMapping(mapping: Mapping | null): Promise<void> {
  const { sheet: before } = now();
  if (before === null) return;
  const sheet = mapping === null ? before : await joinedBy(mapping, before);
  const ground = mapping === null ? null : await readGround();
  if (now().sheet !== sheet) return;
  const fits = mapping !== null && ground !== null;
  const choices = fits ? choicesOf(mapping, sheet.headings, ground) : {};
  const lacking = fits ? lackingFor(mapping, sheet.headings, ground) : null;
  set({ choices, lacking, mapping: mapping?.name ?? null, rehearsal: null, refusal: null, pressed: false });
  if (mapping === null) set({ understanding: sheet.understanding });
  else examine();
}

/** The sheet with the columns of further files that the mapping looks up. */
async function joinedBy(mapping: Mapping, sheet: Sheet): Promise<Sheet> {
  const joins = joinsBy(mapping, sheet.joins);
  if (joins === null) return sheet;
  const result = await run('import.rejoin', { joins }, { quiet: true, handlesRefusal: true });
  if (!result.ok || now().sheet !== sheet) return sheet;
  set({ sheet: result.value, understanding: result.value.understanding });
  return result.value;
}

/** The choices are saved under this name now. */
export function noteMapping(mapping: string | null): void {
  set({ mapping, lacking: null });
}

export function goToStep(step: Step): void {
  set({ step, refusal: null, pressed: false });
}

/** A choice that doesn't affect how the file is read. */
export function choose(part: Choices): void {
  set(({ choices }) => ({ choices: { ...choices, ...part }, rehearsal: null, refusal: null }));
}

/** What else is asked depends on what the rows become. */
export function chooseTarget(state: FoundState, target: Target): void {
  choose({ states: withTarget(now().choices, state, target) });
  examine();
}

export function chooseField(column: number, field: string | null): void {
  const { choices, understanding } = now();
  if (understanding === null) return;
  choose({ columns: withField(choices.columns ?? understanding.plan.columns, column, field) });
  examine();
}

/** Decides what cells mean: the file is read again at once. */
export function decide(decision: Decision): void {
  const { about, of, value } = decision;
  const pipeline = now().understanding?.pipelines.find(isFor(of));
  choose({ readings: withDecision(now().choices.readings ?? [], decision) });
  if (about === 'cycle' && pipeline) makeCycle(pipeline, value === newCycleValue);
  else examine();
}

/** Makes a cycle of one in the file, or does without it. */
export function makeCycle(pipeline: Pipeline, isWanted: boolean): void {
  const { choices } = now();
  choose(isWanted ? withCycle(choices, cycleFrom(pipeline)) : withoutCycle(choices, pipeline.of));
  examine();
}

export function changeCycle(cycle: NewCycle): void {
  choose(withCycle(now().choices, cycle));
  if (isNamed(cycle)) examine();
}

export function chooseCycle(cycleId: string): void {
  choose({ cycleId });
  examine();
}

let examination: Promise<void> | null = null;
let stale = false;

/** Evaluates the file again, once more if something was chosen meanwhile. */
function examine(): void {
  stale = true;
  examination ??= examineAll().finally(() => {
    examination = null;
  });
}

async function examineAll(): Promise<void> {
  while (stale) {
    stale = false;
    const { understanding, choices, sheet } = now();
    if (understanding === null) return;
    const input = planToExamine(understanding, choices);
    // One after another: a choice in the meantime invalidates the answer.
    const result = await run('import.examine', input, { quiet: true, handlesRefusal: true });
    if (now().sheet !== sheet) return;
    if (result.ok) set({ understanding: result.value });
    else set({ refusal: result.error });
  }
}

/** Returns whether no questions were left. */
export async function rehearse(): Promise<boolean> {
  await examination;
  const { understanding, choices, work } = now();
  if (understanding === null || work !== null) return false;
  if (unanswered(understanding, choices) !== null) {
    set({ pressed: true });
    return false;
  }
  set({ step: 'rehearse', work: 'rehearse', refusal: null, pressed: false, rehearsal: null });
  const plan = planToRehearse(understanding, choices);
  settle(await run('import.rehearse', { plan }, { quiet: true, handlesRefusal: true }), (rehearsal) => ({
    rehearsal,
    leaveOutErrors: false,
  }));
  return true;
}

export async function commit(): Promise<void> {
  if (now().work !== null) return;
  set({ step: 'commit', work: 'commit', refusal: null });
  const { leaveOutErrors } = now();
  const result = await run('import.commit', { leaveOutErrors }, { quiet: true, handlesRefusal: true });
  settle(result, (done) => ({ done }));
}

function settle<N extends 'import.rehearse' | 'import.commit'>(
  result: RunResult<N>,
  change: (value: OutputOf<N>) => Partial<ImportState>,
): void {
  if (result.ok) set({ work: null, ...change(result.value) });
  else set({ work: null, refusal: result.error, rehearsal: null });
}

export function setLeaveOutErrors(leaveOutErrors: boolean): void {
  set({ leaveOutErrors });
}

/** Stops the running work soon. */
export function stopImport(): void {
  void run('import.stop', {}, { quiet: true, handlesRefusal: true });
}

export async function undoImport(): Promise<void> {
  const txn = now().done?.txn ?? null;
  if (txn === null) return;
  if (await undo(txn)) set({ undone: true });
}
