/**
 * FOUNDATION, stable: `useKept` remembers a piece of UI state (columns, a filter, a pane's size) in the
 * workspace, outside the history. Reads are answered from the cache; writes go out half a second later.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import { keepPatiently } from '../api/patient.ts';
import { useCall } from '../api/queries.tsx';

const delay = 500;

/** `read` checks what was stored, which an older Roadbook may have written; null falls back to `initial`. */
export function useKept<T>(
  key: string,
  initial: T,
  read: (stored: unknown) => T | null,
): readonly [value: T, set: (value: T) => void, ready: boolean] {
  const stored = useCall('ui.get', { key });
  const [own, setOwn] = useState<{ readonly value: T } | null>(null);
  const timer = useRef<number | undefined>(undefined);

  const set = useCallback(
    (value: T) => {
      setOwn({ value });
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => {
        const input = { key, value: JSON.stringify(value) };
        const own = timer.current;
        void keepPatiently('ui.save', input, () => timer.current === own);
      }, delay);
    },
    [key],
  );

  const [before] = useState(initial);
  const value = own?.value ?? parse(stored.data?.value ?? null, read) ?? before;
  return [value, set, own !== null || !stored.isPending];
}

export function parse<T>(json: string | null, read: (stored: unknown) => T | null): T | null {
  if (json === null) return null;
  try {
    return read(JSON.parse(json));
  } catch {
    return null;
  }
}

/** Sends nothing on unmount: a pending write still goes out, since the timer is not tied to the component. */
export function useLatest<T>(value: T): { readonly current: T } {
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  });
  return latest;
}
