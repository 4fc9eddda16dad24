import { applicationId, type Readable, type Writable } from './database.ts';

/** The program and format that a file claims. */
export interface FileMarks {
  readonly program: 'roadbook' | 'none' | 'other';
  /** 0 if no format was ever written. */
  readonly format: number;
}

export function fileMarks(db: Readable): FileMarks {
  const application = Number(db.pragma('application_id', { simple: true }));
  return {
    program: application === applicationId ? 'roadbook' : application === 0 ? 'none' : 'other',
    format: Number(db.pragma('user_version', { simple: true })),
  };
}

/** Marks the file as a workspace with a format. Part of the open transaction. */
export function markFile(db: Writable, format: number): void {
  db.pragma(`application_id = ${applicationId}`);
  db.pragma(`user_version = ${format}`);
}

/** The format of the file attached as `source`. */
export function formatOfSource(db: Readable): number {
  return Number(db.pragma('source.user_version', { simple: true }));
}

/** Whether every reference in the main file, not in an attached one, has its row. */
export function referencesHold(db: Readable): boolean {
  const broken: unknown = db.pragma('main.foreign_key_check');
  return Array.isArray(broken) && broken.length === 0;
}

/** The first problem that SQLite finds in the file, or null. */
export function firstFault(db: Readable): string | null {
  const found: unknown = db.pragma('integrity_check(1)', { simple: true });
  return found === 'ok' ? null : String(found);
}

/** Runs `body` without checking references; no transaction may be open. */
export function withoutReferences(db: Writable, body: () => void): void {
  db.pragma('foreign_keys = OFF');
  body();
  db.pragma('foreign_keys = ON');
}
