import { say } from '../../../../shared/words/say.ts';
import { useFormats } from '../../../state/locale.ts';
import type { Formats } from '../../../state/locale.ts';
import type { Group, Groups } from './grouped-pages.ts';
import type { GroupBy } from './list-view.ts';
import { estimateOf } from './totals.ts';
import styles from './groups.module.css';

interface GroupHeadProps {
  readonly by: GroupBy;
  /** Null: what stands for the groups that are not listed. */
  readonly group: Group | null;
  readonly groups: Groups;
}

/** Whose deals follow, how many they are and what they are worth. */
export function GroupHead({ by, group, groups }: GroupHeadProps) {
  const formats = useFormats();
  const figure = group ?? groups.rest;
  if (figure === null) return null;
  const { base } = groups;
  const estimate = estimateOf(figure);
  const notConverted = figure.notConverted + figure.lost.notConverted;
  const money = (amount: string): string => formats.money({ amount, currency: base });
  const label = group === null ? restWords(groups, formats) : groupName(by, group, formats);
  return (
    <>
      <span className={styles.label}>{label}</span>
      <span className={styles.count}>{formats.count(figure.count)}</span>
      <span className={styles.gap} />
      {notConverted > 0 && (
        <span className={styles.dim}>{say('deals.notConverted', { n: formats.count(notConverted) })}</span>
      )}
      <span className={styles.dim}>{estimate.label}</span>
      <b>{money(estimate.amount)}</b>
      <span className={styles.weighted}>
        <span className={styles.dim}>{say('deals.weighted')}</span> <b>{money(figure.weighted)}</b>
      </span>
    </>
  );
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
