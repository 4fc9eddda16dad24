/** Marks without a width: control characters other than spaces, marks of direction and encoding, soft hyphens, joiners. */
const invisible = /(?!\s)\p{Cc}|[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu;
const plainAscii = /^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/;
const easternDigits = /[\u0660-\u0669\u06f0-\u06f9]/g;

/** A cell as it looks: without invisible marks, with plain digits and single plain spaces. */
export function plainCell(text: string): string {
  if (plainAscii.test(text)) return text;
  return text
    .normalize('NFKC')
    .replace(invisible, '')
    .replace(easternDigits, (digit) => String(digit.charCodeAt(0) % 16))
    .replaceAll('٫', '.')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019\u02bc\u00b4`٬]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}
