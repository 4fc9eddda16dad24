import { useEffect, useRef, useState } from 'react';
import type { OutputOf } from '../../shared/contract/contract.ts';
import { say } from '../../shared/words/say.ts';
import { useCall } from '../api/queries.tsx';
import { run } from '../commands/run.ts';
import { openDialog } from '../state/dialogs.ts';
import styles from './shell.module.css';

type Failure = NonNullable<OutputOf<'app.status'>['backup']['failure']>;

/** How old the newest backup is, and why a later one failed. */
export function BackupStatus() {
  const { data: listed } = useCall('backup.list', {});
  const status = useCall('app.status', {}).data?.backup;
  const failure = status?.failure ?? null;
  const now = useMinute();
  const age = useRef<HTMLButtonElement>(null);
  useFocusWhenMended(failure !== null, age);
  // The list is missing while its folder can't be read.
  const newest = newestOf(listed?.backups ?? [], now) ?? status?.lastAt;
  return (
    <>
      <span role="status">{failure !== null && <Retry failure={failure} />}</span>
      {newest !== undefined && (
        <button
          ref={age}
          type="button"
          className={styles.quiet}
          onClick={() => openDialog({ kind: 'backups' })}
        >
          {newest === null ? say('backup.ago.none') : agoWords(now - newest)}
        </button>
      )}
    </>
  );
}

/** One from a time that is still to come was made while the clock ran ahead, and says nothing about its age. */
function newestOf(backups: readonly { readonly at: number }[], now: number): number | null {
  const times = backups.map(({ at }) => at);
  const past = times.filter((at) => at <= now + 60_000);
  return (past.length > 0 ? past : times).toSorted((a, b) => a - b).at(-1) ?? null;
}

/** Says why the last backup failed, and tries again. */
function Retry({ failure }: { readonly failure: Failure }) {
  const [busy, setBusy] = useState(false);
  const again = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    await run('backup.now', {}, { success: say('backup.done') });
    setBusy(false);
  };
  return (
    <button
      type="button"
      className={styles.quiet}
      data-trouble
      aria-disabled={busy}
      title={failure.message}
      onClick={() => void again()}
    >
      {busy ? say('backup.working') : whyWords(failure.code)}
    </button>
  );
}

function whyWords(code: Failure['code']): string {
  switch (code) {
    case 'storage-full':
    case 'storage-damaged':
    case 'storage-failing':
    case 'out-of-memory':
    case 'read-only':
    case 'locked':
      return say(`backup.failed.${code}`);
    default:
      return say('backup.failed.other');
  }
}

/** The button that tried again disappears when it succeeds; the focus then goes to the one beside it. */
function useFocusWhenMended(failed: boolean, next: { readonly current: HTMLElement | null }): void {
  const before = useRef(failed);
  useEffect(() => {
    if (before.current && !failed && document.activeElement === document.body) next.current?.focus();
    before.current = failed;
  }, [failed, next]);
}

function agoWords(age: number): string {
  const minutes = Math.floor(age / 60_000);
  if (minutes < 1) return say('backup.ago.now');
  if (minutes < 60) return say('backup.ago.minutes', { n: minutes });
  if (minutes < 48 * 60) return say('backup.ago.hours', { n: Math.floor(minutes / 60) });
  return say('backup.ago.days', { n: Math.floor(minutes / 1440) });
}

function useMinute(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), 60_000);
    return () => window.clearInterval(timer);
  }, []);
  return now;
}
