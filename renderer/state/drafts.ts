/**
 * `useDraft` keeps the input of a form until it is saved, even after a reload or a crash. Drafts have their own
 * table, outside the history.
 */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { call } from '../api/call.ts';
import { keepPatiently } from '../api/patient.ts';
import { holdDraft, releaseDraft, type DraftPlace } from './held-drafts.ts';
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
export function useDraft<T>(
  { kind, record, way }: DraftPlace,
  initial: T,
  read: (stored: unknown) => T | null,
): Draft<T> {
  const place = useMemo(() => ({ kind, record, way }), [kind, record, way]);
  const [state, setState] = useState<DraftState<T>>({ value: initial, ready: false, restored: false });
  const writer = useRef<Writer>({ timer: undefined, pending: null, written: 0 });

  useStored(place, read, writer, setState);

  const set = useCallback(
    (value: T) => {
      setState((now) => ({ ...now, value }));
      const own = writer.current;
      own.pending = JSON.stringify(value);
      window.clearTimeout(own.timer);
      own.timer = window.setTimeout(() => flush(place, own), delay);
    },
    [place],
  );

  const clear = useCallback(async () => {
    const own = writer.current;
    window.clearTimeout(own.timer);
    own.pending = null;
    own.written += 1;
    await call('draft.remove', place).catch(() => undefined);
  }, [place]);

  return { ...state, set, clear };
}

interface DraftState<T> {
  readonly value: T;
  readonly ready: boolean;
  readonly restored: boolean;
}

/** Reads the stored draft, once for each place; pending changes are written when the form closes. */
function useStored<T>(
  place: DraftPlace,
  read: (stored: unknown) => T | null,
  writer: { readonly current: Writer },
  onRead: (change: (now: DraftState<T>) => DraftState<T>) => void,
): void {
  const latest = useLatest({ read, onRead });
  useEffect(() => {
    let live = true;
    holdDraft(place);
    void storedDraft(place, latest.current.read).then((stored) => {
      if (!live) return;
      latest.current.onRead((now) =>
        stored === null ? { ...now, ready: true } : { value: stored, ready: true, restored: true },
      );
    });
    const own = writer.current;
    return () => {
      live = false;
      flush(place, own);
      releaseDraft(place);
    };
  }, [place, latest, writer]);
}

interface Writer {
  timer: number | undefined;
  pending: string | null;
  /** Counts what was sent or discarded: only the latest is worth another try. */
  written: number;
}

function flush(place: DraftPlace, writer: Writer): void {
  window.clearTimeout(writer.timer);
  if (writer.pending === null) return;
  const written = ++writer.written;
  void keepPatiently('draft.save', { ...place, value: writer.pending }, () => writer.written === written);
  writer.pending = null;
}

async function storedDraft<T>(place: DraftPlace, read: (stored: unknown) => T | null): Promise<T | null> {
  try {
    const { value } = await call('draft.get', place);
    return parse(value, read);
  } catch {
    return null;
  }
}
