import { Autocomplete, Radio } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { say } from '../../../shared/words/say.ts';
import { useCall } from '../../api/queries.tsx';
import { choose, useImport } from './import-state.ts';
import understandStyles from './understand.module.css';

interface WithoutCustomerProps {
  readonly count: number;
  readonly problem: string | null;
}

const skip = { kind: 'skip' } as const;

/** Rows without a customer: left out, or assigned to a chosen account. */
export function WithoutCustomer({ count: n, problem }: WithoutCustomerProps) {
  const chosen = useImport(
    (state) => state.choices.withoutCustomer ?? state.understanding?.plan.withoutCustomer ?? null,
  );
  return (
    <>
      <Radio.Group
        label={say('wizard.ask.without', { rows: n })}
        value={chosen?.kind ?? null}
        error={chosen === null ? problem : null}
        onChange={(kind) =>
          choose({
            withoutCustomer:
              kind === 'account' ? { kind: 'account', name: say('wizard.ask.without.proposal') } : skip,
          })
        }
      >
        <div className={understandStyles.answers}>
          <Radio value="skip" label={wordsFor('wizard.ask.without.skip', n)} />
          <Radio value="account" label={wordsFor('wizard.ask.without.account', n)} />
        </div>
      </Radio.Group>
      {chosen?.kind === 'account' && <AccountName name={chosen.name} problem={problem} />}
    </>
  );
}

function wordsFor(key: 'wizard.ask.without.skip' | 'wizard.ask.without.account', n: number): string {
  return say(key, { n });
}

function AccountName({ name, problem }: { readonly name: string; readonly problem: string | null }) {
  const [text] = useDebouncedValue(name.trim(), 80);
  const { data } = useCall('customer.suggest', { text, kind: 'account' }, { keepPrevious: true });
  return (
    <Autocomplete
      className={understandStyles.indented ?? ''}
      label={say('wizard.ask.without.name')}
      description={say('wizard.ask.without.hint')}
      value={name}
      data={[...new Set((data?.rows ?? []).map((row) => row.name))]}
      onChange={(value) => choose({ withoutCustomer: { kind: 'account', name: value } })}
      error={problem}
      maxLength={200}
      autoFocus
    />
  );
}
