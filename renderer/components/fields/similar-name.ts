import { lookAlike } from '../../../shared/names/name-keys.ts';
import { say } from '../../../shared/words/say.ts';

/** Says which of the other names may be confused with a typed one; null when none may. Never a block. */
export function similarName(typed: string, others: readonly string[]): string | null {
  const name = others.find((other) => lookAlike(other, typed));
  return name === undefined ? null : say('name.similar', { name });
}
