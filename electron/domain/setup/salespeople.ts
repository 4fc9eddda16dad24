import type { ParsedInputOf } from '../../../shared/contract/contract.ts';
import { fold } from '../../../shared/words/fold.ts';
import {
  countBy,
  findRecord,
  insertRecord,
  listAll,
  removeRecord,
  updateRecord,
} from '../../store/records-io.ts';
import type { SalespersonRecord } from '../../store/records.ts';
import type { ActContext } from '../context.ts';
import { found, invalid, notAllowed } from '../refusal.ts';

type NewSalesperson = ParsedInputOf<'salesperson.create'>;
type Changes = ParsedInputOf<'salesperson.update'>['changes'];

/** Adds a person who sells. The code is unique, case aside. */
export function createSalesperson(act: ActContext, input: NewSalesperson): { id: string } {
  refuseTakenCode(act, input.code, null);
  const id = act.newId();
  insertRecord(act.db, 'salesperson', { id, ...input, nameSort: fold(input.name), active: 1 });
  act.describe('act.salesperson.create', { name: input.name });
  return { id };
}

export function updateSalesperson(act: ActContext, id: string, changes: Changes): { id: string } {
  const before = found(findRecord(act.db, 'salesperson', id));
  const { active, ...texts } = changes;
  if (changes.code !== undefined) refuseTakenCode(act, changes.code, id);
  if (active === false) refuseOwn(act, id);
  updateRecord(act.db, 'salesperson', id, {
    ...(texts as Partial<SalespersonRecord>),
    ...(changes.name !== undefined && { nameSort: fold(changes.name) }),
    ...(active !== undefined && { active: active ? 1 : 0 }),
  });
  act.describe('act.salesperson.update', { name: changes.name ?? before.name });
  return { id };
}

/** Removes a salesperson without deals. House rule: one who has any can be deactivated instead. */
export function removeSalesperson(act: ActContext, id: string): Record<string, never> {
  const person = found(findRecord(act.db, 'salesperson', id));
  refuseOwn(act, id);
  const deals = countBy(act.db, 'opportunity', 'salespersonId', id);
  if (deals > 0) throw notAllowed('setup.salesperson-in-use', { name: person.name, n: deals });
  removeRecord(act.db, 'salesperson', id);
  act.describe('act.salesperson.remove', { name: person.name });
  return {};
}

function refuseTakenCode(act: ActContext, code: string, exceptId: string | null): void {
  const taken = listAll(act.db, 'salesperson').some(
    (person) => person.id !== exceptId && fold(person.code) === fold(code),
  );
  if (taken) throw invalid('code', 'setup.code-taken', { code });
}

/** The rep of this installation is the default of every new deal. */
function refuseOwn(act: ActContext, id: string): void {
  const own = listAll(act.db, 'setting').some((setting) => setting.salespersonId === id);
  if (own) throw notAllowed('setup.salesperson-own');
}
