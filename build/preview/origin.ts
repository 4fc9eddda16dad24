/**
 * Chromium refuses schemes it does not know, so a page of `app://roadbook/` is shown under a made-up https
 * origin. The name ends in `.invalid`, which no name server ever answers.
 */
const shown = 'https://roadbook.invalid';
const meant = 'app://roadbook';

/** `app://roadbook/x` as Chromium is told it. Any other address stays as it is. */
export function toShown(url: string): string {
  return startsWithOrigin(url, meant) ? shown + url.slice(meant.length) : url;
}

/** The address as the app knows it. Any other stays as it is, so that the app's own checks refuse it. */
export function toMeant(url: string): string {
  return startsWithOrigin(url, shown) ? meant + url.slice(shown.length) : url;
}

function startsWithOrigin(url: string, origin: string): boolean {
  return url === origin || ['/', '?', '#'].some((end) => url.startsWith(origin + end));
}
