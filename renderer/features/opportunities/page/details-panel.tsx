import { Fragment } from 'react';
import type { Written } from '../../../../shared/records/kinds.ts';
import type { opportunity } from '../../../../shared/records/opportunity.ts';
import { opportunitySections } from '../../../../shared/records/opportunity.ts';
import { isClosed } from '../../../../shared/rules/status.ts';
import { say } from '../../../../shared/words/say.ts';
import { saveInPlace } from '../../../commands/run.ts';
import { Panel } from '../../../components/frame/page.tsx';
import { CustomRows } from '../../../components/record/custom-rows.tsx';
import { SectionRows } from '../../../components/record/section-rows.tsx';
import { lockOf } from '../deal-acts.ts';
import type { Deal } from '../offered/deal.ts';
import { dealRows } from './deal-rows.tsx';
import styles from './details.module.css';

/** Texts come first: what one needs to know before a call. */
const others = opportunitySections.filter((section) => section !== 'texts' && section !== 'sale');

/** The fields in the head, where they are edited. The head of a closed deal has its actual close date. */
export function headFields({ status }: Deal): readonly string[] {
  return ['customer', 'estimatedRevenue', ...(isClosed(status) ? [] : ['closeDate'])];
}

/** How the fields of a deal are shown and saved. */
export function rowsOfDeal(deal: Deal) {
  const { id, currency } = deal;
  const save = (changes: Written<typeof opportunity>) => saveInPlace('opportunity.update', { id, changes });
  return { rows: dealRows, record: deal, currency, lock: lockOf(deal), save };
}

/** Every field of the deal that isn't in the head, edited in place. */
export function DetailsPanel({ deal }: { readonly deal: Deal }) {
  const rows = rowsOfDeal(deal);
  return (
    <Panel title={say('deal.details')} className={styles.panel}>
      <SectionRows {...rows} section="texts" />
      <div className={styles.next}>
        <SectionRows {...rows} section="sale" omit={headFields(deal)} />
      </div>
      {others.map((section) => (
        <Fragment key={section}>
          <h3 className={styles.group}>{say(`deal.section.${section}`)}</h3>
          <SectionRows {...rows} section={section} />
        </Fragment>
      ))}
      <CustomRows
        of="opportunity"
        kind="opportunity"
        id={deal.id}
        name={deal.topic}
        values={deal.custom}
        currency={deal.currency}
        save={(custom) => saveInPlace('opportunity.update', { id: deal.id, changes: { custom } })}
      />
    </Panel>
  );
}
