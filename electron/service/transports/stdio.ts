import type { Readable, Writable } from 'node:stream';
import type { Service } from '../calls/service.ts';
import { callError } from '../threads/errors.ts';

/**
 * One JSON request per line in, one JSON envelope per line out, in the order of the requests:
 * `{"id":1,"call":"opportunity.create","input":{...}}` -> `{"id":1,"ok":true,"value":...}`. Settles when the input
 * ends and every request has been answered.
 */
export async function serveLines(service: Service, input: Readable, output: Writable): Promise<void> {
  for await (const line of linesOf(input)) {
    if (!/^[ \t\r]*$/.test(line)) await write(output, await answer(service, line));
  }
}

/** Lines end with a line feed only: JSON may contain Unicode line separators. */
async function* linesOf(input: Readable): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of input.setEncoding('utf8') as AsyncIterable<string>) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  yield rest;
}

async function answer(service: Service, line: string): Promise<string> {
  const request = parse(line);
  if (!request) {
    return JSON.stringify({ id: null, ok: false, error: callError('invalid', 'error.bad-json') });
  }
  return JSON.stringify({ id: request.id, ...(await service.call(request.call, request.input)) });
}

interface Request {
  readonly id: unknown;
  readonly call: string;
  readonly input: unknown;
}

function parse(line: string): Request | null {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== 'object' || value === null || !('call' in value)) return null;
    if (typeof value.call !== 'string') return null;
    return {
      id: 'id' in value ? value.id : null,
      call: value.call,
      input: 'input' in value ? value.input : {},
    };
  } catch {
    return null;
  }
}

function write(output: Writable, line: string): Promise<void> {
  return new Promise((resolve, reject) => {
    output.write(`${line}\n`, (error) => (error ? reject(error) : resolve()));
  });
}
