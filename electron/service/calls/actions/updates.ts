import type { NamesOf } from '../../../../shared/contract/contract.ts';
import { notAllowed } from '../../../domain/refusal.ts';
import type { Announcer } from '../../workspace/announcer.ts';
import { windowOf } from '../edge.ts';
import type { ActionHandlers } from '../handlers/types.ts';
import type { ServiceOptions } from '../service.ts';

type UpdateCalls = Extract<NamesOf<'action'>, `update.${string}`>;

/** Updates of the app, step by step. What goes wrong on the way changes nothing, and is a state like others. */
export function updateActions(service: ServiceOptions, announcer: Announcer): ActionHandlers<UpdateCalls> {
  let fetched = false;
  const failed = (step: string, cause: unknown): void =>
    service.log('warn', `update: ${step}: ${cause instanceof Error ? cause.message : String(cause)}`);
  return {
    'update.check': async () => {
      const { updates } = windowOf(service);
      const found = await updates.check().catch((cause: unknown) => {
        failed('check', cause);
        return { state: 'unreachable' } as const;
      });
      return { ...found, version: 'version' in found ? found.version : null, current: service.version };
    },
    'update.download': async () => {
      const { updates } = windowOf(service);
      const ways = (done: number, total: number): void => announcer.progress('update', done, total);
      const how = updates.download(ways).then(
        () => true,
        (cause: unknown) => (failed('download', cause), false),
      );
      fetched = await how;
      return { fetched };
    },
    'update.install': () => {
      const { updates } = windowOf(service);
      if (!fetched) throw notAllowed('error.not-allowed');
      updates.install();
      return {};
    },
  };
}
