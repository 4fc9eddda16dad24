import type { NamesOf } from '../../../shared/contract/contract.ts';
import type { ReadContext } from '../../domain/context.ts';
import { openReadable } from '../../store/connection/database.ts';
import type { ThreadWork } from './protocol.ts';

export type QueryName = NamesOf<'query'>;
export interface QueryInput {
  /** Parsed by the router, so that it has the type of the contract. */
  readonly input: unknown;
  readonly today: string;
}
export type QueryVerbs = {
  readonly [N in QueryName]: { readonly input: QueryInput; readonly output: unknown };
};

/** What answers each query. Its input has the type that the contract says. */
export type QueryTable = { readonly [N in QueryName]: (context: ReadContext, input: never) => unknown };

/** Answers queries by a connection of its own that only reads. Throws StoreTrouble when the file cannot be opened. */
export function answerQueries(file: string, table: QueryTable): ThreadWork<QueryVerbs> {
  const db = openReadable(file);
  return {
    run: (name, { input, today }: QueryInput) => table[name]({ db, today }, input as never),
    close: () => void db.close(),
  };
}
