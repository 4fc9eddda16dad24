import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ImportBench } from '../support/imports.ts';
import { openImportBench } from '../support/imports.ts';

let bench: ImportBench;
beforeEach(async () => {
  bench = await openImportBench();
});
afterEach(() => bench.close());

/** Imports a file with its proposed plan; returns the questions and the deals. */
async function load(lines: readonly string[]) {
  const { system, understanding } = await bench.read(lines);
  const open = understanding.readings.filter(({ by }) => by === 'asked');
  const asked = [...understanding.questions, ...open].map(({ about }) => about);
  const { counts } = await bench.load(lines);
  return { system, asked, counts, deals: await bench.deals() };
}

it('stars are a priority in Odoo’s files alone: elsewhere 1 may be the highest, and nothing is guessed', async () => {
  const { counts } = await bench.rehearse(['Topic,Customer,Priority', 'Desks,Acme,1', 'Chairs,Acme,High']);
  expect(counts).toMatchObject({ new: 1, error: 1 });
});

it('a state is no word of the language that Roadbook is written in', async () => {
  const { understanding } = await bench.read(['Topic,Customer,Status', 'Desks,Acme,constructor']);
  expect(understanding.states.first).toMatchObject([{ status: 'constructor', target: null }]);
});

describe('a file from another program is mapped without questions', () => {
  it('Salesforce: one close date for both, and the amount rather than the weighted value', async () => {
    const { system, asked, counts, deals } = await load([
      'Id,Name,Account Name,StageName,ExpectedRevenue,Amount,Probability,CloseDate,IsWon,ForecastCategory',
      'S1,Forklifts,Acme,Negotiation,600,1000,60,2026-06-30,false,BestCase',
      'S2,Racks,Acme,Closed Won,500,500,100,2026-02-01,true,Closed',
      'S3,Pallets,Acme,Negotiation,70,100,70,2026-05-01,false,Commit',
    ]);
    expect({ system, asked }).toEqual({ system: 'salesforce', asked: [] });
    expect(counts).toMatchObject({ new: 3, error: 0 });
    expect(deals).toMatchObject([
      { topic: 'Forklifts', chances: '60', category: 'best-case', closeDate: '2026-06-30' },
      { topic: 'Pallets', chances: '70', category: 'committed' },
      { topic: 'Racks', status: 'won', actualCloseDate: '2026-02-01', actualRevenue: { amount: '500.00' } },
    ]);
    expect(deals[0]?.estimatedRevenue?.amount).toBe('1000.00');
  });

  it('Odoo: inactive is lost, whatever its stage; priorities are numbers', async () => {
    const { system, counts, deals } = await load([
      'External ID,Opportunity,Partner,Expected Revenue,Probability,Stage,Expected Closing,Closed Date,Priority,Active,Lost Reason',
      'o1,Desks,Acme,900,40,Negotiation,2026-06-30,,2,True,',
      'o2,Chairs,Acme,300,0,Negotiation,2026-02-20,2026-02-10,0,False,Too dear',
      'o3,Lamps,Acme,80,100,Won,2026-02-20,2026-02-11,1,True,',
    ]);
    expect({ system, counts }).toMatchObject({ system: 'odoo', counts: { new: 3, error: 0 } });
    expect(deals).toMatchObject([
      { topic: 'Chairs', status: 'lost', priority: 'low', actualCloseDate: '2026-02-10' },
      { topic: 'Desks', status: 'in-progress', priority: 'high', stage: { name: 'Negotiation' } },
      { topic: 'Lamps', status: 'won', priority: 'normal' },
    ]);
  });

  it('Pipedrive: won and lost on days of two columns, as dates or as a spreadsheet counts them', async () => {
    const { system, counts, deals } = await load([
      'Deal - ID,Deal - Title,Deal - Value,Deal - Currency of value,Deal - Stage,Deal - Status,Deal - Organization,Deal - Expected close date,Deal - Won time,Deal - Lost time,Deal - Lost reason',
      '1,Vans,100,EUR,Negotiation,Won,Acme,2026-02-01,2026-02-03 10:00:00,,',
      '2,Bikes,100,EUR,Negotiation,Lost,Acme,,,45980,Too dear',
      '3,Carts,100,EUR,Negotiation,Open,Acme,2026-07-01,,,',
    ]);
    expect({ system, counts }).toMatchObject({ system: 'pipedrive', counts: { new: 3, error: 0 } });
    expect(deals).toMatchObject([
      { topic: 'Bikes', status: 'lost', actualCloseDate: '2025-11-19', closeReason: { name: 'Too dear' } },
      { topic: 'Carts', status: 'in-progress', closeDate: '2026-07-01', actualCloseDate: null },
      { topic: 'Vans', status: 'won', actualCloseDate: '2026-02-03' },
    ]);
  });

  it('Oro: short names of states, amounts with four decimals, a currency column', async () => {
    const { system, counts, deals } = await load([
      'Id,Opportunity name,Expected close date,Probability,Budget Amount,Budget Amount Currency,Close revenue,Status Id,Close reason Name,Owner Username,Customer Account Account name',
      '7,Cranes,2026-07-01,40,1500.5000,EUR,,needs_analysis,,ada,Acme',
      '8,Hoists,2026-02-01,100,200.0000,EUR,190.0000,won,won,ada,Acme',
    ]);
    expect({ system, counts }).toMatchObject({ system: 'oro', counts: { new: 2, error: 0 } });
    expect(deals).toMatchObject([
      { topic: 'Cranes', stage: { name: 'Needs analysis' }, chances: '40', salesperson: { name: 'ada' } },
      { topic: 'Hoists', status: 'won', actualRevenue: { amount: '190.00' }, closeDate: '2026-02-01' },
    ]);
  });
});
