/**
 * Questions and answers between the two processes of the preview host: the one that drives Chromium and the one that
 * runs the app. Values are copied by structured clone, as in Electron.
 */
export interface Port {
  post(message: Message): void;
  onMessage(listener: (message: Message) => void): void;
}

export type Message =
  | { readonly kind: 'ask'; readonly id: number; readonly name: string; readonly input: unknown }
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly message: string };

/** Names of the questions with their input and output. */
export type Questions = Record<string, (input: never) => unknown>;
export type Answers<Q extends Questions> = {
  readonly [N in keyof Q]: (input: Parameters<Q[N]>[0]) => ReturnType<Q[N]> | Promise<ReturnType<Q[N]>>;
};

export interface Link<Asked extends Questions> {
  ask<N extends keyof Asked & string>(
    name: N,
    ...input: Parameters<Asked[N]>
  ): Promise<Awaited<ReturnType<Asked[N]>>>;
}

interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (cause: Error) => void;
}

/** Connects one side to the other: `answers` handles the questions to this side. */
export function join<Asked extends Questions, Answered extends Questions>(
  port: Port,
  answers: Answers<Answered>,
): Link<Asked> {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  port.onMessage((message) => {
    if (message.kind === 'ask') void reply(port, answers, message);
    else settle(waiting, message);
  });
  return {
    ask: (name, ...[input]) =>
      new Promise((resolve, reject) => {
        const id = ++last;
        waiting.set(id, { resolve, reject });
        port.post({ kind: 'ask', id, name, input });
      }),
  };
}

async function reply<Answered extends Questions>(
  port: Port,
  answers: Answers<Answered>,
  { id, name, input }: Message & { kind: 'ask' },
): Promise<void> {
  try {
    const answer = answers[name];
    if (answer === undefined) throw new Error(`Nothing answers ${name}`);
    port.post({ kind: 'answer', id, value: await answer(input as never) });
  } catch (cause) {
    port.post({ kind: 'failure', id, message: cause instanceof Error ? cause.message : String(cause) });
  }
}

function settle(waiting: Map<number, Waiting>, message: Message & { kind: 'answer' | 'failure' }): void {
  const asker = waiting.get(message.id);
  waiting.delete(message.id);
  if (message.kind === 'answer') asker?.resolve(message.value as never);
  else asker?.reject(new Error(message.message));
}
