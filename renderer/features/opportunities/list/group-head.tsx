import { say } from '../../../../shared/words/say.ts';
import { useFormats } from '../../../state/locale.ts';
import type { Formats } from '../../../state/locale.ts';
import type { Group, Groups } from './grouped-pages.ts';
import type { GroupBy } from './list-view.ts';
import { estimateOf } from './totals.ts';
import styles from './groups.module.css';

/** The lines of the grid, from 1, at which the columns of amounts begin; the last column has more padding. */
interface Places {
  readonly revenue: number;
  readonly weighted: number;
  readonly last: number;
}

/** Where a head has its amounts below the heads of their columns; null where these do not both stand there. */
export function placesIn(columns: readonly string[]): Places | null {
  const [revenue, weighted] = [columns.indexOf('revenue'), columns.indexOf('weighted')];
  // The tick boxes are the first column.
  return revenue < 1 || weighted < revenue
    ? null
    : { revenue: revenue + 2, weighted: weighted + 2, last: columns.length + 1 };
}

interface GroupHeadProps {
  readonly by: GroupBy;
  /** Null: what stands for the groups that are not listed. */
  readonly group: Group | null;
  readonly groups: Groups;
  /** Null: all in one row, the amounts at its end with their names. */
  readonly places: Places | null;
}

/** Whose deals follow, how many they are and what they are worth. */
export function GroupHead({ by, group, groups, places }: GroupHeadProps) {
  const formats = useFormats();
  const figure = group ?? groups.rest;
  if (figure === null) return null;
  const label = group === null ? restWords(groups, formats) : groupName(by, group, formats);
  const notConverted = figure.notConverted + figure.lost.notConverted;
  const name = (
    <>
      <span className={styles.label}>{label}</span>
      <span className={styles.count}>{formats.count(figure.count)}</span>
      {places === null && <span className={styles.gap} />}
      {notConverted > 0 && (
        <span className={styles.dim}>{say('deals.notConverted', { n: formats.count(notConverted) })}</span>
      )}
    </>
  );
  return (
    <>
      {places === null ? (
        name
      ) : (
        <span className={styles.name} style={{ gridColumn: `2 / ${places.revenue}` }}>
          {name}
        </span>
      )}
      <Amounts figure={figure} base={groups.base} places={places} />
    </>
  );
}

interface AmountsProps {
  readonly figure: Omit<Group, 'key' | 'name'>;
  readonly base: string;
  readonly places: Places | null;
}

/** What they are worth; where the columns name the amounts, their names are heard only. */
function Amounts({ figure, base, places }: AmountsProps) {
  const { money } = useFormats();
  const estimate = estimateOf(figure);
  const both = [
    { ...estimate, at: places?.revenue },
    { label: say('deals.weighted'), amount: figure.weighted, at: places?.weighted },
  ];
  return both.map(({ label, amount, at }) => (
    <span
      key={label}
      className={at === undefined ? styles.amount : styles.cell}
      style={{ gridColumn: at }}
      data-last={at === places?.last || undefined}
    >
      <span className={at === undefined ? styles.dim : 'unseen'}>{label}</span>{' '}
      <b>{money({ amount, currency: base })}</b>
    </span>
  ));
}

function restWords({ rest }: Groups, { count }: Formats): string {
  const n = rest?.groups ?? 0;
  return say('deals.group.rest', { n, count: count(n) });
}

/** Months are dates, which the window writes; values of a field have words; records have names. */
function groupName(by: GroupBy, { key, name }: Group, { locale }: Formats): string {
  if (by === 'closeMonth' && key !== 'none') {
    const format = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
    return format.format(new Date(`${key}-01`));
  }
  return name;
}
