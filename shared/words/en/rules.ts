import { customerRuleWords } from './customer-rules.ts';
import { dealRuleWords } from './deal-rules.ts';
import { forecastRuleWords } from './forecast-rules.ts';
import { setupRuleWords } from './setup-rules.ts';

/** What the rules of the trade say when they refuse. Each says what to do. */
export const ruleWords = {
  ...customerRuleWords,
  ...dealRuleWords,
  ...forecastRuleWords,
  ...setupRuleWords,
} as const;
