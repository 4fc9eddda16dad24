import type { AppQuestions, WindowQuestions } from '../border.ts';
import { join } from '../link.ts';
import type { Answers, Link, Message } from '../link.ts';

const answers: Partial<Record<keyof AppQuestions, unknown>> = {};

/** The process that drives Chromium. */
export const host: Link<WindowQuestions> = join<WindowQuestions, AppQuestions>(
  {
    post: (message) => {
      if (process.connected) process.send?.(message);
    },
    onMessage: (listener) => process.on('message', (message) => listener(message as Message)),
  },
  answers as Answers<AppQuestions>,
);

/** Sets how this side answers one of the host's questions. */
export function answer<N extends keyof AppQuestions & string>(name: N, how: Answers<AppQuestions>[N]): void {
  answers[name] = how;
}

/** Asks without waiting. If the host has ended already, there is nothing left to do. */
export function tell<N extends keyof WindowQuestions & string>(
  name: N,
  ...input: Parameters<WindowQuestions[N]>
): void {
  host.ask(name, ...input).catch((cause: unknown) => {
    console.error(`preview host: ${name}: ${String(cause)}`);
  });
}
