import { Fragment, useCallback, useState } from 'react';
import type { InputOf } from '../../../shared/contract/contract.ts';
import type { ChannelKind } from '../../../shared/records/channels.ts';
import { customerSections } from '../../../shared/records/customer.ts';
import { reachColumns } from '../../../shared/rules/channels.ts';
import { say } from '../../../shared/words/say.ts';
import { useCall } from '../../api/queries.tsx';
import { saveInPlace } from '../../commands/run.ts';
import { Panel } from '../../components/frame/page.tsx';
import { CustomRows } from '../../components/record/custom-rows.tsx';
import { SectionRows } from '../../components/record/section-rows.tsx';
import { useFormats } from '../../state/locale.ts';
import { accountRows, contactRows } from './customer-rows.tsx';
import { nameOf } from './customer-name.ts';
import type { Customer } from './customer.ts';
import { newRow } from './channels/channel-edits.ts';
import { ChannelRows } from './channels/channel-rows.tsx';
import { Twins, type TypedCustomer } from './dialogs/twins.tsx';
import styles from './customer.module.css';

interface CustomerProps {
  readonly customer: Customer;
}

/** Sections with a heading. Remarks come first: what one needs to know before a call. */
const channelsIn: Readonly<Record<string, readonly ChannelKind[]>> = {
  reach: ['phones', 'emails'],
  address: ['addresses'],
};
const headed = customerSections.filter((section) => section !== 'remarks' && section !== 'names');

/** All fields of an account or a contact, edited in place. */
export function CustomerDetails({ customer }: CustomerProps) {
  const { base } = useFormats();
  const [typed, onText] = useTyped();
  const now = { ...customer, ...typed };
  return (
    <Panel title={say('customer.details')} className={styles.details}>
      <Section customer={customer} section="remarks" onText={onText} />
      <Section customer={customer} section="names" onText={onText} />
      {headed.map((section) => (
        <Fragment key={section}>
          <h3 className={styles.group}>{say(`customer.section.${section}`)}</h3>
          {channelsIn[section] && (
            <ChannelRows customer={customer} kinds={channelsIn[section]} onText={onText} />
          )}
          <Section customer={customer} section={section} onText={onText} />
        </Fragment>
      ))}
      <MergedFrom id={customer.id} />
      <CustomRows
        of={customer.kind}
        kind="customer"
        id={customer.id}
        name={nameOf(customer)}
        values={customer.custom}
        currency={base}
        save={(custom) => saveInPlace('customer.update', { id: customer.id, changes: { custom } })}
      />
      <Twins
        kind={customer.kind}
        typed={{ name: nameOf(now), ...reachOf(customer, typed) }}
        exceptId={customer.id}
      />
    </Panel>
  );
}

/** Every phone and e-mail address, saved or being typed. */
function reachOf(customer: Customer, typed: Typed): Pick<TypedCustomer, 'phones' | 'emails'> {
  const of = (kind: 'phones' | 'emails'): string[] => [
    ...customer[kind].map(({ id, value }) => typed[`${kind}.${id}`] ?? value),
    typed[`${kind}.${newRow}`] ?? '',
  ];
  return { phones: of('phones'), emails: of('emails') };
}

/** The customers that became part of it. */
function MergedFrom({ id }: { readonly id: string }) {
  const rows = useCall('customer.merged', { id }).data?.rows ?? [];
  if (rows.length === 0) return null;
  const names = rows.map(({ name, number }) => `${name} (${number})`);
  return <p className={styles.merged}>{say('merged.from', { names })}</p>;
}

type Typed = Readonly<Record<string, string>>;
type OnText = (name: string, text: string) => void;

/** The texts in the fields, saved or not. */
function useTyped(): readonly [Typed, OnText] {
  const [typed, setTyped] = useState<Typed>({});
  const onText = useCallback<OnText>(
    (name, text) => setTyped((before) => (before[name] === text ? before : { ...before, [name]: text })),
    [],
  );
  return [typed, onText];
}

interface SectionProps extends CustomerProps {
  readonly section: string;
  readonly onText: OnText;
}

function Section({ customer, section, onText }: SectionProps) {
  const { base } = useFormats();
  const { id, kind } = customer;
  const currency = customer.defaultCurrency ?? base;
  const save = (changes: InputOf<'customer.update'>['changes']) =>
    saveInPlace('customer.update', { id, changes });
  const props = { section, record: customer, currency, lock: null, save, onText, omit: reachColumns };
  return kind === 'account' ? (
    <SectionRows rows={accountRows} {...props} />
  ) : (
    <SectionRows rows={contactRows} {...props} />
  );
}
