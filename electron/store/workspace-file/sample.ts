import Database from 'better-sqlite3';

/** Whether a data file holds made-up data. One that cannot be read is taken for real. */
export function isSample(file: string): boolean {
  let db: Database.Database | null = null;
  try {
    db = new Database(file, { readonly: true, fileMustExist: true });
    return db.prepare('SELECT sample FROM setting WHERE deleted_txn IS NULL').pluck().get() === 1;
  } catch {
    return false;
  } finally {
    db?.close();
  }
}
