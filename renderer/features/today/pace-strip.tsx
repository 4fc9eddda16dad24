import { Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import { exact, plain } from '../../../shared/money/decimal.ts';
import { say } from '../../../shared/words/say.ts';
import { Figure, Figures } from '../../components/show/figures.tsx';
import { NotConvertedNote } from '../../components/show/not-converted.tsx';
import type { NotConverted } from '../../components/show/not-converted.tsx';
import { useFormats } from '../../state/locale.ts';
import type { Formats } from '../../state/locale.ts';
import type { Today, Unit } from './today.ts';
import styles from './today.module.css';

interface PaceProps {
  readonly today: Today;
  readonly unit: Unit;
}

/** This period compared with the last one: won, still to close, win rate. */
export function PaceStrip(props: PaceProps) {
  return (
    <div className={styles.pace}>
      <Figures label={say('today.pace')}>
        <WonNow {...props} />
        <WonLast {...props} />
        <Open {...props} />
        <Rate {...props} />
      </Figures>
    </div>
  );
}

function nowName({ now, periodEnd }: Today, unit: Unit, { period }: Formats): string {
  return period(now.start, periodEnd, unit);
}

function WonNow({ today, unit }: PaceProps) {
  const formats = useFormats();
  const { now, base } = today;
  return (
    <Figure
      label={say('today.won', { period: nowName(today, unit, formats) })}
      value={<WonAmount outcome={now} base={base} />}
      {...(now.won > 0 && { tone: 'won' as const })}
      about={
        <>
          <Line>{closedWords(now)}</Line>
          <Line>{paceWords(today, formats)}</Line>
        </>
      }
    />
  );
}

/** How far this period is ahead of, or behind, the same day of the last one. */
function paceWords({ now, lastByNow, base }: Today, { whole, date }: Formats): string {
  const ahead = exact(now.base).minus(exact(lastByNow.base));
  const day = date(lastByNow.end);
  if (ahead.isZero()) return say('today.level', { date: day });
  const amount = whole(plain(ahead.abs()), base);
  return say(ahead.isNegative() ? 'today.behind' : 'today.ahead', { amount, date: day });
}

function WonLast({ today, unit }: PaceProps) {
  const formats = useFormats();
  const { last, lastByNow, base } = today;
  const by = {
    date: formats.date(lastByNow.end),
    amount: formats.whole(lastByNow.base, base),
    deals: say('today.deals', { count: lastByNow.won }),
  };
  return (
    <Figure
      label={say('today.won', { period: formats.period(last.start, last.end, unit) })}
      value={<WonAmount outcome={last} base={base} />}
      about={
        <>
          <Line>{closedWords(last)}</Line>
          <Line>{say('today.last.by', by)}</Line>
        </>
      }
    />
  );
}

function WonAmount({ outcome, base }: { readonly outcome: Today['now']; readonly base: string }) {
  const { whole, money, date } = useFormats();
  const amount = money({ amount: outcome.base, currency: base });
  const label = say('today.won.about', {
    from: date(outcome.start, 'long'),
    to: date(outcome.end, 'long'),
    base,
    amount,
  });
  return <Explained label={label}>{whole(outcome.base, base)}</Explained>;
}

function Open({ today, unit }: PaceProps) {
  const formats = useFormats();
  const { open, base, rateDate, periodEnd } = today;
  const label = say('today.open.about', {
    base,
    until: formats.date(periodEnd, 'long'),
    date: formats.date(rateDate, 'long'),
    estimated: formats.money({ amount: open.estimated, currency: base }),
    weighted: formats.money({ amount: open.weighted, currency: base }),
  });
  return (
    <Figure
      label={say('today.open', { period: nowName(today, unit, formats) })}
      value={<Explained label={label}>{formats.whole(open.estimated, base)}</Explained>}
      about={
        <>
          <Line>{withLeft(say('today.deals', { count: open.count }), open)}</Line>
          <Line>{say('today.open.weighted', { amount: formats.whole(open.weighted, base) })}</Line>
        </>
      }
    />
  );
}

function Rate({ today, unit }: PaceProps) {
  const formats = useFormats();
  const { now, last, lastByNow } = today;
  const { count, percent, date, period } = formats;
  const before = { period: period(last.start, last.end, unit), date: date(lastByNow.end) };
  const label = say('today.rate.about', {
    ...before,
    won: count(last.won),
    lost: count(last.lost),
    wonByNow: count(lastByNow.won),
    lostByNow: count(lastByNow.lost),
  });
  return (
    <Figure
      label={say('today.rate', { period: nowName(today, unit, formats) })}
      value={<Explained label={label}>{percent(now.winRate)}</Explained>}
      about={
        <>
          <Line>{rateWords('last', last.winRate, before, formats)}</Line>
          <Line>{rateWords('by', lastByNow.winRate, before, formats)}</Line>
        </>
      }
    />
  );
}

/** If nothing was closed there is no rate, and this says so instead of a dash. */
function rateWords(
  which: 'last' | 'by',
  rate: string | null,
  before: { readonly period: string; readonly date: string },
  { percent }: Formats,
): string {
  return rate === null
    ? say(`today.rate.${which}.none`, before)
    : say(`today.rate.${which}`, { ...before, rate: percent(rate) });
}

function closedWords(period: Today['now']): ReactNode {
  return withLeft(say('today.closed', { won: period.won, lost: period.lost }), period);
}

function withLeft(words: string, left: NotConverted): ReactNode {
  if (left.notConverted === 0) return words;
  return (
    <>
      {words}, <NotConvertedNote left={left} />
    </>
  );
}

function Line({ children }: { readonly children: ReactNode }) {
  return <span className={styles.line}>{children}</span>;
}

/** The explanation of a figure, on hover and focus. */
function Explained({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <Tooltip multiline w={320} label={label} events={{ hover: true, focus: true, touch: true }}>
      <span tabIndex={0}>{children}</span>
    </Tooltip>
  );
}
