/** Writes one line to the log. Returns nothing and throws nothing. Never log customer data. */
export type Log = (level: 'info' | 'warn' | 'error', message: string) => void;

/** Logs an error in `what` under a new id, and returns the id, which is all that people see. */
export function logged(log: Log, what: string, detail: string): string {
  const logId = Date.now().toString(36);
  log('error', `[${logId}] ${what}: ${detail}`);
  return logId;
}
