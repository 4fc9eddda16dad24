import { Fragment } from 'react';
import type { Written } from '../../../../shared/records/kinds.ts';
import type { opportunity } from '../../../../shared/records/opportunity.ts';
import { opportunitySections } from '../../../../shared/records/opportunity.ts';
import { say } from '../../../../shared/words/say.ts';
import { saveInPlace } from '../../../commands/run.ts';
import { Panel } from '../../../components/frame/page.tsx';
import { KeptCells } from '../../../components/record/kept-cells.tsx';
import { SectionRows } from '../../../components/record/section-rows.tsx';
import { lockOf } from '../deal-acts.ts';
import type { Deal } from '../offered/deal.ts';
import { dealRows } from './deal-rows.tsx';
import styles from './details.module.css';

const [first, ...others] = opportunitySections;

/** Every field of the deal, edited in place. */
export function DetailsPanel({ deal }: { readonly deal: Deal }) {
  const { id, currency } = deal;
  const save = (changes: Written<typeof opportunity>) => saveInPlace('opportunity.update', { id, changes });
  const rows = { rows: dealRows, record: deal, currency, lock: lockOf(deal), save };
  return (
    <Panel title={say('deal.details')} className={styles.panel}>
      <SectionRows {...rows} section={first} />
      {others.map((section) => (
        <Fragment key={section}>
          <h3 className={styles.group}>{say(`deal.section.${section}`)}</h3>
          <SectionRows {...rows} section={section} />
        </Fragment>
      ))}
      <KeptCells cells={deal.extra} />
    </Panel>
  );
}
