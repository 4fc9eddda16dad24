/** How much larger the text is than normal: 1, or 2 at a text size of 200 %. Layouts grow with it. */
export function textScale(): number {
  const size = Number.parseFloat(window.getComputedStyle(document.documentElement).fontSize);
  return Number.isFinite(size) && size > 0 ? size / 16 : 1;
}

/** A length at normal text size, converted to grow with the text. */
export function scaled(pixels: number): string {
  return `${pixels / 16}rem`;
}
