import type { InputOf } from '../../shared/contract/contract.ts';
import { call, refusalIn } from './call.ts';

const pause = 400;
const lastTry = 300;

/**
 * Saves or deletes something outside the history (a draft, UI state, a recent item). While a long job such as an import writes,
 * commands are answered with `busy`: this tries again until the job ends, or until `isWanted` says that a newer value
 * replaces this one. Never throws.
 */
export async function keepPatiently<N extends 'draft.save' | 'draft.remove' | 'ui.save' | 'recent.note'>(
  name: N,
  input: InputOf<N>,
  isWanted: () => boolean = () => true,
): Promise<void> {
  for (let tries = 0; tries < lastTry && isWanted(); tries += 1) {
    const code = await call(name, input).then(
      () => null,
      (cause: unknown) => refusalIn(cause).code,
    );
    if (code !== 'busy') return;
    await new Promise((resolve) => window.setTimeout(resolve, pause));
  }
}
