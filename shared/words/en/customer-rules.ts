/** Why a customer cannot be saved or deleted as asked, and what to do instead. */
export const customerRuleWords = {
  'customer.name-missing': 'Enter a first or last name.',
  'customer.account-unknown': 'This account doesn’t exist. Choose one from the list.',
  'customer.account-is-contact': '{name} is a contact. Choose an account.',
  'customer.address-blank': 'Enter at least one part of the address.',
  'customer.primary-twice': 'Only one can be the primary one.',
  'customer.channel-unknown': 'This entry no longer exists. Reload the page and try again.',
  'customer.channels-twice': 'Send either the list or this field, not both.',
  'customer.parent-self': 'An account can’t be its own parent. Choose another one.',
  'customer.parent-loop': '{name} already belongs to this account. Choose another parent.',
  'customer.merged': '{name} was merged into {into}.',
  'customer.merge.same': 'Choose different customers to merge.',
  'customer.merge.kinds':
    '{account} is an account and {contact} is a contact. You can merge only customers of the same type.',
  'customer.merge.inactive': '{name} is inactive. Activate it first, or keep another customer.',
  'customer.merge.choice': 'Choose the value of one of the customers you’re merging.',
  'customer.merge.channels':
    'Together, these customers have {n, number} {kind, select, phones {phone numbers} emails {email addresses} other {addresses}}, and a customer can have up to {most, number}. Remove some first.',
  'customer.merge.tags':
    'Together, these customers have {n, number} tags, and a customer can have up to {most, number}. Remove some first.',
  'customer.has-deals':
    '{name} can’t be deleted because {n, plural, one {# deal refers} other {# deals refer}} to it. Deactivate it instead.',
  'customer.has-contacts':
    '{name} can’t be deleted because {n, plural, one {# contact belongs} other {# contacts belong}} to it. Move {n, plural, one {the contact} other {the contacts}} to another account first, or deactivate {name} instead.',
  'customer.has-children':
    '{name} can’t be deleted because it’s the parent of {n, plural, one {# account} other {# accounts}}. Choose another parent for {n, plural, one {it} other {them}} first, or deactivate {name} instead.',
} as const;
