import { useEffect, useState } from 'react';
import type { Events } from '../../../../shared/contract/events.ts';
import { say } from '../../../../shared/words/say.ts';
import { useFormats } from '../../../state/locale.ts';
import { sayAny } from '../../../../shared/words/say.ts';
import type { BulkOutcome, BulkWords } from './bulk-kind.ts';
import styles from './outcome.module.css';
import type { Rehearsal } from './rehearsal.ts';

interface WordsProps<Known extends BulkOutcome> {
  readonly words: BulkWords<Known>;
}

interface OutcomeProps<Known extends BulkOutcome> extends WordsProps<Known> {
  readonly rehearsal: Rehearsal<Known>;
  readonly n: number;
}

/**
 * What the action would change. Its space is reserved from the start, so that nothing moves when the answer arrives.
 */
export function Outcome<Known extends BulkOutcome>({ words, rehearsal, n }: OutcomeProps<Known>) {
  const { outcome, isWorking } = rehearsal;
  const long = useLong(isWorking);
  return (
    <section className={styles.outcome} aria-label={say('bulk.outcome')} aria-busy={isWorking}>
      {long ? <BulkProgress n={n} words={words} /> : <Answer {...{ words, outcome, isWorking }} />}
      {!long && outcome && outcome.refused.count > 0 && <Refused words={words} outcome={outcome} />}
    </section>
  );
}

/** Progress appears only for slow answers; on fast ones it would flicker. */
function useLong(isWorking: boolean): boolean {
  const [long, setLong] = useState(false);
  useEffect(() => {
    if (!isWorking) return undefined;
    const timer = window.setTimeout(() => setLong(true), 600);
    return () => {
      window.clearTimeout(timer);
      setLong(false);
    };
  }, [isWorking]);
  return long && isWorking;
}

interface AnswerProps<Known extends BulkOutcome> extends WordsProps<Known> {
  readonly outcome: Known | null;
  readonly isWorking: boolean;
}

function Answer<Known extends BulkOutcome>({ words, outcome, isWorking }: AnswerProps<Known>) {
  const formats = useFormats();
  if (outcome === null)
    return <p className={styles.dim}>{say(isWorking ? 'bulk.looking' : 'bulk.choose')}</p>;
  const { unchanged } = outcome;
  return (
    <div role="status" data-old={isWorking || undefined} className={styles.answer}>
      <p className={styles.headline}>{words.changes(outcome)}</p>
      {unchanged > 0 && <p>{say('bulk.unchanged', { count: unchanged })}</p>}
      {words.warnings?.(outcome).map((line) => (
        <p key={line} className={styles.warning}>
          {line}
        </p>
      ))}
      {words.details(outcome, formats).map((line) => (
        <p key={line} className={styles.dim}>
          {line}
        </p>
      ))}
    </div>
  );
}

/** A reason with only a few rows shows them right away. */
const few = 3;

/** The rows that stay unchanged, below the rule that refuses them. */
function Refused<Known extends BulkOutcome>({ words, outcome }: WordsProps<Known> & { outcome: Known }) {
  const { reasons, count: n } = outcome.refused;
  const others = n - reasons.reduce((sum, reason) => sum + reason.count, 0);
  return (
    <>
      <h3 className={styles.cannot}>{say('bulk.refusals', { count: n })}</h3>
      {/* Scrolls, so it must be reachable by keyboard. */}
      <ul className={styles.refused} tabIndex={0} aria-label={words.refused}>
        {reasons.map((reason) => {
          const why = sayAny(reason.word, reason.params);
          const open = reasons.length === 1 || reason.count <= few;
          return <Reason key={why} reason={reason} why={why} open={open} words={words} />;
        })}
        <Others n={others} />
      </ul>
    </>
  );
}

interface ReasonProps<Known extends BulkOutcome> extends WordsProps<Known> {
  readonly reason: Known['refused']['reasons'][number];
  readonly why: string;
  readonly open: boolean;
}

function Reason<Known extends BulkOutcome>({ reason, why, open, words }: ReasonProps<Known>) {
  const { rows } = reason;
  return (
    <li>
      <details open={open}>
        <summary>{say('bulk.refusals.reason', { count: reason.count, reason: why })}</summary>
        <ul className={styles.rows}>
          {rows.map((row) => {
            const [first, second] = words.row(row);
            return (
              <li key={row.id}>
                <span className={styles.cut}>{first}</span>
                <span className={styles.cut}>{second}</span>
              </li>
            );
          })}
          <Others n={reason.count - rows.length} />
        </ul>
      </details>
    </li>
  );
}

function Others({ n }: { readonly n: number }) {
  return n > 0 && <li>{say('bulk.refusals.more', { count: n })}</li>;
}

/** The progress of a long action, in numbers. */
export function BulkProgress<Known extends BulkOutcome>({
  n,
  words,
}: WordsProps<Known> & { readonly n: number }) {
  const [moved, setMoved] = useState<Events['progress'] | null>(null);
  useEffect(() => window.roadbook.on('progress', (event) => event.job === 'bulk' && setMoved(event)), []);
  const [done, total] = [moved?.done ?? 0, moved?.total ?? n];
  return (
    <div className={styles.progress}>
      <progress aria-label={say('bulk.working')} value={done} max={Math.max(1, total)} />
      <p className={styles.dim}>{words.progress(done, total)}</p>
    </div>
  );
}
