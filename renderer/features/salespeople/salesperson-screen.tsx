import { Button } from '@mantine/core';
import { say } from '../../../shared/words/say.ts';
import { useCall } from '../../api/queries.tsx';
import { Page } from '../../components/frame/page.tsx';
import { RecordGone } from '../../components/frame/record-gone.tsx';
import { Crumb, RecordPage } from '../../components/frame/record-page.tsx';
import type { RecordCrumb, RecordLayout } from '../../components/frame/record-page.tsx';
import { Badge } from '../../components/show/badge.tsx';
import { EmailLink } from '../../components/show/outside-link.tsx';
import { useFormats } from '../../state/locale.ts';
import { routeHref } from '../../state/route.ts';
import { actsOnSalesperson, people } from './salesperson-acts.ts';
import type { Salesperson } from './salesperson.ts';
import { SalespersonDeals } from './salesperson-deals.tsx';
import { SalespersonFigures } from './salesperson-figures.tsx';
import styles from './salesperson.module.css';

const crumb: RecordCrumb = { label: `${say('salesperson.back')} /`, to: people };
const layout: RecordLayout = { page: styles.page, area: styles.area, sections: styles.sections };

/** A salesperson: the totals of their deals, and the deals. */
export function SalespersonScreen({ id }: { readonly id: string }) {
  const { data, error } = useCall('salesperson.get', { id });
  if (error !== null) return <Gone />;
  if (data === undefined) {
    return (
      <Page title=" " crumb={<Crumb crumb={crumb} />}>
        {null}
      </Page>
    );
  }
  return (
    <RecordPage
      crumb={crumb}
      title={data.name}
      beside={<Beside salesperson={data} />}
      actions={<Actions salesperson={data} />}
      head={<SalespersonFigures id={id} />}
      details={null}
      side={null}
      layout={layout}
    >
      <SalespersonDeals salesperson={data} />
    </RecordPage>
  );
}

interface SalespersonProps {
  readonly salesperson: Salesperson;
}

function Beside({ salesperson: { id, code, email, active } }: SalespersonProps) {
  const { settings } = useFormats();
  return (
    <>
      <Badge title={say('setup.code')}>{code}</Badge>
      {settings.salespersonId === id && (
        <Badge tone="accent" title={say('people.you.about')}>
          {say('people.you')}
        </Badge>
      )}
      {!active && <Badge title={say('salesperson.inactive.about')}>{say('salesperson.inactive')}</Badge>}
      <EmailLink email={email} inGrid={false} />
    </>
  );
}

function Actions({ salesperson }: SalespersonProps) {
  const [edit, newDeal] = actsOnSalesperson(salesperson);
  return (
    <>
      <Button component="a" variant="default" href={routeHref(people)}>
        {edit.label}
      </Button>
      {salesperson.active && <Button onClick={newDeal.run}>{newDeal.label}</Button>}
    </>
  );
}

function Gone() {
  return (
    <RecordGone
      title={say('setup.people')}
      crumb={crumb}
      words={{
        title: say('salesperson.gone'),
        about: say('salesperson.gone.about'),
        act: say('salesperson.gone.act'),
      }}
    />
  );
}
