import { say } from '../../../../shared/words/say.ts';
import { callOptions } from '../../../api/queries.tsx';
import type { ListPaper as PaperOf } from '../../../components/list/list-kind.ts';
import { ListPaper } from '../../../components/list/paper/list-paper.tsx';
import type { PaperProps } from '../../../components/paper/paper-props.ts';
import { fitOnPaper } from '../list/column-fit.ts';
import { customerList } from '../list/customer-list.tsx';
import { totalsOf } from '../list/customer-totals.ts';
import type { Summary } from '../list/customer-totals.ts';
import type { CustomerTypes } from '../list/customer-view.ts';

const paper: PaperOf<CustomerTypes, Summary> = {
  read: (filter) => callOptions('customer.summary', { filter }),
  tell: (summary, formats) => {
    const { base, rateDate, count } = summary;
    const totals = totalsOf(summary, formats).map(
      ({ label, amount }) => [label, formats.money({ amount, currency: base })] as const,
    );
    return {
      count,
      facts: [[say('rail.customers'), say('customers.count', { count })], ...totals],
      notes: [say('print.rates', { base, date: formats.date(rateDate, 'long') })],
    };
  },
  fit: fitOnPaper,
  none: say('customers.none.title'),
};

/** The list of customers on paper, with what their deals are worth. */
export function CustomersPaper(props: PaperProps) {
  return <ListPaper kind={customerList} paper={paper} {...props} />;
}
