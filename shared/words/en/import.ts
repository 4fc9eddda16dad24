/** What the import says: fields, questions, what is wrong with a file or with a row of it. */
export const importWords = {
  'import.title.opportunity': 'Import deals',
  'import.title.customer': 'Import customers',
  'import.title.join': 'Add files to look names up in',
  'import.lookup-unclear':
    'It isn’t clear how {file} should be read. Save it as CSV in UTF-8 and add that file.',
  'import.too-many-files': 'At most {n, number} files can be added to an import.',
  'import.errors.title': 'Save rows with errors',
  'import.errors.file-name': '{name} errors.csv',
  'import.column': 'Column {n, number}',
  'import.reason-description': 'Imported',
  'act.import': '{n, plural, one {# deal} other {# deals}} imported from {file}',
  'act.import.customers': '{n, plural, one {# customer} other {# customers}} imported from {file}',
  'import.field.contact': 'Primary contact',
  'import.field.status': 'Status',
  'import.field.stage': 'Stage',
  'import.field.closeDate': 'Estimated close date',
  'import.field.startDate': 'Started on',
  'import.field.createdDate': 'Created on',
  'import.field.recordedDate': 'First entry on',
  'import.field.heldDate': 'On hold since',
  'import.field.chancesOverridden': 'Chances set by hand',
  'import.field.closeText': 'Close notes',
  'import.field.customerKind': 'Account or contact',
  'import.field.customerAccount': 'Customer’s company',
  'import.field.frozenRate': 'Exchange rate at closing',
  'import.field.frozenFor': 'Base currency at closing',
  'import.field.actualCloseDate': 'Actual close date',
  'import.field.actualCurrency': 'Currency of the actual revenue',
  'import.field.closeReason': 'Close reason',
  'import.field.chances': 'Chances of success',
  'import.field.category': 'Forecast category',
  'import.field.externalId': 'ID in the other system',
  'import.field.newField': 'New field',
  'import.field.custom': 'Custom field',
  'import.file-unreadable':
    'This file can’t be opened. Check that it still exists and isn’t open in another program.',
  'import.file-not-plain':
    'This isn’t a file with contents of its own. Choose a CSV file or an Excel workbook.',
  'import.file-too-long':
    'This file has more than {rows, number} rows. Split it into smaller files and import them one after the other.',
  'import.cell-too-large':
    'A cell in row {row, number} has more than {megabytes, number} million characters. A quotation mark may be missing there.',
  'import.row-too-large':
    'Row {row, number} has more than {megabytes, number} million characters. Check that this file is a table.',
  'import.row-bytes':
    'The row has bytes that aren’t text in the file’s encoding. Fix them in the file, or choose another encoding.',
  'import.row-zero': 'The row has null characters, which aren’t text. Fix it in the file.',
  'import.reading-open': 'Say first how the file is to be read.',
  'import.heading-again': '{heading} ({n, number})',
  'import.file-too-large': 'This file is larger than {megabytes, number} MB. Split it into smaller files.',
  'import.file-too-wide':
    'This file has more than {columns, number} columns. Remove the ones you don’t need.',
  'import.file-empty': 'This file has no rows. Choose another one.',
  'import.file-not-text': 'This isn’t a text file. Save the data as CSV and choose that file.',
  'import.file-spreadsheet':
    'This is a spreadsheet in an old format. Save it as .xlsx or CSV and choose that file.',
  'import.contacts-none': 'There are no contacts in this file.',
  'import.contacts-many': 'This file has more than {n, number} contacts. Split it and import the parts.',
  'import.contacts-large':
    'This file of contacts has more than {megabytes, number} MB. Split it and import the parts.',
  'import.contacts-kind': 'This is a file of contacts. Choose “Customers” to import it.',
  'import.file-other':
    'This is {kind, select, pdf {a PDF document} rtf {a text document} calendar {a calendar} web {a web page} xml {an XML file} other {a JSON file}}, not a table. Save the data as .xlsx or CSV and choose that file.',
  'import.file-not-workbook':
    'This archive isn’t an Excel workbook with a table. Save the data as .xlsx or CSV and choose that file.',
  'import.workbook-locked':
    'This workbook is protected by a password. Save a copy without one and choose that file.',
  'import.workbook-broken':
    'This workbook is damaged. Open it in your spreadsheet, save it again, and choose the new file.',
  'import.workbook-bomb':
    'A part of this workbook unpacks to more than {megabytes, number} MB. Save the table on its own and choose that file.',
  'import.workbook-large':
    'This workbook is larger than {megabytes, number} MB. Save the table on its own and choose that file.',
  'import.workbook-too-long':
    'This sheet has more than {rows, number} rows. Save it as CSV, which can be longer, or split it.',
  'import.cell-error':
    '{field}: “{text}” is an error in the workbook. Fix the formula there, or clear the cell.',
  'import.cell-too-narrow':
    '{field}: “{text}” stands for a value that its column was too narrow for. Widen it in your spreadsheet and save the file again.',
  'import.cell-not-calculated':
    '{field}: the formula has no value yet. Open the workbook in your spreadsheet, save it, and choose it again.',
  'import.pasted': 'Pasted table',
  'import.pasted-large': 'This table is too large to paste. Save it as a file and choose that file.',
  'import.file-quotes':
    'A quotation mark opened in row {row, number} is never closed. Fix the file and try again.',
  'import.no-file': 'Choose a file first.',
  'import.not-rehearsed': 'Preview the import first.',
  'import.changed-since': 'The data has changed since the preview. Preview again.',
  'import.has-errors':
    '{n, plural, one {# row has} other {# rows have}} errors. Fix them in the file or leave them out.',
  'import.stopped': 'Import stopped. Nothing was imported.',
  'import.column-gone': 'The file has no column {n, number}.',
  'import.field-unknown': 'There’s no field named {field}.',
  'import.field-twice': 'Two columns are mapped to this field. Choose one.',
  'import.cycle-gone': 'This sales cycle no longer exists or is blocked. Choose another one.',
  'import.stage-gone': 'This stage no longer exists. Choose another one.',
  'import.reason-gone': 'This reason no longer exists or is for the other outcome. Choose another one.',
  'import.row-cells':
    'The row has {found, plural, one {# cell} other {# cells}} instead of {expected, number}.',
  'import.list-unreadable': '{field}: “{text}” isn’t a list such as “work: 0431 12345”, one line each.',
  'import.too-long': '{field}: at most {max, number} characters.',
  'import.topic-missing': 'Topic is missing.',
  'import.customer-missing': 'No customer. Deals without a customer are left out.',
  'import.customer-asks': 'No customer. Decide which account such deals belong to.',
  'import.customer-unknown': '{name} isn’t a customer yet. Deals with unknown customers are left out.',
  'import.customer-several': 'Several customers are named {name}. The first one is used.',
  'import.customer-inactive': '{name} is inactive. Activate the customer first.',
  'import.salesperson-inactive': '{name} is inactive. Activate the salesperson first.',
  'import.kind-unknown': '{name} isn’t a kind of deal yet, so the deal gets none.',
  'import.contact-elsewhere': 'Contact {name} is new: the one in this workspace belongs to another account.',
  'import.contact-account': 'Contact {name} is an account.',
  'import.state-unmapped': '“{state}” isn’t mapped.',
  'import.state-blank': 'Status and stage are both missing.',
  'import.choice-unknown': '{field}: “{text}” isn’t one of the choices.',
  'import.tag-unreadable':
    '“{text}” can’t be a tag. Separate tags with commas, with at most 50 characters each.',
  'import.percent-unreadable': '“{text}” isn’t a percentage from 0 to 100 with at most 2 decimals.',
  'import.percent-ambiguous': '{field}: “{text}” can be a percentage or a fraction. Choose which.',
  'import.currency-sign': '{field}: “{text}” can be in several currencies. Choose which.',
  'import.second-currency':
    'The actual revenue is in {said}, but the deal is in {code}. Choose what becomes of such amounts.',
  'import.rate-missing':
    'There’s no exchange rate from {said} to {code} for {date, date}. Add it in Settings.',
  'import.currency-unknown': '“{text}” isn’t a currency.',
  'import.currency-missing': '{code} isn’t in this workspace. Add the currency in Settings.',
  'import.currency-differs': 'The amount is in {said}, but the row says {code}.',
  'import.currency-alone': 'The row has a currency ({code}) but no amount.',
  'import.number-unreadable': '{field}: “{text}” isn’t a number.',
  'import.amount-unreadable': '{field}: “{text}” isn’t an amount.',
  'import.amount-ambiguous': '{field}: “{text}” can be read two ways. Choose the decimal separator.',
  'import.amount-decimals': '{field}: “{text}” has more decimals than its currency allows.',
  'import.amount-too-large': '{field}: “{text}” is too large.',
  'import.amount-negative': '{field}: “{text}” is negative.',
  'import.date-unreadable': '{field}: “{text}” isn’t a date.',
  'import.date-ambiguous': '{field}: “{text}” could be two dates. Choose the date order.',
  'import.date-no-such-day': '{field}: “{text}” doesn’t exist in the calendar.',
  'import.date-zone': '{field}: “{text}” has a time zone. Choose in which one it becomes a day.',
  'import.date-zone-letters':
    '{field}: “{text}” has a time zone in letters, which several places share. Write UTC or an offset such as +01:00.',
  'import.zone-unknown': 'This time zone isn’t known.',
  'import.date-in-future': '{field}: {date, date, weekday} is in the future.',
  'import.number-other': 'Another deal here has the number {number}, so this becomes a new deal.',
  'import.number-asks': 'A deal here has the number {number}. Decide whether these rows are the same deals.',
  'import.number-other.customer':
    'Another customer here has the number {number}, so this becomes a new customer.',
  'import.number-asks.customer':
    'A customer here has the number {number}. Decide whether these rows are the same customers.',
  'import.rows-differ':
    '{n, plural, one {# row has} other {# rows have}} {key} and differ: {rows, list}. Decide which counts.',
  'import.duplicate-later': 'Row {row, number} has the same ID or number and counts instead.',
  'import.undated-left-out': 'Closed without a close date, so it’s left out.',
  'import.worthless-left-out': 'Won without a value, so it’s left out.',
  'import.inactive-left-out': '{name} is inactive, so the open deal is left out.',
  'import.field.recordId': 'ID in Roadbook',
  'import.won-revenue': 'A won deal needs an actual revenue above 0.',
  'import.close-date-missing': 'A closed deal needs an actual close date.',
  'import.close-before-start':
    'Closed on {closed, date, weekday}, before it was started on {started, date, weekday}.',
  'import.close-before-created':
    'Closed on {closed, date, weekday}, before it was created on {created, date, weekday}.',
  'import.actual-ignored': 'The deal isn’t closed, so its actual revenue is left out.',
  'import.closed-ignored': 'The deal isn’t closed, so its actual close date is left out.',
  'import.name-missing': 'Name is missing.',
  'import.name-unknown': '{field}: “{text}” isn’t in this workspace.',
  'import.kind-differs': 'An account can’t become a contact, or a contact an account.',
  'import.looks-like':
    'Possible duplicate of {number}: {by, select, name {similar name} email {same email} other {same phone}}.',
  'import.same-record': 'Same record as row {row, number}.',
  'import.suspect': 'Possible duplicate of {number}: same customer and topic.',
  'import.duplicate': 'Same deal as row {row, number}.',
  'import.closed-otherwise': 'The deal is already closed as {status}. Reopen it first.',
  'import.closed-locked': '{field} is locked because the deal is closed.',
  'import.not-clearable': '{field} can be changed but not cleared.',
  'import.stage-left': 'The stage stays the same.',
  'import.number-known': 'Matched by number {number}.',
} as const;
