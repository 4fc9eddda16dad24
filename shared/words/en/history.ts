export const historyWords = {} as const;
