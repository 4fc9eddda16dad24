import Database from 'better-sqlite3';
import { troubleOf } from './trouble.ts';

/**
 * Locks a file against other processes, making it when it is not there: an open exclusive transaction, SQLite's own
 * lock, which the system takes away when the process dies. Answers what lets it go. Throws StoreTrouble: locked,
 * unwritable.
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
