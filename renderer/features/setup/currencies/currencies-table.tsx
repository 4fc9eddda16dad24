import { IconAlertTriangle, IconTrash } from '@tabler/icons-react';
import { say, spokenLanguage } from '../../../../shared/words/say.ts';
import { run } from '../../../commands/run.ts';
import { Badge } from '../../../components/show/badge.tsx';
import { Panel } from '../../../components/frame/page.tsx';
import { DateText } from '../../../components/show/values.tsx';
import { useFormats } from '../../../state/locale.ts';
import { deleteHead, SetUpTable, UsesCell } from '../set-up-table.tsx';
import type { Head } from '../set-up-table.tsx';
import shared from '../setup.module.css';
import type { Currency } from './currency.ts';
import styles from './currencies.module.css';
import { rateText } from './rate-typing.ts';

interface CurrenciesTableProps {
  readonly currencies: readonly Currency[];
  /** The currency whose rates are shown next to the table. */
  readonly chosen: string | null;
  onChoose(this: void, code: string): void;
}

export function CurrenciesTable({ currencies, chosen, onChoose }: CurrenciesTableProps) {
  const heads: readonly Head[] = [
    { title: say('currencies.column.currency') },
    { title: say('currencies.column.rate'), align: 'right' },
    { title: say('currencies.column.since'), align: 'right' },
    { title: say('currencies.column.deals'), align: 'right' },
    deleteHead,
  ];
  return (
    <Panel flush label={say('currencies.table')}>
      <SetUpTable label={say('currencies.table')} heads={heads}>
        <tbody>
          {currencies.map((currency) => (
            <CurrencyLine
              key={currency.code}
              currency={currency}
              chosen={currency.code === chosen}
              onChoose={onChoose}
            />
          ))}
        </tbody>
      </SetUpTable>
    </Panel>
  );
}

interface CurrencyLineProps {
  readonly currency: Currency;
  readonly chosen: boolean;
  onChoose(this: void, code: string): void;
}

function CurrencyLine({ currency, chosen, onChoose }: CurrencyLineProps) {
  const { code, base, deals } = currency;
  return (
    <tr data-chosen={chosen || undefined} className={styles.line}>
      <th scope="row">{base ? <Named code={code} /> : <NameButton {...{ code, chosen, onChoose }} />}</th>
      <Rate currency={currency} />
      <UsesCell uses={deals} />
      <td className={shared.deleteColumn}>{!base && <Remove code={code} />}</td>
    </tr>
  );
}

function Named({ code }: { readonly code: string }) {
  return (
    <span className={styles.named}>
      <b>{code}</b>
      <span className={styles.longName}>
        {new Intl.DisplayNames(spokenLanguage().tag, { type: 'currency' }).of(code)}
      </span>
    </span>
  );
}

interface NameButtonProps {
  readonly code: string;
  readonly chosen: boolean;
  onChoose(this: void, code: string): void;
}

function NameButton({ code, chosen, onChoose }: NameButtonProps) {
  return (
    <button type="button" className={styles.nameButton} aria-pressed={chosen} onClick={() => onChoose(code)}>
      <Named code={code} />
      <span className="unseen">{say('currencies.show-rates', { currency: code })}</span>
    </button>
  );
}

function Rate({ currency }: { readonly currency: Currency }) {
  const { numbers } = useFormats();
  if (currency.base) {
    return (
      <td colSpan={2} className={shared.right}>
        <Badge tone="accent">{say('currencies.base')}</Badge>
      </td>
    );
  }
  if (currency.rate === null) {
    const about = say('currencies.no-rate.about', { currency: currency.code });
    return (
      <td colSpan={2} className={shared.right}>
        <span className={styles.missing} title={about}>
          <IconAlertTriangle size={14} stroke={1.8} aria-hidden />
          {say('currencies.no-rate')}
        </span>
      </td>
    );
  }
  return (
    <>
      <td className={shared.right}>{rateText(currency.rate, numbers)}</td>
      <td className={shared.right}>
        <DateText value={currency.rateDate} />
      </td>
    </>
  );
}

function Remove({ code }: { readonly code: string }) {
  const label = say('currencies.remove', { currency: code });
  return (
    <button
      type="button"
      className={shared.iconButton}
      aria-label={label}
      title={label}
      onClick={() => void run('currency.remove', { code })}
    >
      <IconTrash size={15} stroke={1.6} aria-hidden />
    </button>
  );
}
