export const fieldWords = {} as const;
