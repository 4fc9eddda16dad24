/**
 * `useKept` stores a piece of UI state (columns, a filter, a pane's size) in the workspace, outside the history.
 * Reads are answered from the cache; writes follow half a second later.
 */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { create } from 'zustand';
import { keepPatiently } from '../api/patient.ts';
import { useCall } from '../api/queries.tsx';
import { forgetWithWorkspace } from './workspace-memory.ts';

const delay = 500;

/** Values set since the workspace was opened, by key; they take precedence over stored ones. */
const useOwn = create<Readonly<Record<string, unknown>>>(() => ({}));
const timers = new Map<string, number>();

/**
 * `read` validates the stored value, which an older version may have written; null falls back to `initial`. The value
 * stays the same object as long as `read` is the same function and the stored value doesn't change.
 */
export function useKept<T>(
  key: string,
  initial: T,
  read: (stored: unknown) => T | null,
): readonly [value: T, set: (value: T) => void, ready: boolean] {
  const stored = useCall('ui.get', { key });
  const own = useOwn((values) => values[key]) as T | undefined;
  const set = useCallback((value: T) => keep(key, value), [key]);
  const [before] = useState(initial);
  const json = stored.data?.value ?? null;
  const kept = useMemo(() => parse(json, read), [json, read]);
  return [own ?? kept ?? before, set, own !== undefined || !stored.isPending];
}

/** Like the setter of `useKept`, from outside of the component. */
export function keep(key: string, value: unknown): void {
  useOwn.setState({ [key]: value });
  window.clearTimeout(timers.get(key));
  const timer = window.setTimeout(() => {
    const input = { key, value: JSON.stringify(value) };
    void keepPatiently('ui.save', input, () => timers.get(key) === timer);
  }, delay);
  timers.set(key, timer);
}

// Another workspace has its own state, so pending writes must not go there.
forgetWithWorkspace(() => {
  for (const timer of timers.values()) window.clearTimeout(timer);
  timers.clear();
  useOwn.setState({}, true);
});

export function parse<T>(json: string | null, read: (stored: unknown) => T | null): T | null {
  if (json === null) return null;
  try {
    return read(JSON.parse(json));
  } catch {
    return null;
  }
}

/** The last rendered value, for code that runs later. */
export function useLatest<T>(value: T): { readonly current: T } {
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  });
  return latest;
}
