import { IconX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { say } from '../../shared/words/say.ts';
import { undo } from '../commands/undo.ts';
import { closeToast, useToasts } from '../state/toasts.ts';
import type { Toast } from '../state/toasts.ts';
import styles from './toast-host.module.css';

/** Long enough to read and to reach "Undo"; hovering or focusing keeps it open. */
const shownFor = { done: 7000, refusal: 12_000 } as const;

/** The latest message, docked at the status line: there it covers nothing that changes. */
export function ToastHost() {
  const toasts = useToasts((state) => state.toasts);
  return (
    <section className={styles.host} aria-label={say('shell.toasts')} aria-live="polite">
      {toasts.slice(-1).map((toast) => (
        <ToastCard key={toast.key} toast={toast} />
      ))}
    </section>
  );
}

function ToastCard({ toast }: { readonly toast: Toast }) {
  const [held, setHeld] = useState(false);
  const { key, tone, words, undo: txn } = toast;
  useEffect(() => {
    if (held) return undefined;
    const timer = window.setTimeout(() => closeToast(key), shownFor[tone]);
    return () => window.clearTimeout(timer);
  }, [held, key, tone]);
  return (
    <div
      className={styles.toast}
      data-tone={tone}
      role={tone === 'refusal' ? 'alert' : undefined}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className={styles.words}>{words}</span>
      {txn !== undefined && (
        <button type="button" className={styles.undo} onClick={() => takeBack(key, txn)}>
          {say('shell.undo')}
        </button>
      )}
      <button
        type="button"
        className={styles.close}
        aria-label={say('shell.close')}
        onClick={() => closeToast(key)}
      >
        <IconX size={13} stroke={2} aria-hidden />
      </button>
    </div>
  );
}

function takeBack(key: number, txn: number): void {
  closeToast(key);
  void undo(txn);
}
