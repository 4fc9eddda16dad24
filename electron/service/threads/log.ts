/** Writes one line to the log. Answers nothing and throws nothing. Customer data never goes there. */
export type Log = (level: 'info' | 'warn' | 'error', message: string) => void;

/** Logs what went wrong in `what` under a new id, and answers the id: it is all that a person is told. */
export function logged(log: Log, what: string, detail: string): string {
  const logId = Date.now().toString(36);
  log('error', `[${logId}] ${what}: ${detail}`);
  return logId;
}
