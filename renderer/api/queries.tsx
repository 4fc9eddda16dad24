/** One cache keyed by call and input. Nothing expires by time; `data-changed` events invalidate by topic. */
import {
  QueryClient,
  QueryClientProvider,
  keepPreviousData,
  skipToken,
  useQuery,
} from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { contract, isCallName } from '../../shared/contract/contract.ts';
import type { CallName, InputOf, OutputOf } from '../../shared/contract/contract.ts';
import type { CallError } from '../../shared/contract/envelope.ts';
import type { Topic } from '../../shared/contract/events.ts';
import { call, refusalIn } from './call.ts';

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', staleTime: Infinity, gcTime: 120_000, retry: false },
    mutations: { networkMode: 'always', retry: false },
  },
});

export interface CallState<T> {
  readonly data: T | undefined;
  readonly error: CallError | null;
  /** No answer yet; with `keepPrevious`, `data` has the previous answer meanwhile. */
  readonly isPending: boolean;
}

export interface CallOptions {
  readonly enabled?: boolean;
  /** Shows the answer to the previous input until the new one arrives: no flicker, no jump. */
  readonly keepPrevious?: boolean;
}

/** A call with its input, for the cache. Names are spelled as in the contract. */
export interface Reading<T> {
  readonly queryKey: readonly [CallName, unknown];
  readonly queryFn: () => Promise<T>;
}

export function callOptions<N extends CallName>(name: N, input: InputOf<N>): Reading<OutputOf<N>> {
  return { queryKey: [name, input], queryFn: () => call(name, input) };
}

/** Reads a call through the cache and stays up to date. */
export function useCall<N extends CallName>(
  name: N,
  input: InputOf<N>,
  options: CallOptions = {},
): CallState<OutputOf<N>> {
  return useReading(callOptions(name, input), options);
}

/** Like `useCall`, for a call that another part of the window chose; null requests nothing. */
export function useReading<T>(
  reading: Reading<T> | null,
  { enabled = true, keepPrevious = false }: CallOptions = {},
): CallState<T> {
  const result = useQuery<T>({
    queryKey: reading?.queryKey ?? [],
    queryFn: reading?.queryFn ?? skipToken,
    enabled: enabled && reading !== null,
    ...(keepPrevious && { placeholderData: keepPreviousData }),
  });
  return {
    data: result.data,
    error: result.error === null ? null : refusalIn(result.error),
    isPending: result.isPending || result.isPlaceholderData,
  };
}

/** Prefetches, for example when the pointer rests on a link. */
export function prefetch<N extends CallName>(name: N, input: InputOf<N>): void {
  void queryClient.prefetchQuery(callOptions(name, input));
}

/**
 * Invalidates every cached answer that was read from one of these topics. A first answer that is still loading is
 * requested again: it may have been read before the change, and react-query would consider it fresh.
 */
export async function invalidate(topics: readonly Topic[]): Promise<void> {
  const predicate = ({ queryKey: [name] }: { readonly queryKey: readonly unknown[] }): boolean =>
    typeof name === 'string' && isCallName(name) && readsAny(name, topics);
  await queryClient.cancelQueries({ predicate });
  await queryClient.invalidateQueries({ predicate });
}

function readsAny(name: CallName, topics: readonly Topic[]): boolean {
  const reads: readonly Topic[] = contract[name].reads;
  return reads.some((topic) => topics.includes(topic));
}

/** Provides the cache and listens for changes. */
export function QueryHost({ children }: { readonly children: ReactNode }) {
  useEffect(() => window.roadbook.on('data-changed', ({ topics }) => void invalidate(topics)), []);
  return <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>;
}
