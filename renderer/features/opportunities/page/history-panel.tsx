import { say } from '../../../../shared/words/say.ts';
import { Badge } from '../../../components/show/badge.tsx';
import type { BadgeTone } from '../../../components/show/badge.tsx';
import { Panel } from '../../../components/frame/page.tsx';
import { useFormats } from '../../../state/locale.ts';
import type { DealEntry } from '../offered/deal.ts';
import { tellEntries } from '../entry-words.ts';
import type { ToldEntry } from '../entry-words.ts';
import styles from './history.module.css';

/** The history of the deal as text, newest first. */
export function HistoryPanel({ entries }: { readonly entries: readonly DealEntry[] }) {
  const formats = useFormats();
  const told = tellEntries(entries, formats);
  return (
    <Panel title={say('deal.history')} flush fill className={styles.panel}>
      {told.length === 0 ? (
        <p className={styles.none}>{say('deal.history.none')}</p>
      ) : (
        <div className={styles.list} tabIndex={0} role="region" aria-label={say('deal.history')}>
          <ol aria-label={say('deal.history')}>
            {told.map((entry) => (
              <Told key={entry.entry.id} told={entry} />
            ))}
          </ol>
        </div>
      )}
    </Panel>
  );
}

function Told({ told: { entry, title, details } }: { readonly told: ToldEntry }) {
  const { date, instant } = useFormats();
  return (
    <li className={styles.entry}>
      <time className={styles.date} dateTime={entry.dateOfChange} title={instant(entry.recordedFrom)}>
        {date(entry.dateOfChange)}
      </time>
      <div className={styles.words}>
        <p className={styles.title}>{title}</p>
        {details.length > 0 && (
          <p className={styles.details}>
            {details.map((words) => (
              <span key={words}>{/[.!?]$/.test(words) ? words : `${words}.`} </span>
            ))}
          </p>
        )}
      </div>
      <Badge tone={toneOf(entry.action)}>{say(`action.${entry.action}`)}</Badge>
    </li>
  );
}

function toneOf(action: DealEntry['action']): BadgeTone {
  if (action === 'Won') return 'won';
  return action === 'Lost' ? 'lost' : 'neutral';
}
