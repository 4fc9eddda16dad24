import type { Percent } from '../money/percent.ts';

/** The ready-made cycles. */
export type PresetKey = 'status-pipeline' | 'large-deals' | 'small-deals' | 'existing-customer';

interface PresetStage {
  readonly name: string;
  readonly completed: Percent;
  readonly chances: Percent;
  readonly quoteRequired: boolean;
  readonly allowSkip: boolean;
}

interface PresetCycle {
  readonly code: string;
  readonly name: string;
  readonly method: 'multiply' | 'add' | 'chances' | 'completed';
  /** In order; they become stages 1, 2, 3 ... */
  readonly stages: readonly PresetStage[];
}

interface PresetReason {
  readonly code: string;
  readonly description: string;
  readonly outcome: 'won' | 'lost';
}

/** One stage per line: name, completed, chances, then Q for "quote required" and S for "allow skip". */
function stages(...lines: readonly string[]): readonly PresetStage[] {
  return lines.map((line) => {
    const [name = '', completed = '', chances = '', flags = ''] = line.split('|');
    return {
      name,
      completed,
      chances,
      quoteRequired: flags.includes('Q'),
      allowSkip: flags.includes('S'),
    };
  });
}

/** In the order of the menu: the first start proposes the first. Sources: BC, D365. */
export const presetCycles: Readonly<Record<PresetKey, PresetCycle>> = {
  'status-pipeline': {
    code: 'PIPELINE',
    name: 'Status pipeline',
    method: 'chances',
    stages: stages(
      'Open|0|0|S',
      'Identification and alignment|10|10|S',
      'Needs analysis|20|20|S',
      'Solution development|50|50|S',
      'Negotiation|80|80|',
    ),
  },
  'large-deals': {
    code: 'LARGE',
    name: 'Large deals',
    method: 'multiply',
    stages: stages(
      'Initial|2|10|S',
      'Understanding needs|35|25|S',
      'Presentation|70|60|QS',
      'Proposal|85|80|Q',
      'Sign contract|95|100|Q',
    ),
  },
  'small-deals': {
    code: 'SMALL',
    name: 'Small deals',
    method: 'add',
    stages: stages('Initial|2|20|S', 'Presentation|50|40|S', 'Proposal|80|60|Q', 'Sign contract|95|80|Q'),
  },
  'existing-customer': {
    code: 'EXISTING',
    name: 'Existing customer',
    method: 'completed',
    stages: stages('Initial|2|10|S', 'Qualification|50|40|S', 'Proposal|80|80|Q', 'Sign contract|95|100|Q'),
  },
};

/** Default close reasons, unless the rep enters others. */
export const presetReasons: readonly PresetReason[] = [
  { code: 'W-FIT', description: 'Best fit for the need', outcome: 'won' },
  { code: 'W-PRICE', description: 'Price', outcome: 'won' },
  { code: 'W-TRUST', description: 'Relationship and trust', outcome: 'won' },
  { code: 'W-SERVICE', description: 'Service and delivery', outcome: 'won' },
  { code: 'L-PRICE', description: 'Too expensive', outcome: 'lost' },
  { code: 'L-COMPETITOR', description: 'Went to a competitor', outcome: 'lost' },
  { code: 'L-FIT', description: 'Does not fit the need', outcome: 'lost' },
  { code: 'L-BUDGET', description: 'No budget', outcome: 'lost' },
  { code: 'L-TIMING', description: 'Postponed', outcome: 'lost' },
  { code: 'L-SILENT', description: 'No decision, no answer', outcome: 'lost' },
];

/** Ready-made kinds of deals (Oro). */
export const presetKinds = [
  'New business',
  'Existing business',
  'Renewal',
  'Tender',
  'Letter of intent',
  'Order',
] as const;

/** Ready-made roles that contacts have in a deal (D365). */
export const presetRoles = [
  'Decision maker',
  'Economic buyer',
  'Champion',
  'Technical buyer',
  'User',
  'Blocker',
  'Other',
] as const;
