/** Why set-up says no, and what to do instead. */
export const setupRuleWords = {
  'setup.not-set-up': 'This workspace has not been set up yet. Give it a rep and a base currency first.',
  'setup.already-set-up': 'This workspace has been set up already. Change it in Set-up.',
  'setup.code-taken': 'The code {code} is already in use. Choose another one.',
  'setup.currency-unknown': '{code} is not a currency one can pay in today. Choose one of the list.',
  'setup.currency-missing': '{code} is not a currency of this workspace. Add it in Set-up first.',
  'setup.currency-taken': '{code} is already a currency of this workspace.',
  'setup.currency-base': '{code} is the base currency: all totals are counted in it, so it stays.',
  'setup.currency-in-deals':
    '{code} cannot be removed: {n, plural, one {# deal uses} other {# deals use}} it. A currency stays while a deal or its history has it.',
  'setup.currency-in-customers':
    '{code} cannot be removed: {n, plural, one {# customer has} other {# customers have}} it as default currency. Change that first.',
  'setup.rate-of-base':
    '{code} is the base currency; its rate is always 1. Set rates of the other currencies.',
  'setup.salesperson-in-use':
    '{name} cannot be deleted: {n, plural, one {# deal has} other {# deals have}} {name} as salesperson, now or in their history. Deactivate {name} instead.',
  'setup.salesperson-owner':
    '{name} cannot be deleted: {n, plural, one {# customer belongs} other {# customers belong}} to {name}. Give them to someone else first, or deactivate {name} instead.',
  'setup.salesperson-own': 'This is the rep of this installation. Choose another one in Set-up first.',
  'setup.salesperson-unknown': 'There is no such salesperson. Choose one of the list.',
  'setup.salesperson-inactive':
    '{name} is not active. Choose an active salesperson, or activate {name} first.',
  'setup.reason-outcome-fixed':
    'The outcome of {code} cannot change: {n, plural, one {# closing names} other {# closings name}} it. Block it and add another reason instead.',
  'setup.reason-in-use':
    '{code} cannot be deleted: {n, plural, one {# closing names} other {# closings name}} it. Block it instead.',
  'setup.cycle-in-use':
    '{name} cannot be deleted: {n, plural, one {# deal uses} other {# deals use}} it, now or in their history. Block it instead.',
  'setup.cycle-blocked-default':
    '{name} is blocked and cannot be the default for new deals. Unblock it first.',
  'setup.stage-number-taken':
    'Stage {number, number} exists already in this sales cycle. Choose another number.',
  'setup.stage-in-use':
    '{name} cannot be deleted: {n, plural, one {# deal stands} other {# deals stand}} in it. Move {n, plural, one {it} other {them}} to another stage first.',
} as const;
