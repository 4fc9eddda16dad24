import type { OutputOf } from '../../../../shared/contract/contract.ts';
import { customerGroupBy } from '../../../../shared/contract/customer-rows.ts';
import { isCustomKey } from '../../../../shared/records/custom-fields.ts';
import { say } from '../../../../shared/words/say.ts';
import { callOptions } from '../../../api/queries.tsx';
import { GroupHeadLine } from '../../../components/list/group-head.tsx';
import type { GroupHeadProps, ListGroups } from '../../../components/list/list-kind.ts';
import type { Formats } from '../../../state/locale.ts';
import type { CustomerTypes } from './customer-view.ts';

type Groups = OutputOf<'customer.groups'>;

export const customerGroups: ListGroups<CustomerTypes> = {
  options: customerGroupBy.options,
  label: (by) => (isCustomKey(by) ? by : say(`customers.group.${by}`)),
  read: (filter, by) => callOptions('customer.groups', { filter, by }),
  Head: GroupHead,
  // No column of the list shows what deals are worth.
  aligns: () => false,
  about: aboutTotals,
};

function GroupHead({ group, groups }: GroupHeadProps<CustomerTypes>) {
  const figure = group ?? groups.rest;
  if (figure === null) return null;
  return (
    <GroupHeadLine
      label={group?.name ?? say('customers.group.rest', { count: groups.rest?.groups ?? 0 })}
      count={figure.count}
      left={figure}
      amounts={[
        { column: 'open', label: say('customers.total.open'), amount: figure.open.base },
        { column: 'won', label: say('customers.total.won'), amount: figure.won.base },
      ]}
      base={groups.base}
      columns={null}
    />
  );
}

function aboutTotals({ base, rateDate }: Groups, formats: Formats): string {
  const date = formats.date(rateDate, 'long');
  return `${say('customers.total.open.about', { base, date })} ${say('customers.total.won.about', { base })}`;
}
