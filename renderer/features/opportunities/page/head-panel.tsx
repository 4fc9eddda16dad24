import type { ReactNode } from 'react';
import { daysInStage } from '../../../../shared/rules/stage-history.ts';
import { isClosed } from '../../../../shared/rules/status.ts';
import { say } from '../../../../shared/words/say.ts';
import { Panel } from '../../../components/frame/page.tsx';
import { FactRows } from '../../../components/record/section-rows.tsx';
import { DateText, Money } from '../../../components/show/values.tsx';
import { useFormats } from '../../../state/locale.ts';
import type { Deal, DealEntry, DealStages } from '../offered/deal.ts';
import { headFields, rowsOfDeal } from './details-panel.tsx';
import { RedateNotice } from './redate-notice.tsx';
import { StageBar } from './stage-bar.tsx';
import { WeightedValue } from './weighted-value.tsx';
import styles from './head.module.css';

interface HeadPanelProps {
  readonly deal: Deal;
  readonly stages: DealStages;
  readonly entries: readonly DealEntry[];
}

/** The value of the deal, its close date, and its stage. */
export function HeadPanel({ deal, stages, entries }: HeadPanelProps) {
  return (
    <Panel label={deal.topic} className={styles.head}>
      <div className={styles.facts}>
        <FactRows {...rowsOfDeal(deal)} names={headFields(deal)} />
        <dl className={styles.more}>
          {isClosed(deal.status) ? <ClosedFacts deal={deal} /> : <OpenFacts deal={deal} />}
        </dl>
      </div>
      <StageBar deal={deal} stages={stages} entries={entries} />
      <RedateNotice deal={deal} stages={stages} />
    </Panel>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function OpenFacts({ deal }: { readonly deal: Deal }) {
  const { today } = useFormats();
  const days = daysInStage(deal, today);
  return (
    <>
      <Fact label={say('deal.weighted')}>
        <WeightedValue deal={deal} />
      </Fact>
      {days !== null && <Fact label={say('deal.inStageSince')}>{say('deal.days', { n: days })}</Fact>}
    </>
  );
}

/** A foreign amount in base currency, as frozen when the deal was closed. */
function FrozenValue({ deal: { frozenBase, currency } }: { readonly deal: Deal }) {
  const { base, money } = useFormats();
  if (frozenBase === null || currency === base) return null;
  return <small title={say('deal.frozen', { money: money(frozenBase) })}>{money(frozenBase)}</small>;
}

function ClosedFacts({ deal }: { readonly deal: Deal }) {
  const { actualRevenue, actualCloseDate, closeReason, closedBy } = deal;
  return (
    <>
      <Fact label={say('deal.actualRevenue')}>
        <Money value={actualRevenue} />
        {deal.status === 'won' && <FrozenValue deal={deal} />}
      </Fact>
      <Fact label={say('deal.actualCloseDate')}>
        <DateText value={actualCloseDate} long />
        {closedBy !== null && <small>{say('deal.closedBy', { name: closedBy })}</small>}
      </Fact>
      {closeReason && <Fact label={say('deal.closeReason')}>{closeReason.name}</Fact>}
    </>
  );
}
