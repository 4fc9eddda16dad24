/** Why a customer cannot be saved or deleted as asked, and what to do instead. */
export const customerRuleWords = {
  'customer.name-missing': 'A contact needs a first or a last name.',
  'customer.account-unknown': 'There is no such account. Choose one of the list.',
  'customer.account-is-contact': '{name} is a contact. Choose an account.',
  'customer.parent-self': 'An account cannot be its own parent. Choose another one.',
  'customer.parent-loop': '{name} already belongs to this account. Choose a parent outside of it.',
  'customer.has-deals':
    '{name} cannot be deleted: {n} {n|deal refers|deals refer} to it. Deactivate {name} instead.',
  'customer.has-contacts':
    '{name} cannot be deleted: {n} {n|contact belongs|contacts belong} to it. Give {n|it|them} another account first, or deactivate {name} instead.',
  'customer.has-children':
    '{name} cannot be deleted: it is the parent of {n} {n|account|accounts}. Give {n|it|them} another parent first, or deactivate {name} instead.',
} as const;
