import type { CallError, Envelope } from '../../../shared/contract/envelope.ts';
import type { EventName, Events } from '../../../shared/contract/events.ts';
import { say } from '../../../shared/words/say.ts';
import { callChannel, eventChannel } from './channels.ts';
import type { Service } from '../calls/service.ts';

/** The part of a frame that the sender check needs. `parent` is null for a window's own frame. */
export interface SenderFrame {
  readonly url: string;
  readonly parent: object | null;
}

export interface Receiver {
  isDestroyed(): boolean;
  send(channel: string, ...args: unknown[]): void;
}

export interface CallEvent {
  readonly sender: object;
  readonly senderFrame: SenderFrame | null;
}

/**
 * The part of Electron's `ipcMain` that the transport needs; it is passed in, so this file doesn't import Electron.
 */
export interface CallPort {
  handle(
    channel: string,
    listener: (event: CallEvent, name: unknown, input: unknown) => Promise<Envelope>,
  ): void;
  removeHandler(channel: string): void;
}

export interface TransportOptions {
  readonly port: CallPort;
  readonly service: Service;
  /** The windows that may call and are notified of events. */
  readonly receivers: () => readonly Receiver[];
  readonly isOwnUrl: (url: string) => boolean;
}

export interface Transport {
  /** Notifies every window. */
  publish<E extends EventName>(event: E, payload: Events[E]): void;
  close(): void;
}

const relayed = ['data-changed', 'progress'] as const satisfies readonly EventName[];

/** Binds a service to the windows: one channel in, one channel out. */
export function connectWindows({ port, service, receivers, isOwnUrl }: TransportOptions): Transport {
  const publish = <E extends EventName>(event: E, payload: Events[E]): void => {
    for (const receiver of receivers())
      if (!receiver.isDestroyed()) receiver.send(eventChannel, event, payload);
  };
  port.handle(callChannel, async (event, name, input) => {
    const known = receivers().some((receiver) => receiver === event.sender);
    if (!known || !isOwnFrame(event.senderFrame, isOwnUrl) || typeof name !== 'string') return refusal();
    return service.call(name, input);
  });
  const stops = relayed.map((event) => service.on(event, (payload) => publish(event, payload)));
  return {
    publish,
    close: () => {
      port.removeHandler(callChannel);
      for (const stop of stops) stop();
    },
  };
}

/** Only a window's main frame that shows the app's own page may call. */
function isOwnFrame(frame: SenderFrame | null, isOwnUrl: (url: string) => boolean): boolean {
  return frame !== null && frame.parent === null && isOwnUrl(frame.url);
}

function refusal(): Envelope {
  const word = 'error.not-allowed';
  const error: CallError = { code: 'not-allowed', word, params: {}, message: say(word) };
  return { ok: false, error };
}
