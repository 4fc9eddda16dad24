import { formFields } from '../../../../shared/records/keys.ts';
import { isLong } from '../../../../shared/records/field.ts';
import type { FieldKind } from '../../../../shared/records/field.ts';
import { opportunity } from '../../../../shared/records/opportunity.ts';
import { say } from '../../../../shared/words/say.ts';
import { Fold } from '../../../components/fields/fold.tsx';
import { PercentField } from '../../../components/fields/percent-field.tsx';
import { FormField } from '../../../components/record/form-field.tsx';
import { useFormats } from '../../../state/locale.ts';
import { CustomerBox } from '../../customers/offered/customer-box.tsx';
import type { NewDealFields } from './new-deal-values.tsx';
import styles from './new-deal.module.css';

/** Optional fields of a new deal, folded away unless it is another rep's deal. */
export function MoreFields(props: NewDealFields) {
  const { settings } = useFormats();
  return (
    <Fold
      label={say('new-deal.more')}
      openLabel={say('new-deal.fewer')}
      startOpen={props.deal.salespersonId !== settings.salespersonId}
    >
      <Folded {...props} />
    </Fold>
  );
}

/** Choices come before typed values, figures before texts. */
const kindsInOrder: readonly FieldKind[] = [
  'reference',
  'currency',
  'choice',
  'flag',
  'date',
  'amount',
  'percent',
  'text',
];

const fields = [...formFields(opportunity)].sort(
  ([, a], [, b]) => kindsInOrder.indexOf(a.kind) - kindsInOrder.indexOf(b.kind),
);

function Folded({ deal, change, problem }: NewDealFields) {
  const { currency } = deal;
  const props = { record: 'deal', draft: deal, currency, onChange: change, problem, cut: true } as const;
  return (
    <>
      <ContactField {...{ deal, change, problem }} />
      <div className={styles.choices}>
        {fields
          .filter(([, field]) => !isLong(field))
          .map(([name, field]) =>
            name === 'chances' ? (
              <ChancesField key={name} {...{ deal, change, problem }} />
            ) : (
              <FormField key={name} name={name} field={field} {...props} />
            ),
          )}
      </div>
      {fields
        .filter(([, field]) => isLong(field))
        .map(([name, field]) => (
          <FormField key={name} name={name} field={field} {...props} />
        ))}
    </>
  );
}

/** The primary contact, who may be created with the deal. */
function ContactField({ deal, change, problem }: Omit<NewDealFields, 'cycles'>) {
  const { contact, customer } = deal;
  return (
    <CustomerBox
      label={say('new-deal.contact')}
      contactsOf={customer?.kind === 'known' ? customer.id : null}
      value={contact}
      onChange={(next) => change({ contact: next })}
      problem={problem('contactId') ?? problem('newContact')}
      autoFocus={false}
    />
  );
}

/** Chances apply with the start; if blank, the stage's are used. */
function ChancesField({ deal, change, problem }: Omit<NewDealFields, 'cycles'>) {
  return (
    <PercentField
      label={say('deal.chances')}
      value={deal.chances}
      onChange={(chances) => change({ chances })}
      disabled={!deal.start}
      hint={say('new-deal.chances.hint')}
      error={problem('chances')}
    />
  );
}
