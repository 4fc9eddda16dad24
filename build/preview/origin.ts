/**
 * Chromium refuses unknown schemes, so a page of `app://roadbook/` is shown under a made-up https origin. The name
 * ends in `.invalid`, which no name server ever resolves.
 */
const shown = 'https://roadbook.invalid';
const meant = 'app://roadbook';

/** `app://roadbook/x` in the form for Chromium. Any other address stays unchanged. */
export function toShown(url: string): string {
  return startsWithOrigin(url, meant) ? shown + url.slice(meant.length) : url;
}

/** The address in the form for the app. Any other stays unchanged, so that the app's own checks refuse it. */
export function toMeant(url: string): string {
  return startsWithOrigin(url, shown) ? meant + url.slice(shown.length) : url;
}

function startsWithOrigin(url: string, origin: string): boolean {
  return url === origin || ['/', '?', '#'].some((end) => url.startsWith(origin + end));
}
