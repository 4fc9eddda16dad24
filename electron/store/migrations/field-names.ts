/**
 * Names that described fields of deals, columns of exports and identities in files have in format 12, without spaces and
 * punctuation. Like the steps, the list never changes.
 */
const reserved: ReadonlySet<string> = new Set(
  [
    'actualclosedate actualcurrency actualrevenue actualrevenuecurrency basecurrency baserevenue baseweighted budget',
    'budgetstatus category chances chancesoverridden closedate closedby closedescription closereason closerevenuecurrency',
    'contact created createdby currency currentsituation customer customerneed customersaccount dealid dealidentifier',
    'decisionprocess description estimatedclosedate estimatedrevenue externalid externeid forecastcategory',
    'frozenbasecurrency frozenrate id identifiant identificador idexterno kennung kindofcustomer leadsource lostvalue need',
    'number onholdsince opportunityid opportunityidentifier priority probability proposedsolution purchaseprocess',
    'purchasetimeframe rate ratedate rating recorded recordid roadbookid salescycle salesperson stage startdate status tags',
    'timeframe topic weighted',
  ].flatMap((names) => names.split(' ')),
);

const longest = 100;

const keyOf = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
const bareOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();

/** A name for each heading that is neither reserved nor taken: others are numbered. */
export function namesOfFields(headings: readonly string[], known: readonly string[]): string[] {
  const taken = new Set(known.map(keyOf));
  return headings.map((heading) => {
    const tidy = heading.replace(/\s+/g, ' ').trim() || 'Column';
    for (let n = 1; ; n += 1) {
      const tail = n === 1 ? '' : ` ${n}`;
      const name = `${tidy.slice(0, longest - tail.length).trim()}${tail}`;
      if (taken.has(keyOf(name)) || reserved.has(bareOf(name))) continue;
      taken.add(keyOf(name));
      return name;
    }
  });
}
