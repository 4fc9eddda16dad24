import { contextBridge, ipcRenderer } from 'electron';
import type { IpcRendererEvent } from 'electron';
import type { Bridge, EventName, Events } from '../shared/contract/events.ts';
import { callChannel, eventChannel } from './service/transports/channels.ts';

/** All that a page gets: calling and listening. No channel, no event object, no Node. */
const bridge: Bridge = {
  call: (name, input) => ipcRenderer.invoke(callChannel, name, input),
  on: <E extends EventName>(event: E, listener: (payload: Events[E]) => void) => {
    const receive = (_: IpcRendererEvent, name: EventName, payload: Events[E]): void => {
      if (name === event) listener(payload);
    };
    ipcRenderer.on(eventChannel, receive);
    return () => {
      ipcRenderer.removeListener(eventChannel, receive);
    };
  },
};

contextBridge.exposeInMainWorld('roadbook', bridge);
