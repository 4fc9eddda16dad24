export const screenWords = {} as const;
