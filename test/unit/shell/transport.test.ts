import { describe, expect, it, vi } from 'vitest';
import { isOwnUrl } from '../../../electron/app/origin.ts';
import type { Service } from '../../../electron/service/calls/service.ts';
import { connectWindows } from '../../../electron/service/transports/electron.ts';
import type { CallEvent, CallPort, Receiver } from '../../../electron/service/transports/electron.ts';

type Listener = Parameters<CallPort['handle']>[1];

function connect() {
  let listener: Listener | null = null;
  const window = { isDestroyed: () => false, send: vi.fn<Receiver['send']>() };
  const gone = { isDestroyed: () => true, send: vi.fn<Receiver['send']>() };
  const heard = new Map<string, (payload: never) => void>();
  const service: Service = {
    call: vi.fn<Service['call']>(async (name) => ({ ok: true, value: name })),
    on: (event, hear) => {
      heard.set(event, hear);
      return () => heard.delete(event);
    },
    offerBackup: () => undefined,
    dayChanged: () => {},
    close: async () => {},
  };
  const port: CallPort = {
    handle: (_, given) => (listener = given),
    removeHandler: () => (listener = null),
  };
  const transport = connectWindows({ port, service, receivers: () => [gone, window], isOwnUrl });
  const call = (event: Partial<CallEvent>, name: unknown = 'app.status') =>
    listener?.(
      { sender: window, senderFrame: { url: 'app://roadbook/index.html', parent: null }, ...event },
      name,
      {},
    );
  return { call, service, window, gone, heard, transport };
}

describe('the transport', () => {
  it('lets a window of the app call', async () => {
    const { call, service } = connect();
    expect(await call({})).toEqual({ ok: true, value: 'app.status' });
    expect(service.call).toHaveBeenCalledWith('app.status', {});
  });

  it.each([
    ['a frame inside the page', { senderFrame: { url: 'app://roadbook/index.html', parent: {} } }],
    ['a page from elsewhere', { senderFrame: { url: 'https://elsewhere.example/', parent: null } }],
    ['a page that begins alike', { senderFrame: { url: 'app://roadbook.elsewhere/', parent: null } }],
    ['a page that hides behind a name', { senderFrame: { url: 'app://roadbook@elsewhere/', parent: null } }],
    ['a frame that no longer exists', { senderFrame: null }],
    ['an address that is none', { senderFrame: { url: '', parent: null } }],
    ['a window it does not know', { sender: {} }],
  ])('refuses %s', async (_, event) => {
    const { call, service } = connect();
    expect(await call(event)).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    expect(service.call).not.toHaveBeenCalled();
  });

  it('refuses a name that is no text', async () => {
    expect(await connect().call({}, { toString: () => 'app.status' })).toMatchObject({ ok: false });
  });

  it('tells every living window what happened, until it is closed', () => {
    const { window, gone, heard, transport } = connect();
    heard.get('data-changed')?.({ topics: ['day'] } as never);
    transport.publish('command', { id: 'undo' });
    expect(window.send.mock.calls).toEqual([
      ['roadbook:event', 'data-changed', { topics: ['day'] }],
      ['roadbook:event', 'command', { id: 'undo' }],
    ]);
    expect(gone.send).not.toHaveBeenCalled();
    transport.close();
    expect(heard.size).toBe(0);
  });
});
