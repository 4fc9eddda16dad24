import type { NamesOf } from '../../../shared/contract/contract.ts';
import type { ReadContext } from '../../domain/context.ts';
import { openReadable } from '../../store/connection/database.ts';
import type { ThreadWork } from './protocol.ts';

export type QueryName = NamesOf<'query'>;
export interface QueryInput {
  /** Parsed by the router, so it has the contract's type. */
  readonly input: unknown;
  readonly today: string;
}
export type QueryVerbs = {
  readonly [N in QueryName]: { readonly input: QueryInput; readonly output: unknown };
};

/** The handler of each query. Its input has the contract's type. */
export type QueryTable = { readonly [N in QueryName]: (context: ReadContext, input: never) => unknown };

/** Answers queries with a separate read-only connection. Throws StoreTrouble when the file can't be opened. */
export function answerQueries(file: string, table: QueryTable): ThreadWork<QueryVerbs> {
  const db = openReadable(file);
  return {
    run: (name, { input, today }: QueryInput) => table[name]({ db, today }, input as never),
    close: () => void db.close(),
  };
}
