/** How much larger text is than usual: 1, or 2 when the reader set it to 200 %. What holds text grows along. */
export function textScale(): number {
  const size = Number.parseFloat(window.getComputedStyle(document.documentElement).fontSize);
  return Number.isFinite(size) && size > 0 ? size / 16 : 1;
}

/** A length drawn at usual text size, as one that grows with the text. */
export function scaled(pixels: number): string {
  return `${pixels / 16}rem`;
}
