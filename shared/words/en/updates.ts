/** Newer versions of the app, looked for on request. */
export const updatesWords = {
  'updates.title': 'Updates',
  'updates.checking': 'Looking for a newer version …',
  'updates.not-installed':
    'Roadbook {current} was not installed on this computer, so it cannot update itself.',
  'updates.no-place': 'Roadbook {current} was built without a place to look for updates.',
  'updates.unreachable': 'The place for updates could not be reached. Is this computer online?',
  'updates.newest': 'Roadbook {current} is the newest version.',
  'updates.newer': 'Roadbook {version} is available. You have {current}.',
  'updates.loading': 'Downloading Roadbook {version} …',
  'updates.failed': 'Roadbook {version} could not be downloaded. Nothing was changed.',
  'updates.ready': 'Roadbook {version} is downloaded and checked. Installing it restarts Roadbook.',
  'updates.download': 'Download it',
  'updates.install': 'Install and restart',
  'updates.again': 'Try again',
  'updates.later': 'Later',
  'updates.note': 'Roadbook never looks for updates by itself.',
  'updates.note.data': 'Your data stays as it is.',
} as const;
