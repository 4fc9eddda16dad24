import { Button } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { formFields } from '../../../../shared/records/keys.ts';
import { isLong } from '../../../../shared/records/field.ts';
import type { FieldKind } from '../../../../shared/records/field.ts';
import { opportunity } from '../../../../shared/records/opportunity.ts';
import { say } from '../../../../shared/words/say.ts';
import { PercentField } from '../../../components/fields/percent-field.tsx';
import { FormField } from '../../../components/record/form-field.tsx';
import { useFormats } from '../../../state/locale.ts';
import { CustomerBox } from '../../customers/offered/customer-box.tsx';
import type { NewDealFields } from './new-deal-values.tsx';
import styles from './new-deal.module.css';

/** Optional fields of a new deal, folded away unless it is another rep's deal. */
export function MoreFields(props: NewDealFields) {
  const { settings } = useFormats();
  const [open, setOpen] = useState(props.deal.salespersonId !== settings.salespersonId);
  const region = useId();
  const Icon = open ? IconChevronDown : IconChevronRight;
  return (
    <div>
      <Button
        variant="subtle"
        size="compact-xs"
        leftSection={<Icon size={14} stroke={1.8} aria-hidden />}
        aria-expanded={open}
        aria-controls={region}
        onClick={() => setOpen(!open)}
      >
        {say(open ? 'new-deal.fewer' : 'new-deal.more')}
      </Button>
      <div id={region} className={styles.more} hidden={!open}>
        {open && <Folded {...props} />}
      </div>
    </div>
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
