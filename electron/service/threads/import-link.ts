import type { MessagePort } from 'node:worker_threads';
import { logged, toCallError } from './errors.ts';
import { refusalOf, type JobMessage, type Progress } from './jobs.ts';
import type { StartThread } from './thread.ts';
import { ImportTask, type ImportTaskOptions, type ImportVerb, type ImportVerbs } from './import-task.ts';

/** Asks an import, wherever it runs. */
export interface ImportLink {
  /** The data file it imports into. */
  readonly file: string;
  run<V extends ImportVerb>(
    verb: V,
    input: ImportVerbs[V]['input'],
    progress: Progress,
  ): Promise<ImportVerbs[V]['output']>;
  close(): Promise<void>;
}

interface Request {
  readonly verb: ImportVerb;
  readonly input: unknown;
}

/** Answers what is asked of an import in this thread, in order. */
export function serveImport(options: ImportTaskOptions, port: MessagePort): void {
  const task = new ImportTask(options);
  const post = (message: JobMessage): void => port.postMessage(message);
  port.on('message', ({ verb, input }: Request) => perform(task, verb, input, post));
}

function perform(
  task: ImportTask,
  verb: ImportVerb,
  input: unknown,
  post: (message: JobMessage) => void,
): void {
  try {
    const progress: Progress = (done, total) => post({ progress: [done, total] });
    post({ value: task.run(verb, input as never, progress) });
  } catch (error) {
    post({ error: toCallError(error, (detail) => logged(`import ${verb}`, detail)) });
  }
}

/** An import in a thread of its own, or in this thread when none can be started (tests). */
export function openImport(start: StartThread | null, options: ImportTaskOptions): ImportLink {
  return start === null ? inlineImport(options) : threadImport(start, options);
}

function inlineImport(options: ImportTaskOptions): ImportLink {
  const task = new ImportTask(options);
  return {
    file: options.file,
    run: (verb, input, progress) =>
      new Promise((resolve, reject) => {
        perform(task, verb, input, (message) => settle(message, progress, resolve, reject));
      }),
    close: () => Promise.resolve(),
  };
}

function threadImport(start: StartThread, options: ImportTaskOptions): ImportLink {
  const worker = start({ importing: options });
  // A thread that has ended settles whatever is still asked of it.
  const ended = new Promise<never>((_, reject) => {
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`The import ended with ${code}`)));
  });
  ended.catch(() => undefined);
  return {
    file: options.file,
    run: <V extends ImportVerb>(verb: V, input: ImportVerbs[V]['input'], progress: Progress) => {
      const answered = new Promise<ImportVerbs[V]['output']>((resolve, reject) => {
        const receive = (message: JobMessage): void => {
          if (!('progress' in message)) worker.off('message', receive);
          settle(message, progress, resolve, reject);
        };
        worker.on('message', receive);
        worker.postMessage({ verb, input } satisfies Request);
      });
      return Promise.race([answered, ended]);
    },
    close: async () => {
      await worker.terminate();
    },
  };
}

function settle(
  message: JobMessage,
  progress: Progress,
  resolve: (value: never) => void,
  reject: (error: Error) => void,
): void {
  if ('progress' in message) progress(...message.progress);
  else if ('value' in message) resolve(message.value as never);
  else reject(refusalOf(message.error));
}
