import type { Readable, Writable } from '../connection/database.ts';
import { prepared } from '../connection/database.ts';

/** Drafts and UI state: outside the journal, never undone. Values are JSON as text, opaque here. */
export interface Draft {
  readonly key: string;
  readonly value: string;
  readonly at: number;
}

export function listDrafts(db: Readable): Draft[] {
  return prepared<Draft>(db, 'SELECT key, value, at FROM draft ORDER BY at DESC LIMIT 200').all();
}

export function getDraft(db: Readable, key: string): string | null {
  return prepared<{ value: string }>(db, 'SELECT value FROM draft WHERE key = ?').get(key)?.value ?? null;
}

export function saveDraft(db: Writable, draft: Draft): void {
  prepared(db, 'INSERT OR REPLACE INTO draft (key, value, at) VALUES (?, ?, ?)').run(
    draft.key,
    draft.value,
    draft.at,
  );
}

export function removeDraft(db: Writable, key: string): void {
  prepared(db, 'DELETE FROM draft WHERE key = ?').run(key);
}

export function getUiState(db: Readable, key: string): string | null {
  return prepared<{ value: string }>(db, 'SELECT value FROM ui_state WHERE key = ?').get(key)?.value ?? null;
}

export function saveUiState(db: Writable, key: string, value: string): void {
  prepared(db, 'INSERT OR REPLACE INTO ui_state (key, value) VALUES (?, ?)').run(key, value);
}
