/** Several workspaces side by side, and the one with made-up data. */
export const workspacesWords = {
  'workspaces.title': 'Workspaces',
  'workspaces.here': 'Workspace',
  'workspaces.badge': 'Sample data',
  'workspaces.changed': 'changed {date}',
  'workspaces.new': 'New workspace …',
  'workspaces.sample': 'Look around with sample data',
  'workspaces.other': 'Open another workspace',
  'workspaces.new.title': 'New workspace',
  'workspaces.new.about': 'A separate set of deals, customers and settings.',
  'workspaces.new.name': 'Name',
  'workspaces.new.act': 'Create workspace',
} as const;
