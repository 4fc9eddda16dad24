import type { Readable } from '../../store/connection/database.ts';
import { listAll } from '../../store/records/records-io.ts';
import { invalid } from '../refusal.ts';

type CodedTable = 'salesperson' | 'close_reason' | 'cycle';

const same = (code: string): string => code.trim().toLowerCase();

/** Refuses a code that another row has, ignoring case. `path` is the code in the input. */
export function refuseTakenCode(
  db: Readable,
  table: CodedTable,
  code: string,
  path: string,
  exceptId: string | null = null,
): void {
  const taken = listAll(db, table).some((row) => row.id !== exceptId && same(row.code) === same(code));
  if (taken) throw invalid(path, 'setup.code-taken', { code });
}

/** The code, or if it is taken, the code with the first free number: LARGE, LARGE2, LARGE3. */
export function freeCode(db: Readable, table: CodedTable, code: string): string {
  const taken = new Set(listAll(db, table).map((row) => same(row.code)));
  let free = code;
  for (let n = 2; taken.has(same(free)); n++) free = `${code}${n}`;
  return free;
}
