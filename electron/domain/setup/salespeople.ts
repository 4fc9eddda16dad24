import type { ParsedInputOf } from '../../../shared/contract/contract.ts';
import { dealsUsing } from '../../store/setup/deal-uses.ts';
import {
  countBy,
  findRecord,
  insertRecord,
  removeRecord,
  updateRecord,
} from '../../store/records/records-io.ts';
import type { SalespersonRecord } from '../../store/records/records.ts';
import { getSettings } from '../../store/setup/settings.ts';
import type { ActContext } from '../context.ts';
import { found, invalid, notAllowed } from '../refusal.ts';
import { trimmed } from '../trimmed.ts';
import { refuseTakenCode } from './codes.ts';
import { requireSettings } from './required-settings.ts';

type NewSalesperson = ParsedInputOf<'salesperson.create'>;
type Changes = ParsedInputOf<'salesperson.update'>['changes'];

/** Adds a salesperson. The code is unique, ignoring case. */
export function createSalesperson(act: ActContext, input: NewSalesperson): { id: string } {
  requireSettings(act.db);
  const person = trimmed(input);
  refuseTakenCode(act.db, 'salesperson', person.code, 'code');
  const id = act.newId();
  insertRecord(act.db, 'salesperson', { id, ...person, active: 1 });
  act.describe('act.salesperson.create', { name: person.name });
  return { id };
}

export function updateSalesperson(act: ActContext, id: string, changes: Changes): { id: string } {
  const before = found(findRecord(act.db, 'salesperson', id));
  const { active, ...texts } = trimmed(changes);
  if (texts.code !== undefined) refuseTakenCode(act.db, 'salesperson', texts.code, 'changes.code', id);
  if (active === false) refuseOwn(act, id);
  updateRecord(act.db, 'salesperson', id, {
    ...(texts as Partial<SalespersonRecord>),
    ...(active !== undefined && { active: active ? 1 : 0 }),
  });
  act.describe('act.salesperson.update', { name: texts.name ?? before.name });
  return { id };
}

/** Deletes a salesperson without deals, history or customers. House rule: anyone else can be deactivated instead. */
export function removeSalesperson(act: ActContext, id: string): Record<string, never> {
  const { name } = found(findRecord(act.db, 'salesperson', id));
  refuseOwn(act, id);
  const deals = dealsUsing(act.db, 'salesperson_id', id);
  if (deals > 0) throw notAllowed('setup.salesperson-in-use', { name, n: deals });
  const customers = countBy(act.db, 'customer', 'ownerId', id);
  if (customers > 0) throw notAllowed('setup.salesperson-owner', { name, n: customers });
  removeRecord(act.db, 'salesperson', id);
  act.describe('act.salesperson.remove', { name });
  return {};
}

/** Refuses a deleted or inactive salesperson in a choice. `path` is the field. */
export function refuseUnfitSalesperson(person: SalespersonRecord | null, path: string): void {
  if (!person) throw invalid(path, 'setup.salesperson-unknown');
  if (person.active === 0) throw invalid(path, 'setup.salesperson-inactive', { name: person.name });
}

/** The rep of this installation is the default for every new deal. */
function refuseOwn(act: ActContext, id: string): void {
  if (getSettings(act.db)?.salespersonId === id) throw notAllowed('setup.salesperson-own');
}
