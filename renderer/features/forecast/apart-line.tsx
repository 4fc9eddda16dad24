import { IconAlertTriangle } from '@tabler/icons-react';
import { say } from '../../../shared/words/say.ts';
import type { Opened } from '../../state/forecast-view.ts';
import { NotConvertedNote } from '../../components/show/not-converted.tsx';
import { useFormats } from '../../state/locale.ts';
import type { ForecastAnswer } from './columns.ts';
import styles from './forecast-screen.module.css';

interface ApartLineProps {
  readonly answer: ForecastAnswer;
  readonly opened: Opened | null;
  onOpen(this: void, opened: Opened): void;
}

/** Deals next to the totals: on hold, not started, omitted; and deals missing from them. */
export function ApartLine({ answer, opened, onOpen }: ApartLineProps) {
  const formats = useFormats();
  const apart = [
    { kind: 'on-hold', figure: answer.onHold },
    { kind: 'not-started', figure: answer.notStarted },
    { kind: 'omitted', figure: answer.omitted },
  ] as const;
  const there = apart.filter(({ figure }) => figure.count > 0);
  const isComplete = answer.withoutRevenue === 0 && answer.notConverted === 0;
  if (there.length === 0 && isComplete) return null;
  return (
    <div className={styles.apart}>
      {there.length > 0 && <span>{say('forecast.apart')}</span>}
      {there.map(({ kind, figure }) => (
        <button
          key={kind}
          type="button"
          aria-pressed={opened?.bucket.kind === kind}
          onClick={() => onOpen({ bucket: { kind } })}
        >
          {say('forecast.apart.figure', {
            count: figure.count,
            label: say(`forecast.apart.${kind}`),
            amount: formats.whole(figure.value, answer.base),
          })}
        </button>
      ))}
      <Missing answer={answer} />
    </div>
  );
}

function Missing({ answer }: { readonly answer: ForecastAnswer }) {
  const { withoutRevenue, notConverted } = answer;
  return (
    <>
      {withoutRevenue > 0 && <span>{say('forecast.without-revenue', { count: withoutRevenue })}</span>}
      {notConverted > 0 && (
        <span className={styles.warning}>
          <IconAlertTriangle size={13} aria-hidden />
          <NotConvertedNote left={answer} />
        </span>
      )}
    </>
  );
}
