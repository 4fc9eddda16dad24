import { useQueries } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { Reading } from './queries.tsx';

type Readings = Readonly<Record<string, Reading<unknown>>>;

/** Answers by the names of their queries; undefined while the first one is loading, or after a refusal. */
type Answers<R extends Readings> = {
  readonly [Name in keyof R]: (R[Name] extends Reading<infer T> ? T : never) | undefined;
};

/**
 * A value computed from the answers of some calls, as data that a component can read, so that no hook has to be
 * passed around.
 */
export interface Derived<V> {
  readonly readings: Readings;
  readonly from: (answers: Readonly<Record<string, unknown>>) => V;
}

/** Names the calls that a value depends on, and how to compute it from their answers. `useDerived` reads it. */
export function derive<R extends Readings, V>(readings: R, from: (answers: Answers<R>) => V): Derived<V> {
  // The answers have the names of their queries, since only `useDerived` calls this.
  return { readings, from: from as Derived<V>['from'] };
}

/**
 * Reads the calls through the cache and stays up to date. When an input changes, the previous answer stays until the
 * new one arrives; a refusal leaves none.
 */
export function useDerived<V>({ readings, from }: Derived<V>): V {
  const answers = useQueries({ queries: Object.values(readings) });
  const earlier = useRef<Readonly<Record<string, unknown>>>({});
  const known = Object.fromEntries(
    Object.keys(readings).map((name, place) => {
      const { data, isPending = true } = answers[place] ?? {};
      return [name, isPending ? earlier.current[name] : data];
    }),
  );
  useEffect(() => {
    const answered = Object.entries(known).filter(([, answer]) => answer !== undefined);
    earlier.current = { ...earlier.current, ...Object.fromEntries(answered) };
  });
  return from(known);
}
