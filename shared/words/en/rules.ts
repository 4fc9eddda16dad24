export const ruleWords = {} as const;
