/** The forecast. */
export const forecastWords = {} as const;
