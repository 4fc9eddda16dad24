import { identityKey } from '../../../shared/names/name-keys.ts';
import type { Readable } from '../../store/connection/database.ts';
import { listAll } from '../../store/records/records-io.ts';
import { invalid } from '../refusal.ts';

type CodedTable = 'salesperson' | 'close_reason' | 'cycle';

/** Refuses a code that another row has, ignoring case. `path` is the code in the input. */
export function refuseTakenCode(
  db: Readable,
  table: CodedTable,
  code: string,
  path: string,
  exceptId: string | null = null,
): void {
  const taken = listAll(db, table).some(
    (row) => row.id !== exceptId && identityKey(row.code) === identityKey(code),
  );
  if (taken) throw invalid(path, 'setup.code-taken', { code });
}

/** The codes in use, for proposing one that is free. */
export function takenCodes(db: Readable, table: CodedTable): string[] {
  return listAll(db, table).map(({ code }) => code);
}
