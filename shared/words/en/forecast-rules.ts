export const forecastRuleWords = {
  'forecast.part.other': 'Other',
  'forecast.part.unrated': 'No rating',
  'forecast.no-such-period': 'This forecast has no such period.',
} as const;
