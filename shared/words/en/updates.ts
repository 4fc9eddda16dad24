/** Newer versions of the app, looked for on request. */
export const updatesWords = {
  'updates.title': 'Updates',
  'updates.checking': 'Checking for updates …',
  'updates.not-installed': 'Roadbook {current} wasn’t installed on this computer, so it can’t update itself.',
  'updates.no-place': 'This build of Roadbook {current} has no update source.',
  'updates.unreachable': 'The update server can’t be reached. Check your internet connection.',
  'updates.newest': 'Roadbook {current} is up to date.',
  'updates.newer': 'Roadbook {version} is available. You have {current}.',
  'updates.loading': 'Downloading Roadbook {version} …',
  'updates.failed': 'Roadbook {version} couldn’t be downloaded. Nothing was changed.',
  'updates.ready': 'Roadbook {version} is ready. Roadbook restarts to install it.',
  'updates.download': 'Download',
  'updates.install': 'Install and restart',
  'updates.again': 'Try again',
  'updates.later': 'Later',
  'updates.note': 'Roadbook checks for updates only when you ask.',
  'updates.note.data': 'Your data isn’t affected.',
} as const;
