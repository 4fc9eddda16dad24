import { Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import { isoCurrencies } from '../../../../shared/money/currencies.ts';
import { say, spokenLanguage } from '../../../../shared/words/say.ts';
import { run } from '../../../commands/run.ts';
import { useCall } from '../../../api/queries.tsx';
import { useFormats } from '../../../state/locale.ts';
import { SectionHead } from '../section-head.tsx';
import { CurrenciesTable } from './currencies-table.tsx';
import type { Currency } from './currency.ts';
import { RatesPanel } from './rates-panel.tsx';
import styles from './currencies.module.css';

/** The currencies of deals, and their dated rates in the base currency. */
export function CurrenciesSection() {
  const { base } = useFormats();
  const { data } = useCall('currency.list', {});
  const [wanted, setWanted] = useState<string | null>(null);
  const currencies = data?.items ?? [];
  const foreign = currencies.filter((currency) => !currency.base);
  const chosen =
    foreign.find(({ code }) => code === wanted) ??
    foreign.find(({ rate }) => rate === null) ??
    foreign.at(0) ??
    null;
  return (
    <>
      <SectionHead
        title={say('setup.currencies')}
        about={say('currencies.about', { base })}
        actions={<AddCurrency known={currencies} onAdded={setWanted} />}
      />
      {data !== undefined && (
        <div className={styles.split}>
          <CurrenciesTable currencies={currencies} chosen={chosen?.code ?? null} onChoose={setWanted} />
          <RatesPanel key={chosen?.code ?? ''} currency={chosen} fresh={chosen?.code === wanted} />
        </div>
      )}
    </>
  );
}

interface AddCurrencyProps {
  readonly known: readonly Currency[];
  onAdded(this: void, code: string): void;
}

function AddCurrency({ known, onAdded }: AddCurrencyProps) {
  const options = useMemo(() => {
    const names = new Intl.DisplayNames(spokenLanguage().tag, { type: 'currency' });
    return isoCurrencies
      .filter(({ code }) => known.every((currency) => currency.code !== code))
      .map(({ code }) => ({ value: code, label: `${code} · ${names.of(code) ?? code}` }));
  }, [known]);
  const add = async (code: string | null): Promise<void> => {
    if (code === null) return;
    const result = await run('currency.add', { code });
    if (result.ok) onAdded(code);
  };
  return (
    <Select
      className={styles.add ?? ''}
      aria-label={say('currencies.add')}
      placeholder={say('currencies.add')}
      data={options}
      value={null}
      onChange={(code) => void add(code)}
      searchable
      selectFirstOptionOnChange
      nothingFoundMessage={say('currencies.add.none')}
      maxDropdownHeight={280}
      comboboxProps={{ width: 280, position: 'bottom-end' }}
    />
  );
}
