import type { Random } from '../../../shared/random/seeded.ts';
import type { ActContext } from '../context.ts';
import { insertCustomer } from '../customers/customers.ts';
import { sampleAccounts, sampleFirstNames, sampleLastNames, sampleTitles } from './sample-names.ts';

export interface SampleCustomer {
  readonly id: string;
  readonly contacts: readonly string[];
  /** Sells in the second currency. */
  readonly abroad: boolean;
}

const citiesAbroad = new Set(['Boston', 'Portland', 'Cleveland', 'Oakland', 'Asheville', 'Omaha']);

/** The accounts of the sample, each with one to three people. */
export function makeSampleCustomers(act: ActContext, random: Random): SampleCustomer[] {
  return sampleAccounts.map(({ name, city, industry }) => {
    const host = `${name.toLowerCase().replace(/[^a-z]+/g, '')}.example`;
    const id = insertCustomer(act, { kind: 'account', name, city, industry, website: `https://${host}` });
    const contacts = Array.from({ length: 1 + random.below(3) }, () => {
      const [firstName, lastName] = [random.pick(sampleFirstNames), random.pick(sampleLastNames)];
      const email = `${firstName}.${lastName}@${host}`.toLowerCase();
      const jobTitle = random.pick(sampleTitles);
      return insertCustomer(act, { kind: 'contact', firstName, lastName, jobTitle, email, accountId: id });
    });
    return { id, contacts, abroad: citiesAbroad.has(city) };
  });
}
