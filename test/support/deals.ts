import { parseDateFormula } from '../../shared/calendar/date-formula.ts';
import type { InputOf, OutputOf } from '../../shared/contract/contract.ts';
import type { Caller } from './in-process.ts';
import { newAccount, newDeal } from './seed.ts';

export type Method = InputOf<'cycle.create'>['method'];
type Move = InputOf<'opportunity.move'>;
export type Entry = OutputOf<'opportunity.entries'>['entries'][number];

/** A deal under test with the actions of a test, on the days on which the test runs them. */
export interface Deal {
  readonly id: string;
  get(): Promise<OutputOf<'opportunity.get'>>;
  /** Its entries, oldest first. */
  entries(): Promise<Entry[]>;
  /** Moves it; a target is named by its number. */
  move(move: Move['move'], target?: number, values?: Partial<Move>): Promise<unknown>;
  /** The key of the refusal of such a move. */
  refusedMove(move: Move['move'], target?: number, values?: Partial<Move>): Promise<string>;
  update(changes: InputOf<'opportunity.update'>['changes'], dateOfChange?: string): Promise<unknown>;
  noteQuote(): Promise<string>;
}

/** A deal of 1,000 of its own account on the cycle with this code, started unless specified otherwise. */
export async function dealOn(
  workspace: Caller,
  code: string,
  values: Partial<InputOf<'opportunity.create'>> = {},
): Promise<Deal> {
  const cycle = (await workspace.call('cycle.list', {})).items.find((item) => item.code === code);
  if (!cycle) throw new Error(`No cycle ${code}`);
  const customerId = values.customerId ?? (await newAccount(workspace, 'Acme'));
  const id = await newDeal(workspace, customerId, { cycleId: cycle.id, start: true, ...values });
  return follow(workspace, id);
}

/** The deal with this id. */
export function follow(workspace: Caller, id: string): Deal {
  const { call, refused } = workspace;
  const moving = async (move: Move['move'], target?: number, values: Partial<Move> = {}): Promise<Move> => ({
    id,
    move,
    ...(target !== undefined && { stageId: await stageOf(workspace, id, target) }),
    ...values,
  });
  return {
    id,
    get: () => call('opportunity.get', { id }),
    entries: async () => (await call('opportunity.entries', { id })).entries.toReversed(),
    move: async (...move) => call('opportunity.move', await moving(...move)),
    refusedMove: async (...move) => (await refused('opportunity.move', await moving(...move))).word,
    update: (changes, dateOfChange) =>
      call('opportunity.update', { id, changes, ...(dateOfChange !== undefined && { dateOfChange }) }),
    noteQuote: async () => (await call('externalQuote.note', { opportunityId: id, number: 'Q-1' })).id,
  };
}

async function stageOf({ call }: Caller, id: string, number: number): Promise<string> {
  const { stages } = await call('opportunity.stages', { id });
  const stage = stages.find((one) => one.number === number);
  if (!stage) throw new Error(`The deal's cycle has no stage ${number}`);
  return stage.stageId;
}

/**
 * Adds a cycle; its stages are lines such as `10 35/25 QS +14D`: number, completed / chances, then Q for "quote
 * required" and S for "allow skip", then a date formula. Returns the ids of the stages.
 */
export async function addCycle(
  { call }: Caller,
  code: string,
  method: Method,
  lines: readonly string[],
): Promise<string[]> {
  const { id: cycleId } = await call('cycle.create', { code, name: code, method });
  const ids: string[] = [];
  for (const line of lines) {
    const [number = '', percents = '', ...rest] = line.split(' ');
    const [completed = '', chances = ''] = percents.split('/');
    const dateFormula = rest.find((one) => parseDateFormula(one) !== null) ?? null;
    const flags = rest.find((one) => /^[QS]+$/.test(one)) ?? '';
    const stage = await call('stage.create', {
      cycleId,
      number: Number(number),
      name: `Stage ${number}`,
      completed,
      chances,
      dateFormula,
      quoteRequired: flags.includes('Q'),
      allowSkip: flags.includes('S'),
    });
    ids.push(stage.id);
  }
  return ids;
}
