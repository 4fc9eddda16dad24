import { Tooltip } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import type { InputOf, OutputOf } from '../../../shared/contract/contract.ts';
import { isOverdue } from '../../../shared/rules/close-date.ts';
import { say } from '../../../shared/words/say.ts';
import { usePages } from '../../api/pages.ts';
import { callOptions, prefetch } from '../../api/queries.tsx';
import { textScale } from '../../components/frame/text-scale.ts';
import { CategoryBadge, DateText, StatusBadge } from '../../components/show/values.tsx';
import { weightedWords } from '../../components/show/weighted-words.ts';
import { nothing, useFormats } from '../../state/locale.ts';
import { routeHref } from '../../state/route.ts';
import styles from './deals-pane.module.css';
import { keyOf } from '../../state/keys.ts';

type Deal = OutputOf<'forecast.deals'>['rows'][number];

interface DealsListProps {
  readonly input: Omit<InputOf<'forecast.deals'>, 'offset' | 'limit'>;
  readonly total: number | undefined;
  readonly label: string;
}

/** In pixels at normal text size. */
const dealHeight = 50;

export function DealsList({ input, total, label }: DealsListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const pages = usePages((span) => callOptions('forecast.deals', { ...input, ...span }), total);
  const virtual = useVirtualizer({
    count: pages.total,
    getScrollElement: () => scroller.current,
    estimateSize: () => dealHeight * textScale(),
    overscan: 6,
  });
  const { startIndex = 0, endIndex = 0 } = virtual.range ?? {};
  const { show } = pages;
  useEffect(() => show(startIndex, endIndex), [show, startIndex, endIndex]);
  if (total === 0) return <p className={styles.empty}>{say('forecast.pane.empty')}</p>;
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      role="presentation"
      onKeyDown={moveByArrows}
      tabIndex={-1}
    >
      <ul className={styles.list} style={{ height: `${virtual.getTotalSize()}px` }} aria-label={label}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const deal = pages.row(index);
          return (
            <li
              key={index}
              style={{ transform: `translateY(${start}px)` }}
              aria-setsize={pages.total}
              aria-posinset={index + 1}
            >
              {deal && <DealCard deal={deal} />}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function DealCard({ deal }: { readonly deal: Deal }) {
  const formats = useFormats();
  const { id, customer, topic, status, category, closeDate, actualCloseDate, probability, baseValue } = deal;
  const won = status === 'won';
  return (
    <Tooltip
      multiline
      w={320}
      position="left"
      events={{ hover: true, focus: true, touch: true }}
      label={weightedWords(deal, formats)}
      disabled={won}
    >
      <a
        className={styles.deal}
        href={routeHref({ place: 'opportunity', id })}
        onPointerEnter={() => prefetch('opportunity.get', { id })}
      >
        <span className={styles.customer}>{customer.name}</span>
        <span className="numeric">
          {baseValue === null ? <Missing deal={deal} /> : formats.whole(baseValue)}
        </span>
        <span className={styles.date}>
          <DateText
            value={won ? actualCloseDate : closeDate}
            overdue={status !== 'on-hold' && isOverdue(deal, formats.today)}
          />
        </span>
        <span className={styles.topic}>{topic}</span>
        <span className={styles.chance}>
          {won || probability === null ? nothing : formats.percent(probability)}
        </span>
        <span className={styles.badge}>
          {status === 'in-progress' || won ? (
            <CategoryBadge category={category} />
          ) : (
            <StatusBadge status={status} />
          )}
        </span>
      </a>
    </Tooltip>
  );
}

function Missing({ deal }: { readonly deal: Deal }) {
  const word = deal.estimatedRevenue === null ? 'forecast.pane.no-revenue' : 'forecast.pane.no-rate';
  return <span className={styles.missing}>{say(word)}</span>;
}

/** The up and down arrows move from deal to deal. */
function moveByArrows(event: KeyboardEvent<HTMLElement>): void {
  const key = keyOf(event);
  const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('a')];
  const at = links.findIndex((link) => link === document.activeElement);
  event.preventDefault();
  links[Math.max(0, Math.min(links.length - 1, at + step))]?.focus();
}
