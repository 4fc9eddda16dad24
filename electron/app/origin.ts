/** The origin of the app's own pages. Nothing else may be loaded, requested or listened to. */
export const appScheme = 'app';
export const appOrigin = { protocol: 'app:', host: 'roadbook' } as const;
export const startPage = 'app://roadbook/index.html';

/** Whether an address belongs to the app. Parsed, never compared by prefix. */
export function isOwnUrl(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host, username, password } = new URL(url);
  return protocol === appOrigin.protocol && host === appOrigin.host && username === '' && password === '';
}
