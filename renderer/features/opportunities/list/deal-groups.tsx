import type { InputOf, OutputOf } from '../../../../shared/contract/contract.ts';
import { groupBy } from '../../../../shared/contract/opportunity-rows.ts';
import { say } from '../../../../shared/words/say.ts';
import { callOptions } from '../../../api/queries.tsx';
import type { GroupHeadProps, ListGroups } from '../../../components/list/list-kind.ts';
import { weightedTotalWords } from '../../../components/show/weighted-words.ts';
import { useFormats } from '../../../state/locale.ts';
import type { Formats } from '../../../state/locale.ts';
import type { DealTypes } from './deal-types.ts';
import { estimateOf } from './totals.ts';
import styles from './groups.module.css';

type Groups = OutputOf<'opportunity.groups'>;
type Group = Groups['groups'][number];
type DealGroupBy = InputOf<'opportunity.groups'>['by'];

export const dealGroups: ListGroups<DealTypes> = {
  options: groupBy.options,
  label: (by) => say(`deals.group.${by}`),
  read: (filter, by) => callOptions('opportunity.groups', { filter, by }),
  Head: GroupHead,
  aligns: (columns) => placesIn(columns) !== null,
  about: weightedTotalWords,
};

/** The lines of the grid, from 1, at which the columns of amounts begin; the last column has more padding. */
interface Places {
  readonly revenue: number;
  readonly weighted: number;
  readonly last: number;
}

/** Where a head has its amounts below the heads of their columns; null where these are not both shown. */
function placesIn(columns: readonly string[]): Places | null {
  const [revenue, weighted] = [columns.indexOf('revenue'), columns.indexOf('weighted')];
  // The tick boxes are the first column.
  return revenue < 1 || weighted < revenue
    ? null
    : { revenue: revenue + 2, weighted: weighted + 2, last: columns.length + 1 };
}

/** Whose deals follow, how many they are and what they are worth: below their columns, or at the end of one row. */
function GroupHead({ by, group, groups, columns }: GroupHeadProps<DealTypes>) {
  const formats = useFormats();
  const places = columns && placesIn(columns);
  const figure = group ?? groups.rest;
  if (figure === null) return null;
  const label = group === null ? restWords(groups) : groupName(by, group, formats);
  const notConverted = figure.notConverted + figure.lost.notConverted;
  const name = (
    <>
      <span className={styles.label}>{label}</span>
      <span className={styles.count}>{formats.count(figure.count)}</span>
      {places === null && <span className={styles.gap} />}
      {notConverted > 0 && (
        <span className={styles.dim}>{say('deals.notConverted', { n: notConverted })}</span>
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

function restWords({ rest }: Groups): string {
  return say('deals.group.rest', { count: rest?.groups ?? 0 });
}

/** Months are dates, which the window writes; values of a field have words; records have names. */
function groupName(by: DealGroupBy, { key, name }: Group, { locale }: Formats): string {
  if (by === 'closeMonth' && key !== 'none') {
    const format = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
    return format.format(new Date(`${key}-01`));
  }
  return name;
}
