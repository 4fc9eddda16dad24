import { notAllowed } from '../../../domain/refusal.ts';
import type { Announcer } from '../../workspace/announcer.ts';
import { windowOf, type Edge } from '../edge.ts';
import type { Actions } from '../handlers/types.ts';

interface UpdateOptions {
  readonly edge: Edge;
  readonly announcer: Announcer;
}

/** Updates of the app, step by step. A failure changes nothing and is a state like any other. */
export function updateActions({ edge, announcer }: UpdateOptions): Actions<'update'> {
  let fetched = false;
  const failed = (step: string, cause: unknown): void =>
    edge.log('warn', `update: ${step}: ${cause instanceof Error ? cause.message : String(cause)}`);
  return {
    'update.check': async () => {
      const { updates } = windowOf(edge);
      const found = await updates.check().catch((cause: unknown) => {
        failed('check', cause);
        return { state: 'unreachable' } as const;
      });
      return { ...found, version: 'version' in found ? found.version : null, current: edge.version };
    },
    'update.download': async () => {
      const { updates } = windowOf(edge);
      const ways = (done: number, total: number): void => announcer.progress('update', done, total);
      const how = updates.download(ways).then(
        () => true,
        (cause: unknown) => (failed('download', cause), false),
      );
      fetched = await how;
      return { fetched };
    },
    'update.install': () => {
      const { updates } = windowOf(edge);
      if (!fetched) throw notAllowed('error.not-allowed');
      updates.install();
      return {};
    },
  };
}
