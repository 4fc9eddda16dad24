import type { ErrorCode, FieldError, WordParams } from '../../shared/contract/envelope.ts';
import type { ParamsOf, WordKey } from '../../shared/words/say.ts';
import { sayAny } from '../../shared/words/say.ts';

/** A refusal for people: the rule, and the place in the input. */
export class Refusal extends Error {
  readonly code: ErrorCode;
  readonly word: string;
  readonly params: WordParams;
  readonly fields: readonly FieldError[];

  constructor(code: ErrorCode, word: string, params: WordParams = {}, fields: readonly FieldError[] = []) {
    super(sayAny(word, params));
    this.name = 'Refusal';
    this.code = code;
    this.word = word;
    this.params = params;
    this.fields = fields;
  }
}

type Params<K extends WordKey> = keyof ParamsOf<K> extends never ? [] : [params: ParamsOf<K>];

/** A business rule forbids the action. */
export function notAllowed<K extends WordKey>(word: K, ...[params]: Params<K>): Refusal {
  return new Refusal('not-allowed', word, params ?? {});
}

/** The input breaks a rule; `path` is the field. */
export function invalid<K extends WordKey>(path: string, word: K, ...[params]: Params<K>): Refusal {
  return invalidFields([{ field: path, word, params: params ?? {} }]);
}

/** Several refusals at once, each with its field. */
export function invalidFields(
  problems: readonly { readonly field: string; readonly word: string; readonly params: WordParams }[],
): Refusal {
  const fields = problems.map(({ field, word, params }) => ({
    path: field.split('.'),
    word,
    params,
    message: sayAny(word, params),
  }));
  return new Refusal('invalid', fields[0]?.word ?? 'error.invalid', fields[0]?.params ?? {}, fields);
}

export function notFound(): Refusal {
  return new Refusal('not-found', 'error.not-found');
}

/** The record, or a refusal that it no longer exists. */
export function found<T>(record: T | null | undefined): T {
  if (record === null || record === undefined) throw notFound();
  return record;
}
