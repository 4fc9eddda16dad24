/**
 * `useKept` remembers a piece of UI state (columns, a filter, a pane's size) in the workspace, outside the history.
 * Reads are answered from the cache; writes go out half a second later.
 */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { create } from 'zustand';
import { keepPatiently } from '../api/patient.ts';
import { useCall } from '../api/queries.tsx';
import { forgetWithWorkspace } from './workspace-memory.ts';

const delay = 500;

/** What was set since the workspace was opened, by key; it takes precedence over what is stored. */
const useOwn = create<Readonly<Record<string, unknown>>>(() => ({}));
const timers = new Map<string, number>();

/**
 * `read` checks what was stored, which an older Roadbook may have written; null falls back to `initial`. The value stays the
 * same object as long as `read` is the same function and nothing else is stored.
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

/** As the setter of `useKept`, from outside of the component that shows it. */
export function keep(key: string, value: unknown): void {
  useOwn.setState({ [key]: value });
  window.clearTimeout(timers.get(key));
  const timer = window.setTimeout(() => {
    const input = { key, value: JSON.stringify(value) };
    void keepPatiently('ui.save', input, () => timers.get(key) === timer);
  }, delay);
  timers.set(key, timer);
}

// Another workspace keeps its own state: what was not written yet is not for it.
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

/** The value as it was drawn last, for what runs later. */
export function useLatest<T>(value: T): { readonly current: T } {
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  });
  return latest;
}
