import { IconArrowBackUp, IconCircleCheck } from '@tabler/icons-react';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { say } from '../../../shared/words/say.ts';
import { useFormats } from '../../state/locale.ts';
import { importWords } from './import-kinds.ts';
import { useImport } from './import-state.ts';
import { MadeAlong } from './made-along.tsx';
import { WorkProgress } from './progress.tsx';
import { ImportRefusal } from './refusal.tsx';
import { kinds } from './rows-table.tsx';
import styles from './import.module.css';
import outcomeStyles from './outcome.module.css';

/** Step 4: the import itself with its progress, then the result. */
export function CommitStep() {
  const work = useImport((state) => state.work);
  const done = useImport((state) => state.done);
  if (work !== null) return <WorkProgress work={work} />;
  return (
    <>
      <ImportRefusal />
      {done !== null && <Done done={done} />}
    </>
  );
}

function Done({ done: { counts, made, txn } }: { readonly done: OutputOf<'import.commit'> }) {
  const { count } = useFormats();
  const undone = useImport((state) => state.undone);
  const entity = useImport((state) => state.entity);
  const n = counts.new + counts.update;
  const Icon = undone ? IconArrowBackUp : IconCircleCheck;
  return (
    <div className={outcomeStyles.done}>
      <div className={outcomeStyles.doneHead} data-undone={undone || undefined} role="status">
        <Icon size={30} stroke={1.5} aria-hidden />
        <div>
          <h4 className={styles.workTitle}>
            {undone && say('wizard.done.undone')}
            {!undone && (txn === null ? say('wizard.done.none') : importWords[entity].done(n))}
          </h4>
          {!undone && txn !== null && <p className={styles.dim}>{say('wizard.done.about')}</p>}
        </div>
      </div>
      {!undone && (
        <div className={styles.totalsRow}>
          <section>
            <h4 className={styles.title}>{say('wizard.done.result')}</h4>
            <dl className={outcomeStyles.result}>
              {kinds.map((kind) => (
                <div key={kind} data-none={counts[kind] === 0 || undefined}>
                  <dt>{say(kind === 'error' ? 'wizard.done.errors' : `wizard.kind.${kind}`)}</dt>
                  <dd>{count(counts[kind])}</dd>
                </div>
              ))}
            </dl>
          </section>
          <MadeAlong made={made} />
        </div>
      )}
    </div>
  );
}
