import { Tooltip } from '@mantine/core';
import { say } from '../../../../shared/words/say.ts';
import { useFormats } from '../../../state/locale.ts';
import type { Formats } from '../../../state/locale.ts';
import type { Deal } from '../deal.ts';
import styles from './head.module.css';

/** The weighted value with what makes it; hover or focus tells the formula in full. */
export function WeightedValue({ deal }: { readonly deal: Deal }) {
  const formats = useFormats();
  const { weighted, currency } = deal;
  return (
    <Tooltip
      multiline
      w={320}
      events={{ hover: true, focus: true, touch: true }}
      label={formulaWords(deal, formats)}
    >
      <button type="button" className={styles.explained}>
        <b>{weighted === null ? '–' : formats.money({ amount: weighted, currency })}</b>
        <small>{shortFormula(deal, formats)}</small>
      </button>
    </Tooltip>
  );
}

function shortFormula({ method, chances, completed, weighted }: Deal, { percent }: Formats): string {
  if (method === null || weighted === null) return '';
  return say(`deal.weighted.${method}`, { chances: percent(chances), completed: percent(completed) });
}

function formulaWords(deal: Deal, formats: Formats): string {
  const { method, weighted, estimatedRevenue, probability, chances, completed, currency } = deal;
  if (probability === null || method === null) return say('deal.weighted.no-stage');
  if (estimatedRevenue === null || weighted === null) return say('deal.weighted.no-revenue');
  const { percent, money } = formats;
  const parts = {
    chances: percent(chances),
    completed: percent(completed),
    probability: percent(probability),
  };
  return say('deal.weighted.about', {
    revenue: money(estimatedRevenue),
    probability: parts.probability,
    weighted: money({ amount: weighted, currency }),
    method: say(`method.${method}`),
    formula: say(`deal.weighted.formula.${method}`, parts),
  });
}
