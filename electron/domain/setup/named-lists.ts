import { presetKinds, presetRoles } from '../../../shared/rules/presets.ts';
import { findRecord, insertRecord, removeRecord, updateRecord } from '../../store/records/records-io.ts';
import { findNamed, usesOfNamed, type NamedTable } from '../../store/setup/named-lists.ts';
import type { ActContext } from '../context.ts';
import { found, invalid, notAllowed } from '../refusal.ts';
import { trimmed } from '../trimmed.ts';
import { requireSettings } from './required-settings.ts';

/** What messages call an entry of each list. */
const wordOf = { opportunity_kind: 'kind', contact_role: 'role' } as const satisfies Record<
  NamedTable,
  string
>;

const presets: Readonly<Record<NamedTable, readonly string[]>> = {
  opportunity_kind: presetKinds,
  contact_role: presetRoles,
};

/** Adds a kind of deals or a role of contacts. Its name is unique by identity. */
export function createNamed(act: ActContext, table: NamedTable, input: { name: string }): { id: string } {
  requireSettings(act.db);
  const { name } = trimmed(input);
  refuseTaken(act, table, name, 'name');
  const id = insertNamed(act, table, name);
  act.describe(`act.${wordOf[table]}.create`, { name });
  return { id };
}

/** Adds one as part of another action; returns its id. */
export function insertNamed(act: ActContext, table: NamedTable, name: string): string {
  const id = act.newId();
  insertRecord(act.db, table, { id, name, blocked: 0 });
  return id;
}

interface Changes {
  readonly id: string;
  readonly changes: { readonly name?: string | undefined; readonly blocked?: boolean | undefined };
}

export function updateNamed(act: ActContext, table: NamedTable, { id, changes }: Changes): { id: string } {
  const before = found(findRecord(act.db, table, id));
  const { name, blocked } = trimmed(changes);
  if (name !== undefined) refuseTaken(act, table, name, 'changes.name', id);
  updateRecord(act.db, table, id, {
    ...(name !== undefined && { name }),
    ...(blocked !== undefined && { blocked: blocked ? 1 : 0 }),
  });
  act.describe(`act.${wordOf[table]}.update`, { name: name ?? before.name });
  return { id };
}

/** Deletes one that no deal has; any other can only be blocked. */
export function removeNamed(act: ActContext, table: NamedTable, id: string): Record<string, never> {
  const { name } = found(findRecord(act.db, table, id));
  const n = usesOfNamed(act.db, table, id);
  if (n > 0) throw notAllowed(`setup.${wordOf[table]}-in-use`, { name, n });
  removeRecord(act.db, table, id);
  act.describe(`act.${wordOf[table]}.remove`, { name });
  return {};
}

/** Adds the ready-made ones that are missing, in any spelling. */
export function addPresetNames(act: ActContext, table: NamedTable): { added: number } {
  requireSettings(act.db);
  const added = insertPresetNames(act, table);
  if (added > 0) act.describe(`act.${wordOf[table]}.presets`, { n: added });
  return { added };
}

/** The same as part of another action; returns how many were missing. */
export function insertPresetNames(act: ActContext, table: NamedTable): number {
  const missing = presets[table].filter((name) => findNamed(act.db, table, name) === null);
  for (const name of missing) insertNamed(act, table, name);
  return missing.length;
}

/** Refuses an entry that no longer exists, or a blocked one that the record doesn't have yet. `path` is its field. */
export function refuseUnfitNamed(act: ActContext, table: NamedTable, id: string, path: string): void {
  const entry = findRecord(act.db, table, id);
  if (!entry) throw invalid(path, `deal.${wordOf[table]}-gone`);
  if (entry.blocked === 1) throw invalid(path, `deal.${wordOf[table]}-blocked`, { name: entry.name });
}

function refuseTaken(
  act: ActContext,
  table: NamedTable,
  name: string,
  path: string,
  exceptId: string | null = null,
): void {
  const other = findNamed(act.db, table, name);
  if (other && other.id !== exceptId) throw invalid(path, 'setup.name-taken', { name: other.name });
}
