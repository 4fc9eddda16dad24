/** Names for the sample. Invented; any resemblance is accidental. */
export const sampleAccounts = `Nordlicht Hotels|Kiel|Hospitality
Brauer Logistik|Hamburg|Logistics
Stadtwerke Elmshagen|Elmshagen|Utilities
Hansen & Söhne|Flensburg|Retail
Elbe Klinik|Hamburg|Health
Café Jansen|Husum|Hospitality
Ostsee Reederei|Rostock|Shipping
Förde Immobilien|Flensburg|Real estate
Wattwerk Energie|Büsum|Energy
Lübecker Marzipan|Lübeck|Food
Deichbau Nord|Heide|Construction
Holsten Druck|Neumünster|Printing
Küstenfunk|Kiel|Media
Marina Laboe|Laboe|Leisure
Schleibad|Schleswig|Leisure
Probstei Agrar|Schönberg|Agriculture
Rendsburg Stahl|Rendsburg|Metal
Geest Möbel|Itzehoe|Furniture
Alster Verlag|Hamburg|Media
Moin Coffee|Hamburg|Food
Kieler Werft|Kiel|Shipping
Bützer Bau|Bützow|Construction
Seewind Brillen|Stralsund|Retail
Hof Petersen|Dithmarschen|Agriculture
Fjord Outfitters|Aarhus|Retail
Oresund Freight|Malmö|Logistics
Lighthouse Labs|Boston|Health
Harbor & Pine|Portland|Furniture
Great Lakes Tooling|Cleveland|Metal
Redwood Clinics|Oakland|Health
Blue Ridge Foods|Asheville|Food
Prairie Wind Co-op|Omaha|Energy
Kanal Spedition|Brunsbüttel|Logistics
Sylt Resort Group|Westerland|Hospitality
Hanse Optik|Wismar|Retail
Teichwirtschaft Plön|Plön|Agriculture
Eider Textil|Tönning|Textiles
Trave Software|Lübeck|Software
Bille Papier|Reinbek|Paper
Jade Chemie|Wilhelmshaven|Chemicals`
  .split('\n')
  .map((line) => {
    const [name = '', city = '', industry = ''] = line.split('|');
    return { name, city, industry };
  });

export const sampleFirstNames =
  'Anna Jens Mette Lars Greta Ole Silke Ravi Noor Emily James Tove Karl Ines Aiko Paul'.split(' ');
export const sampleLastNames =
  'Brauer Ott Petersen Nissen Falk Lorenz Quist Rao Haddad Walsh Reed Holm Voss Bauer Mori Kern'.split(' ');
export const sampleTitles = [
  'Managing director',
  'Head of IT',
  'Purchasing',
  'Operations',
  'Owner',
  'Facilities',
];

export const sampleTopics = [
  'Wi-Fi renewal',
  'Warehouse scanners',
  'Meter gateway pilot',
  'Point of sale',
  'Nurse call upgrade',
  'Payment terminals',
  'Fleet tablets',
  'Access control',
  'Turbine sensors',
  'Packing line vision',
  'Drone survey',
  'Colour proofing',
  'Studio link',
  'Berth booking',
  'Cash desk',
  'Yield maps',
  'Crane telemetry',
  'Showroom screens',
  'Subscription desk',
  'Roaster control',
  'Newsroom cabling',
  'Site cameras',
  'Label printers',
  'Inventory app',
  'Cold chain loggers',
  'Dock scheduling',
  'Service contract',
  'Backup power',
];

export const sampleColleagues = [
  { code: 'JV', name: 'Jonas Vogt' },
  { code: 'ML', name: 'Mira Lindqvist' },
] as const;
