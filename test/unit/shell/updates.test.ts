import { expect, it, vi } from 'vitest';
import { updatePort } from '../../../electron/app/updates.ts';

type Listener = (info: { transferred: number; total: number }) => void;
const listeners: Listener[] = [];
vi.mock('../../../electron/app/updater.ts', () => ({
  openUpdater: () => ({
    on: (_: string, listener: Listener) => void listeners.push(listener),
    downloadUpdate: async () => {
      for (const listener of listeners) listener({ transferred: 1, total: 2 });
    },
  }),
}));

it('a download tried again tells each step once, and only whoever asked last', async () => {
  const port = updatePort();
  const [first, second] = [vi.fn<(done: number, total: number) => void>(), vi.fn<(done: number) => void>()];
  await port.download(first);
  await port.download(second);
  expect(first).toHaveBeenCalledTimes(1);
  expect(second.mock.calls).toEqual([[1, 2]]);
});
