/**
 * Style that names the left or the right, where a window from right to left needs start or end. One line each.
 * Shorthands of four values name them as well, unless both sides are the same.
 */
export function physicalSides(file: string, text: string): string[] {
  const lines = text.split('\n').flatMap((line, i) => {
    const wrong = file.endsWith('.css') ? inSheet(line) : inCode(line);
    return wrong && !allowed(file, line) ? [`${file}:${i + 1}: ${line.trim()}: say start or end`] : [];
  });
  return lines;
}

/** Where left and right are meant. */
const meant: readonly { readonly file: string; readonly line: RegExp; readonly why: string }[] = [
  {
    file: 'renderer/components/charts/stacked-chart.module.css',
    line: /./,
    why: 'time runs from left to right',
  },
  { file: 'renderer/styles/print.css', line: /left: 200vw/, why: 'out of sight' },
];

function allowed(file: string, line: string): boolean {
  return meant.some((one) => one.file === file && one.line.test(line));
}

const property =
  /(?:^|[\s;{])(?:left|right|(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)[a-z-]*)\s*:/;
const value = /(?:text-align|float|clear)\s*:\s*(?:left|right)\b|\bto (?:left|right)\b/;
const corner = /border-(?:top|bottom)-(?:left|right)-radius/;

function inSheet(line: string): boolean {
  return property.test(line) || value.test(line) || corner.test(line) || hasUnlikeSides(line);
}

function hasUnlikeSides(line: string): boolean {
  const [, name = '', values = ''] = /^\s*(margin|padding|inset|border-radius):\s*([^;]+);/.exec(line) ?? [];
  const four = values.match(/(?:[^\s(]+\([^)]*\)|[^\s(]+)+/g) ?? [];
  if (four.length !== 4) return false;
  return name === 'border-radius' ? four[0] !== four[1] || four[2] !== four[3] : four[1] !== four[3];
}

function inCode(line: string): boolean {
  return /\b(?:margin|padding|border)(?:Left|Right)\b|\btextAlign: '(?:left|right)'|\s(?:ml|mr|pl|pr)=/.test(
    line,
  );
}
