import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Envelope } from '../../shared/contract/envelope.ts';

const script = fileURLToPath(new URL('../../electron/headless.ts', import.meta.url));

export type Answer = Envelope & { readonly id: unknown };

/** The app without a window as a child process: lines in, lines out. */
export interface Headless {
  /** Writes a raw line. */
  write(line: string): void;
  /** The next line of standard output, parsed as JSON. Null when it has ended. */
  next(): Promise<Answer | null>;
  /** Sends a call and waits for its answer; null when the process died first. */
  send(call: string, input?: unknown): Promise<Answer | null>;
  /** Ends the input and waits; returns the exit code. */
  end(): Promise<number | null>;
  /** Ends the process like a power cut, and waits until it has ended. */
  kill(): Promise<void>;
  readonly errors: () => string;
}

export function startHeadless(
  profile: string,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Headless {
  const child = spawn(process.execPath, [script, '--profile', profile, ...args], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  const gone = once(child, 'close') as Promise<[number | null]>;
  let errors = '';
  child.stderr.on('data', (text: Buffer) => (errors += text.toString()));
  // A killed process leaves a broken pipe; its silence is the answer.
  child.stdin.on('error', () => undefined);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async (): Promise<Answer | null> => {
    const line = await lines.next();
    return line.done ? null : (JSON.parse(line.value) as Answer);
  };
  let asked = 0;
  return {
    write: (line) => void child.stdin.write(`${line}\n`),
    next,
    send: (call, input = {}) => {
      child.stdin.write(`${JSON.stringify({ id: (asked += 1), call, input })}\n`);
      return next();
    },
    end: async () => {
      child.stdin.end();
      return (await gone)[0];
    },
    kill: async () => {
      child.kill('SIGKILL');
      await gone;
    },
    errors: () => errors,
  };
}
