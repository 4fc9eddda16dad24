import type { Envelope } from '../../../shared/contract/envelope.ts';
import type { Service } from '../calls/service.ts';

/** Calls a service in the same process, with copies in both directions as between processes (tests). */
export function callInProcess(call: Service['call']): Service['call'] {
  return async (name, input): Promise<Envelope> => structuredClone(await call(name, structuredClone(input)));
}
