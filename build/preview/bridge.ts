import { randomBytes } from 'node:crypto';
import type { CDPSession } from 'playwright-core';
import type { FrameFacts } from './border.ts';
import { frozenApi, installBridge, makeIpc } from './page.ts';
import type { FromPage, ToPage } from './page.ts';
import { fromWire, toWire } from './wire.ts';

export interface BridgeListener {
  invoke(message: { channel: string; wire: string; frame: FrameFacts }): Promise<string>;
  moved(): void;
  menu(): void;
}

export interface PageBridge {
  send(channel: string, wire: string): Promise<void>;
}

/**
 * Connects the preload script to this process. The binding and the receiving function have unguessable names; the
 * first is deleted before the page's own scripts run, the second is a lexical name that no object lists.
 */
export async function connectPage(
  session: CDPSession,
  preload: string,
  listener: BridgeListener,
): Promise<PageBridge> {
  const secret = randomBytes(16).toString('hex');
  const frames = await watchFrames(session);
  const deliver = deliverTo(session, `receive_${secret}`);
  session.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
    if (name !== `call_${secret}`) return;
    const message = JSON.parse(payload) as FromPage;
    if (message.kind === 'moved') listener.moved();
    else if (message.kind === 'menu') listener.menu();
    else void answer(message, executionContextId);
  });
  const answer = async (message: FromPage & { kind: 'invoke' }, context: number): Promise<void> => {
    const { id, channel, wire } = message;
    try {
      const frame = frames.of(context);
      await deliver(context, { kind: 'answer', id, wire: await listener.invoke({ channel, wire, frame }) });
    } catch (cause) {
      const text = cause instanceof Error ? cause.message : String(cause);
      await deliver(context, {
        kind: 'failure',
        id,
        message: `Error invoking remote method '${channel}': ${text}`,
      });
    }
  };
  await session.send('Runtime.addBinding', { name: `call_${secret}` });
  await session.send('Page.addScriptToEvaluateOnNewDocument', { source: pageScript(secret, preload) });
  return { send: (channel, wire) => deliver(null, { kind: 'event', channel, wire }) };
}

/** Sends messages to the page: to the calling script context, or (null) to the current page. */
function deliverTo(
  session: CDPSession,
  receiver: string,
): (context: number | null, message: ToPage) => Promise<void> {
  return async (context, message) => {
    const where = context === null ? {} : { contextId: context };
    // The page may be closed or replaced by now: then nobody waits for this message.
    await session
      .send('Runtime.evaluate', { expression: `${receiver}(${JSON.stringify(message)})`, ...where })
      .catch(() => {});
  };
}

function pageScript(secret: string, preload: string): string {
  const tools = [
    `binding: 'call_${secret}'`,
    `frozenApi: ${frozenApi.toString()}`,
    `makeIpc: ${makeIpc.toString()}`,
    `toWire: ${toWire.toString()}`,
    `fromWire: ${fromWire.toString()}`,
    `preload: (require, module = { exports: {} }, exports = module.exports) => { ${preload}\n }`,
  ];
  return `const receive_${secret} = (${installBridge.toString()})({ ${tools.join(', ')} });`;
}

interface Frames {
  /** Facts about the frame a script context belongs to, for the app's sender check. */
  of(context: number): FrameFacts;
}

interface Frame {
  readonly id: string;
  readonly url: string;
  readonly parentId?: string;
}

async function watchFrames(session: CDPSession): Promise<Frames> {
  const frames = new Map<string, Frame>();
  const contexts = new Map<number, string>();
  session.on('Page.frameNavigated', ({ frame }) => frames.set(frame.id, frame));
  session.on('Runtime.executionContextCreated', ({ context }) => {
    const { frameId } = (context.auxData ?? {}) as { frameId?: string };
    if (frameId !== undefined) contexts.set(context.id, frameId);
  });
  await session.send('Runtime.enable');
  await session.send('Page.enable');
  const { frameTree } = await session.send('Page.getFrameTree');
  frames.set(frameTree.frame.id, frameTree.frame);
  return {
    of: (context) => {
      const frame = frames.get(contexts.get(context) ?? '');
      return { url: frame?.url ?? '', main: frame !== undefined && frame.parentId === undefined };
    },
  };
}
