import { opportunity } from '../../../../shared/records/opportunity.ts';
import { say } from '../../../../shared/words/say.ts';
import { AmountField } from '../../../components/fields/amount-field.tsx';
import { FieldRows } from '../../../components/fields/field-rows.tsx';
import { useFormats } from '../../../state/locale.ts';
import { lockOf } from '../deal-acts.ts';
import type { Deal } from '../offered/deal.ts';
import { ChoiceRow, TypedRow, dealSaver } from './deal-rows.tsx';

const budgetStatuses = opportunity.budgetStatus.values;
const timeFrames = opportunity.timeFrame.values;
const purchaseProcesses = opportunity.purchaseProcess.values;
const needs = opportunity.need.values;

interface DealProps {
  readonly deal: Deal;
}

/** Budget, time frame, process and need: how the customer buys. */
export function BuyingRows({ deal }: DealProps) {
  return (
    <FieldRows>
      <BudgetRow deal={deal} />
      <BudgetStatusRow deal={deal} />
      <BuyingChoices deal={deal} />
    </FieldRows>
  );
}

function BudgetRow({ deal }: DealProps) {
  const save = dealSaver(deal.id);
  const { money } = useFormats();
  return (
    <TypedRow
      label={say('deal.budgetAmount')}
      value={deal.budgetAmount?.amount ?? null}
      shown={money(deal.budgetAmount)}
      lock={lockOf(deal)}
      onSave={(budgetAmount) => save({ budgetAmount })}
    >
      {(field) => <AmountField {...field} currency={deal.currency} />}
    </TypedRow>
  );
}

function BudgetStatusRow({ deal }: DealProps) {
  const save = dealSaver(deal.id);
  return (
    <ChoiceRow
      label={say('deal.budgetStatus')}
      value={deal.budgetStatus}
      options={budgetStatuses.map((value) => ({ value, label: say(`budget-status.${value}`) }))}
      onSave={(value) => save({ budgetStatus: budgetStatuses.find((one) => one === value) })}
      lock={lockOf(deal)}
    />
  );
}

function BuyingChoices({ deal }: DealProps) {
  const save = dealSaver(deal.id);
  return (
    <>
      <ChoiceRow
        label={say('deal.timeFrame')}
        value={deal.timeFrame}
        options={timeFrames.map((value) => ({ value, label: say(`time-frame.${value}`) }))}
        onSave={(value) => save({ timeFrame: timeFrames.find((one) => one === value) })}
      />
      <ChoiceRow
        label={say('deal.process')}
        value={deal.purchaseProcess}
        options={purchaseProcesses.map((value) => ({ value, label: say(`process.${value}`) }))}
        onSave={(value) => save({ purchaseProcess: purchaseProcesses.find((one) => one === value) })}
      />
      <ChoiceRow
        label={say('deal.need')}
        value={deal.need}
        options={needs.map((value) => ({ value, label: say(`need.${value}`) }))}
        onSave={(value) => save({ need: needs.find((one) => one === value) })}
      />
    </>
  );
}
