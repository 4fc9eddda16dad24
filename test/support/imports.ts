import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InputOf, OutputOf } from '../../shared/contract/contract.ts';
import { openReadable, type Readable, type Writable } from '../../electron/store/connection/database.ts';
import type { Decision } from '../../shared/import/readings.ts';
import { dump } from './dump.ts';
import { setUpKim } from './seed.ts';
import type { TestService } from './service.ts';
import { openTestService } from './service.ts';

export type Plan = InputOf<'import.rehearse'>['plan'];
type Sheet = NonNullable<OutputOf<'import.read'>['sheet']>;

export interface ImportBench extends TestService {
  /** A folder for files, which is deleted with the workspace. */
  readonly folder: string;
  /** The data file of the workspace. */
  readonly file: string;
  /** Reads a file from its lines or its text. */
  read(content: string | readonly string[]): Promise<Sheet>;
  /** Reads a file, previews the proposed plan with changes, and returns the preview. */
  rehearse(
    content: string | readonly string[],
    changes?: Partial<Plan>,
  ): Promise<OutputOf<'import.rehearse'>>;
  /** Like `rehearse`, and commits. */
  load(content: string | readonly string[], changes?: Partial<Plan>): Promise<OutputOf<'import.commit'>>;
  /** Every live row of every business table, to the byte. */
  live(): Record<string, string[]>;
  /** Tables, triggers, and indexes in order; throws when an index or the search doesn't match its rows. */
  schema(): string[];
  /** All deals by topic. */
  deals(): Promise<OutputOf<'opportunity.list'>['rows']>;
}

/** A decision of a person about the whole file, or about a column. */
export function decision(
  about: Decision['about'],
  value: string,
  column: number | null = null,
  of = '',
): Decision {
  return { about, column, of, value, firm: true };
}

/** Kim's workspace behind the whole app without a window, for imports. */
export async function openImportBench(
  setUp: Parameters<typeof setUpKim>[1] = {},
  now = '2026-03-10',
): Promise<ImportBench> {
  const folder = mkdtempSync(join(tmpdir(), 'roadbook-'));
  const profileDir = join(folder, 'profile');
  const service = await openTestService({ profileDir, now });
  await setUpKim(service, setUp);
  const { workspace } = await service.call('app.status', {});
  const file = join(profileDir, 'workspaces', workspace ?? '', 'workspace.db');
  const path = join(folder, 'deals.csv');
  const read = async (content: string | readonly string[]): Promise<Sheet> => {
    writeFileSync(path, typeof content === 'string' ? content : content.join('\n'));
    const { sheet } = await service.call('import.read', { path });
    if (!sheet) throw new Error('No sheet');
    return sheet;
  };
  const rehearse: ImportBench['rehearse'] = async (content, changes = {}) => {
    const { understanding } = await read(content);
    return service.call('import.rehearse', { plan: { ...understanding.plan, ...changes } });
  };
  return {
    ...service,
    folder,
    file,
    read,
    rehearse,
    load: async (content, changes) => (await rehearse(content, changes), service.call('import.commit', {})),
    live: () => reading(file, (db) => dump(db as Writable, 'live')),
    schema: () => reading(file, wholeSchema),
    deals: async () => (await service.call('opportunity.list', { sort: 'topic', limit: 200 })).rows,
    close: async () => {
      await service.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function reading<T>(file: string, body: (db: Readable) => T): T {
  const db = openReadable(file);
  try {
    return body(db);
  } finally {
    db.close();
  }
}

function wholeSchema(db: Readable): string[] {
  const found: unknown = db.pragma('integrity_check', { simple: true });
  if (found !== 'ok') throw new Error(String(found));
  const sql = `SELECT type || ' ' || name || ': ' || ifnull(sql, '') FROM sqlite_schema
    ORDER BY type, tbl_name, CASE type WHEN 'index' THEN rowid ELSE name END`;
  return db.prepare<[], string>(sql).pluck().all();
}
