/** The part of Electron that electron-updater uses, with a folder as the release server. */
import { EventEmitter } from 'node:events';
import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';

const folder = process.argv[2] ?? '';
/** Every requested address, and the session that requested it. */
export const asked: string[] = [];

Object.defineProperty(process, 'resourcesPath', { value: join(folder, 'resources') });

export const app = {
  isPackaged: true,
  whenReady: async () => {},
  getVersion: () => '0.1.0',
  getName: () => 'Roadbook',
  getPath: () => join(folder, 'data'),
  getAppPath: () => folder,
  once: () => {},
};

export const session = { fromPartition: (name: string) => ({ name }) };

interface Request {
  readonly protocol: string;
  readonly hostname: string;
  readonly path: string;
  readonly session: { readonly name: string };
}

export const net = {
  request: ({ protocol, hostname, path, session: { name } }: Request) => {
    const request = Object.assign(new EventEmitter(), { end, abort: () => {}, setTimeout: () => {} });
    function end(): void {
      asked.push(`${name}: ${protocol}//${hostname}${path.replace(/\?.*/, '')}`);
      const file = join(folder, 'server', path.replace(/\?.*/, ''));
      const body = existsSync(file) ? createReadStream(file) : Readable.from([]);
      const facts = { statusCode: existsSync(file) ? 200 : 404, statusMessage: '', headers: {} };
      request.emit('response', Object.assign(body, facts));
    }
    return request;
  },
};
