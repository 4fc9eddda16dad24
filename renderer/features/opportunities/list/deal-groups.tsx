import type { InputOf, OutputOf } from '../../../../shared/contract/contract.ts';
import { groupBy } from '../../../../shared/contract/opportunity-rows.ts';
import { isCustomKey } from '../../../../shared/records/custom-fields.ts';
import { say } from '../../../../shared/words/say.ts';
import { callOptions } from '../../../api/queries.tsx';
import { areAligned, GroupHeadLine } from '../../../components/list/group-head.tsx';
import type { GroupHeadProps, ListGroups } from '../../../components/list/list-kind.ts';
import { weightedTotalWords } from '../../../components/show/weighted-words.ts';
import { useFormats } from '../../../state/locale.ts';
import type { Formats } from '../../../state/locale.ts';
import type { DealTypes } from './deal-types.ts';
import { estimateOf } from './totals.ts';

type Groups = OutputOf<'opportunity.groups'>;
type Group = Groups['groups'][number];
type DealGroupBy = InputOf<'opportunity.groups'>['by'];

export const dealGroups: ListGroups<DealTypes> = {
  options: groupBy.options,
  label: (by) => (isCustomKey(by) ? by : say(`deals.group.${by}`)),
  read: (filter, by) => callOptions('opportunity.groups', { filter, by }),
  Head: GroupHead,
  aligns: (columns) => areAligned(columns, ['revenue', 'weighted']),
  about: weightedTotalWords,
};

/** The name of a group, its number of deals and its sums. */
function GroupHead({ by, group, groups, columns }: GroupHeadProps<DealTypes>) {
  const formats = useFormats();
  const figure = group ?? groups.rest;
  if (figure === null) return null;
  return (
    <GroupHeadLine
      label={group === null ? restWords(groups) : groupName(by, group, formats)}
      count={figure.count}
      left={{
        notConverted: figure.notConverted + figure.lost.notConverted,
        missingRates: figure.missingRates,
      }}
      amounts={[
        { column: 'revenue', ...estimateOf(figure) },
        { column: 'weighted', label: say('deals.weighted'), amount: figure.weighted },
      ]}
      base={groups.base}
      columns={columns}
    />
  );
}

function restWords({ rest }: Groups): string {
  return say('deals.group.rest', { count: rest?.groups ?? 0 });
}

/** Months are dates, which the window formats; values of a field have labels; records have names. */
function groupName(by: DealGroupBy, { key, name }: Group, { dates }: Formats): string {
  if (by === 'closeMonth' && key !== 'none') {
    const format = new Intl.DateTimeFormat(dates, { month: 'long', year: 'numeric', timeZone: 'UTC' });
    return format.format(new Date(`${key}-01`));
  }
  return name;
}
