import type { CallName, NamesOf, OutputOf, ParsedInputOf } from '../../../../shared/contract/contract.ts';
import type { ActContext, ReadContext } from '../../../domain/context.ts';

export type QueryHandlers<N extends NamesOf<'query'> = NamesOf<'query'>> = {
  readonly [K in N]: (context: ReadContext, input: ParsedInputOf<K>) => OutputOf<K>;
};
export type CommandHandlers<N extends NamesOf<'command'> = NamesOf<'command'>> = {
  readonly [K in N]: (context: ActContext, input: ParsedInputOf<K>) => OutputOf<K>;
};
export type ActionHandlers<N extends NamesOf<'action'> = NamesOf<'action'>> = {
  readonly [K in N]: (input: ParsedInputOf<K>) => OutputOf<K> | Promise<OutputOf<K>>;
};
/** Calls of one family, such as all that start with `stage.`. */
type Family<Prefix extends string> = Extract<CallName, `${Prefix}.${string}`>;
export type Queries<Prefix extends string> = QueryHandlers<Family<Prefix> & NamesOf<'query'>>;
export type Commands<Prefix extends string> = CommandHandlers<Family<Prefix> & NamesOf<'command'>>;
export type Actions<Prefix extends string> = ActionHandlers<Family<Prefix> & NamesOf<'action'>>;
