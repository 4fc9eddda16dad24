/**
 * `useDraft` keeps the input of a form until it is saved, even after a reload or a crash. Drafts have their own
 * table, outside the history.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import { call } from '../api/call.ts';
import { keepPatiently } from '../api/patient.ts';
import { parse, useLatest } from './kept.ts';

export interface Draft<T> {
  readonly value: T;
  /** False until the stored draft was read; show the form from then on. */
  readonly ready: boolean;
  /** The input comes from an earlier session. */
  readonly restored: boolean;
  set(this: void, value: T): void;
  /** Deletes the draft: after saving, or when it is discarded. */
  clear(this: void): Promise<void>;
}

const delay = 250;

/** `read` validates a stored draft; null discards it. `initial` is used when there is none. */
export function useDraft<T>(key: string, initial: T, read: (stored: unknown) => T | null): Draft<T> {
  const [state, setState] = useState<DraftState<T>>({ value: initial, ready: false, restored: false });
  const writer = useRef<Writer>({ timer: undefined, pending: null, written: 0 });

  useStored(key, read, writer, setState);

  const set = useCallback(
    (value: T) => {
      setState((now) => ({ ...now, value }));
      const own = writer.current;
      own.pending = JSON.stringify(value);
      window.clearTimeout(own.timer);
      own.timer = window.setTimeout(() => flush(key, own), delay);
    },
    [key],
  );

  const clear = useCallback(async () => {
    const own = writer.current;
    window.clearTimeout(own.timer);
    own.pending = null;
    own.written += 1;
    await call('draft.remove', { key }).catch(() => undefined);
  }, [key]);

  return { ...state, set, clear };
}

interface DraftState<T> {
  readonly value: T;
  readonly ready: boolean;
  readonly restored: boolean;
}

/** Reads the stored draft, once for each key; pending changes are written when the form closes. */
function useStored<T>(
  key: string,
  read: (stored: unknown) => T | null,
  writer: { readonly current: Writer },
  onRead: (change: (now: DraftState<T>) => DraftState<T>) => void,
): void {
  const latest = useLatest({ read, onRead });
  useEffect(() => {
    let live = true;
    void storedDraft(key, latest.current.read).then((stored) => {
      if (!live) return;
      latest.current.onRead((now) =>
        stored === null ? { ...now, ready: true } : { value: stored, ready: true, restored: true },
      );
    });
    const own = writer.current;
    return () => {
      live = false;
      flush(key, own);
    };
  }, [key, latest, writer]);
}

interface Writer {
  timer: number | undefined;
  pending: string | null;
  /** Counts what was sent or discarded: only the latest is worth another try. */
  written: number;
}

function flush(key: string, writer: Writer): void {
  window.clearTimeout(writer.timer);
  if (writer.pending === null) return;
  const written = ++writer.written;
  void keepPatiently('draft.save', { key, value: writer.pending }, () => writer.written === written);
  writer.pending = null;
}

async function storedDraft<T>(key: string, read: (stored: unknown) => T | null): Promise<T | null> {
  try {
    const { value } = await call('draft.get', { key });
    return parse(value, read);
  } catch {
    return null;
  }
}
