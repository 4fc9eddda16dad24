/** What a formula without a value is read as. */
export const notCalculated = '#CALCULATE!';

/** The errors that a formula of a workbook can result in. */
export const errorValues: ReadonlySet<string> = new Set([
  '#REF!',
  '#VALUE!',
  '#DIV/0!',
  '#NAME?',
  '#N/A',
  '#NULL!',
  '#NUM!',
  '#SPILL!',
  '#CALC!',
  '#FIELD!',
  '#BLOCKED!',
  '#CONNECT!',
  '#UNKNOWN!',
  '#BUSY!',
  '#EXTERNAL!',
  '#GETTING_DATA',
  notCalculated,
]);
