import { say } from '../../../shared/words/say.ts';
import { run } from '../../commands/run.ts';
import { endPrint } from '../../state/print-job.ts';
import type { PrintJob } from '../../state/print-job.ts';
import { showToast } from '../../state/toasts.ts';

type Outcome = { readonly title: string } | { readonly failed: string };

let current: PrintJob | null = null;

/** Prints the prepared paper, once for each job, and removes it. */
export async function perform(job: PrintJob, outcome: Outcome): Promise<void> {
  if (current === job) return;
  current = job;
  if ('failed' in outcome) showToast({ tone: 'refusal', words: outcome.failed });
  else await print(job.how, outcome.title);
  endPrint();
}

async function print(how: PrintJob['how'], title: string): Promise<void> {
  const before = document.title;
  document.title = title; // The name of the document, on paper and in the file.
  await drawn();
  if (how === 'paper') await run('print.paper', {}, { quiet: true });
  else {
    const result = await run('print.pdf', { title }, { quiet: true });
    const file = result.ok ? result.value.file : null;
    if (file !== null) showToast({ tone: 'done', words: say('print.pdf.done', { file }) });
  }
  document.title = before;
}

/** Waits for the fonts and the layout. */
async function drawn(): Promise<void> {
  await document.fonts.ready;
  await new Promise<void>((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });
}
