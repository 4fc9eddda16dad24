export const forecastRuleWords = {
  'forecast.part.other': 'Other',
  'forecast.part.unrated': 'No rating',
  'forecast.no-such-period': 'This forecast has no such period.',
  'forecast.range-order': 'The range ends before it begins. Swap its ends.',
  'forecast.too-many-periods':
    'A forecast shows at most {most, number} periods. Choose longer periods or fewer days.',
} as const;
