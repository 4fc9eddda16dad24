export const setupRuleWords = {
  'setup.code-taken': 'The code {code} is already in use.',
  'setup.salesperson-in-use':
    '{name} has {n} {n|deal|deals}. Give them to someone else first, or deactivate {name} instead.',
  'setup.salesperson-own': 'This is the rep of this installation. Choose another one in Settings first.',
} as const;
