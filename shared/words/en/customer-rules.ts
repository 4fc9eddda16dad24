/** Why a customer cannot be saved or deleted as asked, and what to do instead. */
export const customerRuleWords = {
  'customer.name-missing': 'A contact needs a first or a last name.',
  'customer.account-unknown': 'There is no such account. Choose one of the list.',
  'customer.account-is-contact': '{name} is a contact. Choose an account.',
  'customer.parent-self': 'An account cannot be its own parent. Choose another one.',
  'customer.parent-loop': '{name} already belongs to this account. Choose a parent outside of it.',
  'customer.has-deals':
    '{name} cannot be deleted: {n, plural, one {# deal refers} other {# deals refer}} to it. Deactivate {name} instead.',
  'customer.has-contacts':
    '{name} cannot be deleted: {n, plural, one {# contact belongs} other {# contacts belong}} to it. Give {n, plural, one {it} other {them}} another account first, or deactivate {name} instead.',
  'customer.has-children':
    '{name} cannot be deleted: it is the parent of {n, plural, one {# account} other {# accounts}}. Give {n, plural, one {it} other {them}} another parent first, or deactivate {name} instead.',
} as const;
