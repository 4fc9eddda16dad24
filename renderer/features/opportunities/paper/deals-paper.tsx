import { say } from '../../../../shared/words/say.ts';
import { callOptions } from '../../../api/queries.tsx';
import type { ListPaper as PaperOf } from '../../../components/list/list-kind.ts';
import { ListPaper } from '../../../components/list/paper/list-paper.tsx';
import type { PaperProps } from '../../../components/paper/paper-props.ts';
import { fitOnPaper } from '../list/column-fit.ts';
import { dealList } from '../list/deal-list.tsx';
import type { DealTypes } from '../list/deal-types.ts';
import { totalsOf } from '../list/totals.ts';
import type { Summary } from '../list/totals.ts';

const paper: PaperOf<DealTypes, Summary> = {
  read: (filter) => callOptions('opportunity.summary', { filter }),
  tell: (summary, formats) => {
    const { money, date } = formats;
    const { base, rateDate, count: n } = summary;
    const totals = totalsOf(summary, formats).map(
      ({ label, amount }) => [label, money({ amount, currency: base })] as const,
    );
    return {
      count: n,
      facts: [[say('rail.opportunities'), say('deals.count', { count: n })], ...totals],
      notes: [say('print.rates', { base, date: date(rateDate, 'long') })],
    };
  },
  fit: fitOnPaper,
  none: say('print.none'),
};

/** The list of deals on paper, with its totals. */
export function DealsPaper(props: PaperProps) {
  return <ListPaper kind={dealList} paper={paper} {...props} />;
}
