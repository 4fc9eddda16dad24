import { say } from '../../../../shared/words/say.ts';
import { FactRow, FieldRow, FieldRows } from '../../../components/fields/field-rows.tsx';
import { Panel } from '../../../components/frame/page.tsx';
import { QuietText, QuietTextarea } from '../../../components/fields/quiet-text.tsx';
import { useFormats } from '../../../state/locale.ts';
import type { Deal } from '../offered/deal.ts';
import { BuyingRows } from './buying-rows.tsx';
import { dealSaver } from './deal-rows.tsx';
import { ContactRow, CustomerRow, SalespersonRow } from './people-rows.tsx';
import { TagsRow } from './tags-row.tsx';
import {
  CategoryRow,
  ChancesRow,
  CloseDateRow,
  CurrencyRow,
  CycleRow,
  PriorityRow,
  RatingRow,
  RevenueRow,
} from './value-rows.tsx';
import styles from './details.module.css';

interface DealProps {
  readonly deal: Deal;
}

/** Every field of the deal, edited where it stands. */
export function DetailsPanel({ deal }: DealProps) {
  return (
    <Panel title={say('deal.details')} className={styles.panel}>
      <SaleRows deal={deal} />
      <h3 className={styles.group}>{say('deal.details.texts')}</h3>
      <Texts deal={deal} />
      <h3 className={styles.group}>{say('deal.details.buying')}</h3>
      <BuyingRows deal={deal} />
    </Panel>
  );
}

function SaleRows({ deal }: DealProps) {
  const { instant } = useFormats();
  return (
    <FieldRows>
      <FactRow label={say('deal.number')}>{deal.number}</FactRow>
      <CustomerRow deal={deal} />
      <ContactRow deal={deal} />
      <SalespersonRow deal={deal} />
      <CycleRow deal={deal} />
      <RevenueRow deal={deal} />
      <CurrencyRow deal={deal} />
      <ChancesRow deal={deal} />
      <CloseDateRow deal={deal} />
      <CategoryRow deal={deal} />
      <RatingRow deal={deal} />
      <PriorityRow deal={deal} />
      <TagsRow deal={deal} />
      <SourceRow deal={deal} />
      <FactRow label={say('deal.created')}>{instant(deal.createdAt)}</FactRow>
    </FieldRows>
  );
}

function SourceRow({ deal }: DealProps) {
  const save = dealSaver(deal.id);
  return (
    <FieldRow label={say('deal.source')}>
      {(id) => (
        <QuietText
          id={id}
          label={say('deal.source')}
          value={deal.leadSource}
          onSave={(leadSource) => save({ leadSource: leadSource.trim() })}
          placeholder={say('deal.none')}
        />
      )}
    </FieldRow>
  );
}

const texts = [
  { field: 'customerNeed', label: 'deal.customerNeed' },
  { field: 'currentSituation', label: 'deal.situation' },
  { field: 'proposedSolution', label: 'deal.solution' },
  { field: 'description', label: 'deal.description' },
] as const;

function Texts({ deal }: DealProps) {
  const save = dealSaver(deal.id);
  return texts.map(({ field, label }) => (
    <div key={field} className={styles.text}>
      <label htmlFor={`deal-${field}`}>{say(label)}</label>
      <QuietTextarea
        id={`deal-${field}`}
        label={say(label)}
        value={deal[field]}
        onSave={(words) => save({ [field]: words })}
        placeholder={say('deal.text.placeholder')}
      />
    </div>
  ));
}
