import type { Events } from '../../shared/contract/events.ts';
import type { Service } from '../../electron/service/calls/service.ts';
import { createService, type ServiceOptions } from '../../electron/service/create-service.ts';
import { callInProcess } from '../../electron/service/transports/in-process.ts';
import type { Caller } from './in-process.ts';
import { callerOf } from './in-process.ts';

export interface TestService extends Caller, Pick<Service, 'on' | 'offerBackup'> {
  readonly changes: Events['data-changed'][];
  close(): Promise<void>;
}

/** The whole app without a window over a profile folder, in this thread unless a worker script is given. */
export async function openTestService(
  options: Pick<ServiceOptions, 'profileDir'> & Partial<ServiceOptions>,
): Promise<TestService> {
  const service = await createService({
    now: '2026-03-10',
    window: null,
    locale: 'en-GB',
    workerUrl: null,
    checkOutputs: true,
    version: '0.0.0',
    log: (level, message) => void (level === 'error' && process.stderr.write(`${message}\n`)),
    ...options,
  });
  const changes: Events['data-changed'][] = [];
  service.on('data-changed', (change) => void changes.push(change));
  return {
    ...callerOf(callInProcess(service.call)),
    changes,
    on: (event, listener) => service.on(event, listener),
    offerBackup: (path) => service.offerBackup(path),
    close: () => service.close(),
  };
}
