import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { Fragment } from 'react';
import type { OutputOf } from '../../../../shared/contract/contract.ts';
import { say } from '../../../../shared/words/say.ts';
import { run } from '../../../commands/run.ts';
import { useCall } from '../../../api/queries.tsx';
import { OutcomeBadge } from '../../../components/deals/outcome-badge.tsx';
import { NotConvertedNote } from '../../../components/show/not-converted.tsx';
import { Panel } from '../../../components/frame/page.tsx';
import { openDialog } from '../../../state/dialogs.ts';
import { useFormats } from '../../../state/locale.ts';
import { routeHref } from '../../../state/route.ts';
import type { Deal, DealRow } from '../offered/deal.ts';
import styles from './side.module.css';

interface DealProps {
  readonly deal: Deal;
}

/** External quotes. */
export function QuotesPanel({ deal }: DealProps) {
  const note = (
    <Button
      variant="subtle"
      size="compact-xs"
      leftSection={<IconPlus size={13} stroke={1.8} aria-hidden />}
      onClick={() => openDialog({ kind: 'quote', id: deal.id })}
    >
      {say('deal.quotes.note')}
    </Button>
  );
  return (
    <Panel title={say('deal.quotes')} actions={note}>
      {deal.quotes.length === 0 && <p className={styles.none}>{say('deal.quotes.none')}</p>}
      <ul>
        {deal.quotes.map((quote) => (
          <Quote key={quote.id} quote={quote} />
        ))}
      </ul>
    </Panel>
  );
}

function Quote({ quote }: { readonly quote: Deal['quotes'][number] }) {
  const { money, date } = useFormats();
  return (
    <li className={styles.row}>
      <div className={styles.text}>
        <p>
          {quote.number}
          {quote.amount && ` · ${money(quote.amount)}`}
        </p>
        <p className={styles.dim}>
          {[say('deal.quotes.on', { date: date(quote.notedOn) }), quote.note].filter(Boolean).join(' · ')}
        </p>
      </div>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={24}
        aria-label={say('deal.quotes.remove', { number: quote.number })}
        onClick={() => void run('externalQuote.remove', { id: quote.id })}
      >
        <IconX size={13} stroke={1.8} aria-hidden />
      </ActionIcon>
    </li>
  );
}

/** The account whose deals are listed together: for a contact, its account if it has one. */
function useAccount({ customer }: Deal): { readonly id: string; readonly name: string } | undefined {
  const { data } = useCall('customer.get', { id: customer.id });
  if (customer.kind === 'account') return customer;
  return data && (data.account ?? customer);
}

/** Other open and closed deals with this customer. */
export function OthersPanel({ deal }: DealProps) {
  const account = useAccount(deal);
  const others = useCall('opportunity.others', { id: deal.id });
  const totals = useCall(
    'customer.totals',
    { id: account?.id ?? '', exceptOpportunity: deal.id },
    { enabled: account !== undefined },
  );
  if (!account || !others.data || !totals.data) return null;
  return (
    <Panel title={say('deal.others', { customer: account.name })}>
      {others.data.rows.length === 0 ? (
        <>
          <p className={styles.none}>{say('deal.others.none')}</p>
          <Button
            className={styles.act ?? ''}
            variant="subtle"
            size="compact-xs"
            onClick={() => openDialog({ kind: 'new-opportunity', customerId: deal.customer.id })}
          >
            {say('deal.others.new')}
          </Button>
        </>
      ) : (
        <Others rows={others.data.rows} totals={totals.data} accountId={account.id} />
      )}
    </Panel>
  );
}

interface OthersProps {
  readonly rows: readonly DealRow[];
  readonly totals: OutputOf<'customer.totals'>;
  readonly accountId: string;
}

function Others({ rows, totals, accountId }: OthersProps) {
  const formats = useFormats();
  const { open, won, lost, notStarted, base } = totals;
  const count = open.count + won.count + lost.count + notStarted.count;
  const money = (amount: string): string => formats.money({ amount, currency: base });
  const told = [
    ...(open.count > 0 ? [say('deal.others.open', { n: open.count, money: money(open.base) })] : []),
    ...(notStarted.count > 0
      ? [say('deal.others.not-started', { n: notStarted.count, money: money(notStarted.base) })]
      : []),
    ...(won.count > 0 ? [say('deal.others.won', { n: won.count, money: money(won.base) })] : []),
    ...(lost.count > 0 ? [say('deal.others.lost', { n: lost.count, money: money(lost.base) })] : []),
  ];
  return (
    <>
      <p className={styles.totals}>
        {told.join(' · ')}
        {[totals, notStarted].map(
          (left, i) =>
            left.notConverted > 0 && (
              <Fragment key={i}>
                {' · '}
                <NotConvertedNote left={left} />
              </Fragment>
            ),
        )}
      </p>
      <ul>
        {rows.map((row) => (
          <li key={row.id} className={styles.row}>
            <a className={styles.link} href={routeHref({ place: 'opportunity', id: row.id })}>
              {row.topic}
            </a>
            <OutcomeBadge row={row} />
          </li>
        ))}
      </ul>
      {count > rows.length && (
        <p>
          <a className={styles.link} href={routeHref({ place: 'customer', id: accountId })}>
            {say('deal.others.all', { n: count })}
          </a>
        </p>
      )}
    </>
  );
}
