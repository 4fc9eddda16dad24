import { Button } from '@mantine/core';
import { say } from '../../../shared/words/say.ts';
import { useCall } from '../../api/queries.tsx';
import { EmptyState } from '../../components/frame/empty-state.tsx';
import { Page } from '../../components/frame/page.tsx';
import { RecordPage } from '../../components/frame/record-page.tsx';
import type { RecordCrumb, RecordLayout } from '../../components/frame/record-page.tsx';
import { StatusBadge } from '../../components/show/values.tsx';
import { useNoteOpened } from '../../state/opened.ts';
import { goTo } from '../../state/route.ts';
import type { Deal, DealEntry, DealStages } from './offered/deal.ts';
import { DealActions } from './page/deal-actions.tsx';
import { DetailsPanel } from './page/details-panel.tsx';
import { EditableTitle } from './page/editable-title.tsx';
import { HeadPanel } from './page/head-panel.tsx';
import { HistoryPanel } from './page/history-panel.tsx';
import { PeoplePanel } from './page/people-panel.tsx';
import { OthersPanel, QuotesPanel } from './page/side-panels.tsx';
import styles from './page/page.module.css';

const crumb: RecordCrumb = { label: say('deal.crumb'), to: { place: 'opportunities' } };
const layout: RecordLayout = { page: styles.page, sections: styles.columns };

/** One deal: its stage, its value, its history, and every action on it. */
export function OpportunityScreen({ id }: { readonly id: string }) {
  const deal = useCall('opportunity.get', { id });
  const stages = useCall('opportunity.stages', { id });
  const entries = useCall('opportunity.entries', { id });
  if (deal.error) return <Gone />;
  if (!deal.data || !stages.data || !entries.data) return <Page title="">{null}</Page>;
  return <Shown deal={deal.data} stages={stages.data} entries={entries.data.entries} />;
}

interface ShownProps {
  readonly deal: Deal;
  readonly stages: DealStages;
  readonly entries: readonly DealEntry[];
}

function Shown({ deal, stages, entries }: ShownProps) {
  useNoteOpened('opportunity', deal.id);
  return (
    <RecordPage
      crumb={crumb}
      title={<EditableTitle deal={deal} />}
      beside={<StatusBadge status={deal.status} />}
      actions={<DealActions deal={deal} stages={stages} />}
      head={<HeadPanel deal={deal} stages={stages} entries={entries} />}
      details={<DetailsPanel deal={deal} />}
      side={<Side deal={deal} />}
      layout={layout}
    >
      <HistoryPanel entries={entries} />
    </RecordPage>
  );
}

function Side({ deal }: Pick<ShownProps, 'deal'>) {
  return (
    <div className={styles.side}>
      <PeoplePanel deal={deal} />
      <OthersPanel deal={deal} />
      <QuotesPanel deal={deal} />
    </div>
  );
}

function Gone() {
  return (
    <Page title={say('rail.opportunities')}>
      <EmptyState
        title={say('deal.gone.title')}
        about={say('deal.gone.about')}
        act={
          <Button variant="default" onClick={() => goTo({ place: 'opportunities' })}>
            {say('deal.gone.act')}
          </Button>
        }
      />
    </Page>
  );
}
