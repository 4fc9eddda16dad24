export const customerRuleWords = {} as const;
