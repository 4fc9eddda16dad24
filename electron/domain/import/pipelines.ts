import type { ImportPlan } from '../../../shared/contract/import-plan.ts';
import type { DealFieldKey } from '../../../shared/import/deal-fields.ts';
import { medianOf, risingChances } from '../../../shared/import/stage-chances.ts';
import { identityKey } from '../../../shared/names/name-keys.ts';
import { stateMeaning } from '../../../shared/import/states.ts';
import type { KnownSystem } from '../../../shared/import/systems.ts';
import { WordBook } from '../../../shared/import/words-alike.ts';
import { fromHundredths } from '../../../shared/money/percent.ts';
import type { Understanding } from './entity.ts';
import type { FoundState } from './propose-states.ts';
import type { Sheet } from './sheet.ts';

type Pipeline = Understanding['pipelines'][number];
type Columns = Readonly<Record<DealFieldKey, number>>;
/** Reads a cell of the column with chances, in 1/100 %; null when it says none. */
export type ReadChances = (cell: string) => number | null;

const mostPipelines = 20;
const mostStages = 50;

/**
 * Cycles of the file with stages that nothing here corresponds to, each with its stages in the order of the file, so
 * that a cycle can be made of them. States in words, such as Closed Won, are no stages.
 */
export function pipelinesIn(
  sheet: Sheet,
  columns: Columns,
  plan: ImportPlan,
  system: KnownSystem,
  states: readonly FoundState[],
  readChances: ReadChances,
): Pipeline[] {
  const words = new WordBook(system.states);
  const open = states.filter(({ stage }) => stage !== '' && stateMeaning(stage, words) === null);
  const foreign = new Set(open.filter((state) => isForeign(state)).map(({ cycle }) => identityKey(cycle)));
  if (foreign.size === 0 || foreign.size > mostPipelines) return [];
  const found = stagesOf(
    sheet,
    columns,
    foreign,
    new Set(open.map(({ stage }) => identityKey(stage))),
    readChances,
  );
  return [...found.values()]
    .filter(({ stages }) => stages.size > 0 && stages.size <= mostStages)
    .map(({ of, stages }) => ({
      of,
      name: nameFor(of, plan),
      stages: withChances([...stages.values()]),
    }));
}

/** No stage here, or one that the import makes: the proposal must not vanish once it is taken. */
function isForeign({ target, proposal }: FoundState): boolean {
  if (target?.kind === 'new-stage') return true;
  return target === null && proposal?.kind !== 'stage';
}

interface StageCells {
  readonly of: string;
  rows: number;
  readonly chances: number[];
}

interface Cells {
  readonly of: string;
  readonly stages: Map<string, StageCells>;
}

function stagesOf(
  { rows }: Sheet,
  columns: Columns,
  cycles: ReadonlySet<string>,
  stages: ReadonlySet<string>,
  readChances: ReadChances,
): Map<string, Cells> {
  const found = new Map<string, Cells>();
  for (let index = 0; index < rows.length; index += 1) {
    const cycle = rows.cell(index, columns.cycle).trim();
    const stage = rows.cell(index, columns.stage).trim();
    const [place, key] = [identityKey(cycle), identityKey(stage)];
    if (!cycles.has(place) || !stages.has(key)) continue;
    let cells = found.get(place);
    if (!cells) found.set(place, (cells = { of: cycle.slice(0, 300), stages: new Map() }));
    let one = cells.stages.get(key);
    if (!one) cells.stages.set(key, (one = { of: stage.slice(0, 300), rows: 0, chances: [] }));
    one.rows += 1;
    const chances = readChances(rows.cell(index, columns.chances));
    if (chances !== null) one.chances.push(chances);
  }
  return found;
}

function withChances(stages: readonly StageCells[]): Pipeline['stages'] {
  const rising = risingChances(stages.length);
  return stages.map(({ of, rows, chances }, i) => {
    const median = medianOf(chances);
    return {
      of,
      name: of.slice(0, 100),
      rows,
      chances: fromHundredths(median ?? rising[i] ?? 0),
      isFromFile: median !== null,
    };
  });
}

function nameFor(of: string, { source }: ImportPlan): string {
  return of === '' ? source : of.slice(0, 100);
}
