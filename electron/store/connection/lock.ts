import Database from 'better-sqlite3';
import { troubleOf } from './trouble.ts';

/**
 * Locks a file against other processes, creating it if needed: an open exclusive transaction, SQLite's own lock,
 * which the system releases when the process dies. Returns the function that releases it. Throws StoreTrouble:
 * locked, unwritable.
 */
export function lockFile(file: string): () => void {
  const lock = new Database(file, { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return () => void lock.close();
  } catch (error) {
    lock.close();
    throw troubleOf(error);
  }
}
