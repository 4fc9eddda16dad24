import type { CallError } from '../../../shared/contract/envelope.ts';
import { wordsOf, wordsOfField } from '../../commands/refusals.ts';
import styles from './refusal-line.module.css';

/** A refusal that no field of the form displays. */
export function RefusalLine({
  error,
  shown,
}: {
  readonly error: CallError | null;
  readonly shown: readonly string[];
}) {
  if (error === null) return null;
  const fields = error.fields ?? [];
  if (fields.length > 0 && fields.every(({ path: [name] }) => shown.includes(String(name)))) return null;
  const unshown = fields.find(({ path: [name] }) => !shown.includes(String(name)));
  return (
    <p className={styles.refusal} role="alert">
      {unshown ? wordsOfField(unshown) : wordsOf(error)}
    </p>
  );
}
