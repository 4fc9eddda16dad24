/** Why set-up says no, and what to do instead. */
export const setupRuleWords = {
  'setup.not-set-up': 'This workspace isn’t set up yet. Add a salesperson and a base currency first.',
  'setup.already-set-up': 'This workspace is already set up. Change it in Settings.',
  'setup.code-taken': 'The code {code} is already in use. Choose another one.',
  'setup.currency-unknown': '{code} isn’t a current currency. Choose one from the list.',
  'setup.currency-missing': '{code} isn’t in this workspace. Add it in Settings first.',
  'setup.currency-taken': '{code} is already in this workspace.',
  'setup.currency-base': '{code} is the base currency for all totals and can’t be removed.',
  'setup.currency-in-deals':
    '{code} can’t be removed because {n, plural, one {# deal uses} other {# deals use}} it, now or in the history.',
  'setup.currency-in-customers':
    '{code} can’t be removed because it’s the default currency of {n, plural, one {# customer} other {# customers}}. Change that first.',
  'setup.rate-of-base':
    '{code} is the base currency, so its rate is always 1. Set rates for other currencies.',
  'setup.salesperson-in-use':
    '{name} can’t be deleted because {n, plural, one {# deal has} other {# deals have}} {name} as salesperson, now or in the history. Deactivate {name} instead.',
  'setup.salesperson-owner':
    '{name} can’t be deleted because {n, plural, one {# customer belongs} other {# customers belong}} to {name}. Assign them to someone else first, or deactivate {name} instead.',
  'setup.salesperson-own': 'This is the default salesperson. Choose another one in Settings first.',
  'setup.salesperson-unknown': 'This salesperson doesn’t exist. Choose one from the list.',
  'setup.salesperson-inactive': '{name} is inactive. Choose an active salesperson, or activate {name} first.',
  'setup.reason-outcome-fixed':
    'The outcome of {code} can’t be changed because {n, plural, one {# closed deal uses} other {# closed deals use}} it. Block it and add another reason instead.',
  'setup.reason-in-use':
    '{code} can’t be deleted because {n, plural, one {# closed deal uses} other {# closed deals use}} it. Block it instead.',
  'setup.kind-in-use':
    '{name} can’t be deleted because {n, plural, one {# deal is} other {# deals are}} of this kind. Block it instead.',
  'setup.role-in-use':
    '{name} can’t be deleted because {n, plural, one {# deal has} other {# deals have}} someone in this role. Block it instead.',
  'setup.name-taken': '{name} already exists. Choose another name.',
  'setup.cycle-in-use':
    '{name} can’t be deleted because {n, plural, one {# deal uses} other {# deals use}} it, now or in the history. Block it instead.',
  'setup.cycle-blocked-default': '{name} is blocked, so it can’t be the default. Unblock it first.',
  'setup.stage-number-taken':
    'Stage {number, number} already exists in this sales cycle. Choose another number.',
  'setup.stage-in-use':
    '{name} can’t be deleted because {n, plural, one {# deal is} other {# deals are}} in it. Move {n, plural, one {it} other {them}} to another stage first.',
} as const;
