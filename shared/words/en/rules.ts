import { customerRuleWords } from './customer-rules.ts';
import { setupRuleWords } from './setup-rules.ts';

/** What the rules of the trade say when they refuse. Each says what to do. */
export const ruleWords = {
  ...customerRuleWords,
  ...setupRuleWords,
} as const;
