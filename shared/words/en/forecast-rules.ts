export const forecastRuleWords = {
  'forecast.part.other': 'Other',
  'forecast.part.unrated': 'No rating',
  'forecast.no-such-period': 'The forecast asked for has no such period.',
} as const;
