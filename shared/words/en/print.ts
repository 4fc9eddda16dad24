/** What stands on paper, and around printing. */
export const printWords = {
  'print.pdf.title': 'Save as PDF',
  'print.pdf.done': 'Saved as {file}.',
  'print.working': 'Making the pages ready …',
  'print.busy': 'Something is being printed already.',
  'print.nothing': 'Lists of deals, a deal and the forecast can be printed. There is nothing of that here.',
  'print.in': '{workspace} · {date}',
  'print.filter': '{label}: {value}',
  'print.search': 'Search: “{words}”',
  'print.sort.asc': 'Sorted by {column}',
  'print.sort.desc': 'Sorted by {column}, last first',
  'print.part': 'The first {shown} of {count} deals. Narrow the list to print the others.',
  'print.rates': 'Totals in {base}, at the rates of {date}.',
  'print.none': 'No deals fit.',
  'print.probability': 'Probability',
  'print.history.date': 'Date',
  'print.history.what': 'What happened',
} as const;
