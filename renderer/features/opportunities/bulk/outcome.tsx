import { useEffect, useState } from 'react';
import type { Events } from '../../../../shared/contract/events.ts';
import { say } from '../../../../shared/words/say.ts';
import type { BulkKind } from '../../../state/dialogs.ts';
import { useFormats } from '../../../state/locale.ts';
import type { Formats } from '../../../state/locale.ts';
import { sayData } from '../../../state/spoken.ts';
import type { BulkOutcome } from './bulk-act.ts';
import type { Rehearsal } from './rehearsal.ts';
import styles from './bulk.module.css';

interface OutcomeProps {
  readonly kind: BulkKind;
  readonly rehearsal: Rehearsal;
  readonly n: number;
}

/** What the act would come to. It has its place from the beginning, so that nothing moves when it is known. */
export function Outcome({ kind, rehearsal, n }: OutcomeProps) {
  const { outcome, isWorking } = rehearsal;
  const long = useLong(isWorking);
  return (
    <section className={styles.outcome} aria-label={say('bulk.outcome')} aria-busy={isWorking}>
      {long ? <BulkProgress n={n} /> : <Answer kind={kind} outcome={outcome} isWorking={isWorking} />}
      {!long && outcome && outcome.refused.count > 0 && <Refused refused={outcome.refused} />}
    </section>
  );
}

/** Progress is told of what takes long; what is quick answers at once and would only flicker. */
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

interface AnswerProps {
  readonly kind: BulkKind;
  readonly outcome: BulkOutcome | null;
  readonly isWorking: boolean;
}

function Answer({ kind, outcome, isWorking }: AnswerProps) {
  const formats = useFormats();
  if (outcome === null)
    return <p className={styles.dim}>{say(isWorking ? 'bulk.looking' : 'bulk.choose')}</p>;
  const { changes, unchanged, count } = outcome;
  return (
    <div role="status" data-old={isWorking || undefined} className={styles.answer}>
      <p className={styles.headline}>
        {say(kind === 'delete' ? 'bulk.changes.delete' : 'bulk.changes', {
          changes: formats.count(changes),
          m: count,
          count: formats.count(count),
        })}
      </p>
      {unchanged > 0 && <p>{say('bulk.unchanged', { n: unchanged, count: formats.count(unchanged) })}</p>}
      {detailWords(kind, outcome, formats).map((words) => (
        <p key={words} className={styles.dim}>
          {words}
        </p>
      ))}
    </div>
  );
}

/** What they are worth, where they go, and what is made along. */
function detailWords(kind: BulkKind, { totals, stages, newTags }: BulkOutcome, formats: Formats): string[] {
  const money = totals
    .filter(({ estimated }) => Number(estimated) !== 0)
    .map(({ estimated, currency }) => formats.money({ amount: estimated, currency }));
  const to = stages.map(({ name, count }) => say('bulk.to', { stage: name, count: formats.count(count) }));
  const weighs = kind !== 'tags' && money.length > 0;
  return [
    ...(weighs ? [say('bulk.worth', { amounts: money.join(' + ') })] : []),
    ...(to.length > 0 ? [to.join(', ')] : []),
    ...(newTags.length > 0 ? [say('bulk.new-tags', { n: newTags.length, names: newTags.join(', ') })] : []),
  ];
}

/** A reason that keeps so few deals shows them at once. */
const few = 3;

/** The deals that stay as they are, below the rule that speaks. */
function Refused({ refused }: Pick<BulkOutcome, 'refused'>) {
  const { count } = useFormats();
  const { reasons } = refused;
  const others = refused.count - reasons.reduce((sum, reason) => sum + reason.count, 0);
  return (
    <>
      <h3 className={styles.cannot}>{say('bulk.refusals', { count: count(refused.count) })}</h3>
      {/* Scrolls, so that it can be reached by keys. */}
      <ul className={styles.refused} tabIndex={0} aria-label={say('bulk.refusals.label')}>
        {reasons.map((reason) => {
          const words = sayData(reason.word, reason.params);
          const open = reasons.length === 1 || reason.count <= few;
          return <Reason key={words} reason={reason} words={words} open={open} />;
        })}
        <Others n={others} />
      </ul>
    </>
  );
}

interface ReasonProps {
  readonly reason: BulkOutcome['refused']['reasons'][number];
  readonly words: string;
  readonly open: boolean;
}

function Reason({ reason, words, open }: ReasonProps) {
  const { count } = useFormats();
  const { rows } = reason;
  return (
    <li>
      <details open={open}>
        <summary>{say('bulk.refusals.reason', { count: count(reason.count), reason: words })}</summary>
        <ul className={styles.deals}>
          {rows.map(({ id, number, topic, customer }) => (
            <li key={id}>
              <span className={styles.cut}>{topic || number || say('bulk.gone')}</span>
              <span className={styles.cut}>{customer}</span>
            </li>
          ))}
          <Others n={reason.count - rows.length} />
        </ul>
      </details>
    </li>
  );
}

function Others({ n }: { readonly n: number }) {
  const { count } = useFormats();
  return n > 0 && <li>{say('bulk.refusals.more', { n, count: count(n) })}</li>;
}

/** How far a long act is, in numbers. */
export function BulkProgress({ n }: { readonly n: number }) {
  const { count } = useFormats();
  const [moved, setMoved] = useState<Events['progress'] | null>(null);
  useEffect(() => window.roadbook.on('progress', (event) => event.job === 'bulk' && setMoved(event)), []);
  const [done, total] = [moved?.done ?? 0, moved?.total ?? n];
  return (
    <div className={styles.progress}>
      <progress aria-label={say('bulk.working')} value={done} max={Math.max(1, total)} />
      <p className={styles.dim}>{say('bulk.progress', { done: count(done), total: count(total) })}</p>
    </div>
  );
}
