import { budgetStatus, need, purchaseProcess, timeFrame } from '../../../../shared/contract/fields.ts';
import { say } from '../../../../shared/words/say.ts';
import { AmountField } from '../../../components/fields/amount-field.tsx';
import { FieldRows } from '../../../components/fields/field-rows.tsx';
import { useFormats } from '../../../state/locale.ts';
import { lockOf } from '../deal-acts.ts';
import type { Deal } from '../offered/deal.ts';
import { ChoiceRow, TypedRow, useSaveDeal } from './deal-rows.tsx';

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
  const save = useSaveDeal(deal.id);
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
  const save = useSaveDeal(deal.id);
  return (
    <ChoiceRow
      label={say('deal.budgetStatus')}
      value={deal.budgetStatus}
      options={budgetStatus.options.map((value) => ({ value, label: say(`budget-status.${value}`) }))}
      onSave={(value) => save({ budgetStatus: budgetStatus.options.find((one) => one === value) })}
      lock={lockOf(deal)}
    />
  );
}

function BuyingChoices({ deal }: DealProps) {
  const save = useSaveDeal(deal.id);
  return (
    <>
      <ChoiceRow
        label={say('deal.timeFrame')}
        value={deal.timeFrame}
        options={timeFrame.options.map((value) => ({ value, label: say(`time-frame.${value}`) }))}
        onSave={(value) => save({ timeFrame: timeFrame.options.find((one) => one === value) })}
      />
      <ChoiceRow
        label={say('deal.process')}
        value={deal.purchaseProcess}
        options={purchaseProcess.options.map((value) => ({ value, label: say(`process.${value}`) }))}
        onSave={(value) => save({ purchaseProcess: purchaseProcess.options.find((one) => one === value) })}
      />
      <ChoiceRow
        label={say('deal.need')}
        value={deal.need}
        options={need.options.map((value) => ({ value, label: say(`need.${value}`) }))}
        onSave={(value) => save({ need: need.options.find((one) => one === value) })}
      />
    </>
  );
}
