import type { FileQuestion } from '../../../build/preview/border.ts';
import type { DialogHost } from '../../../build/preview/host.ts';

interface Answer {
  readonly kind: 'open' | 'save' | 'any';
  /** Null cancels. */
  readonly path: string | null;
}

/** Answers file dialogs in the order given by the test. */
export class DialogAnswers implements DialogHost {
  readonly errors: string[] = [];
  readonly #answers: Answer[] = [];

  next(kind: Answer['kind'], path: string | null): void {
    this.#answers.push({ kind, path });
  }

  async openFile(question: FileQuestion): Promise<string | null> {
    return this.#take('open', question);
  }

  async saveFile(question: FileQuestion): Promise<string | null> {
    return this.#take('save', question);
  }

  showError(title: string, content: string): void {
    this.errors.push(`${title}: ${content}`);
  }

  #take(kind: 'open' | 'save', { title }: FileQuestion): string | null {
    const answer = this.#answers.shift();
    if (answer !== undefined && (answer.kind === kind || answer.kind === 'any')) return answer.path;
    throw new Error(`The test gave no answer for the ${kind} dialog "${title}"`);
  }
}
