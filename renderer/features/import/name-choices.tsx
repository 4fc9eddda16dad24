import { Checkbox, Radio, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { say } from '../../../shared/words/say.ts';
import { useFormats } from '../../state/locale.ts';
import { choose, useImport } from './import-state.ts';
import type { Plan, Understanding } from './plan-choices.ts';
import styles from './import.module.css';
import understandStyles from './understand.module.css';

type ChoiceKey = 'unknownCustomers' | 'lookalikes' | 'unknownSalespeople' | 'unknownReasons' | 'unknownKinds';
type Names = Understanding['customers'];

/** Names without a record, blank cells, and the source name for ids. */
export function NameChoices({ understanding }: { readonly understanding: Understanding }) {
  const { customers, salespeople, plan } = understanding;
  const alike = customers.first.filter(({ looksLike }) => looksLike !== null);
  const fills = (field: string): boolean => plan.columns.some((one) => one.field === field);
  const [n, m] = [customers.total, salespeople.total];
  return (
    <section className={understandStyles.questions}>
      <h4 className={styles.title}>{say('wizard.names')}</h4>
      {n > 0 && (
        <Pair
          name="unknownCustomers"
          label={say('wizard.customers', { count: n })}
          about={<SomeNames names={customers} />}
          options={[
            { value: 'create', label: say('wizard.customers.create', { n }) },
            { value: 'skip', label: say('wizard.customers.skip', { n }) },
          ]}
        />
      )}
      {alike.length > 0 && <Lookalikes alike={alike} />}
      {m > 0 && (
        <Pair
          name="unknownSalespeople"
          label={say('wizard.salespeople', { count: m })}
          about={<SomeNames names={salespeople} />}
          options={[
            { value: 'create', label: say('wizard.salespeople.create', { n: m }) },
            { value: 'rep', label: say('wizard.salespeople.rep', { n: m }) },
          ]}
        />
      )}
      {fills('closeReason') && <Reasons />}
      {fills('kind') && <Kinds />}
      <BlankClears />
      {fills('externalId') && <Source />}
    </section>
  );
}

interface PairProps<K extends ChoiceKey> {
  readonly name: K;
  readonly label: string;
  readonly about?: ReactNode;
  readonly options: readonly { readonly value: Plan[K] & string; readonly label: string }[];
}

function Pair<K extends ChoiceKey>({ name, label, about, options }: PairProps<K>) {
  const chosen = useImport((state) => state.choices[name]);
  const proposed = useImport((state) => state.understanding?.plan[name] ?? null);
  return (
    <Radio.Group
      label={label}
      description={about}
      value={chosen ?? proposed}
      onChange={(value) => choose({ [name]: value })}
    >
      <div className={understandStyles.answersBeside}>
        {options.map((option) => (
          <Radio key={option.value} value={option.value} label={option.label} />
        ))}
      </div>
    </Radio.Group>
  );
}

function Lookalikes({ alike }: { readonly alike: Names['first'] }) {
  const n = alike.length;
  const pairs = alike
    .slice(0, 3)
    .map(({ name, looksLike }) => say('wizard.lookalikes.pair', { name, known: looksLike ?? '' }));
  return (
    <Pair
      name="lookalikes"
      label={say('wizard.lookalikes', { n })}
      about={namesWords(pairs, n - 3)}
      options={[
        { value: 'use', label: say('wizard.lookalikes.use') },
        { value: 'create', label: say('wizard.lookalikes.create', { n }) },
      ]}
    />
  );
}

function Reasons() {
  return (
    <Pair
      name="unknownReasons"
      label={say('wizard.reasons')}
      options={[
        { value: 'create', label: say('wizard.reasons.create') },
        { value: 'imported', label: say('wizard.reasons.imported') },
      ]}
    />
  );
}

function Kinds() {
  return (
    <Pair
      name="unknownKinds"
      label={say('wizard.deal-kinds')}
      options={[
        { value: 'create', label: say('wizard.deal-kinds.create') },
        { value: 'leave', label: say('wizard.deal-kinds.leave') },
      ]}
    />
  );
}

/** The first few names, which are more helpful than a number. */
function SomeNames({ names }: { readonly names: Names }) {
  const { count } = useFormats();
  const shown = names.first.slice(0, 4);
  const words = shown.map(({ name, rows }) => (rows > 1 ? `${name} (${count(rows)})` : name));
  return namesWords(words, names.total - shown.length);
}

function namesWords(names: readonly string[], others: number): string {
  return say('wizard.names.list', {
    names: others > 0 ? [...names, say('wizard.names.others', { n: others })] : names,
  });
}

function BlankClears() {
  const chosen = useImport((state) => state.choices.blankClears);
  const proposed = useImport((state) => state.understanding?.plan.blankClears ?? false);
  return (
    <Checkbox
      label={say('wizard.blank')}
      description={say('wizard.blank.about')}
      checked={chosen ?? proposed}
      onChange={(event) => choose({ blankClears: event.currentTarget.checked })}
    />
  );
}

function Source() {
  const chosen = useImport((state) => state.choices.source);
  const proposed = useImport((state) => state.understanding?.plan.source ?? '');
  return (
    <TextInput
      label={say('wizard.source')}
      description={say('wizard.source.hint')}
      value={chosen ?? proposed}
      maxLength={60}
      onChange={(event) => choose({ source: event.currentTarget.value })}
    />
  );
}
