import type { Measure, Section, Target } from './measure.ts';

const target = (
  code: string,
  value: number,
  bound: Target['bound'],
  unit: Target['unit'],
  when: Target['when'] = 'end',
): Target => ({ code, value, bound, unit, when });

type Rest = Partial<Pick<Measure, 'hasDistricts' | 'isEverybodys'>>;

const measure = (
  section: Section,
  code: string,
  unitIds: readonly string[],
  classes: readonly string[],
  targets: readonly Target[] = [],
  rest: Rest = {},
): Measure => ({
  code,
  section,
  unitIds,
  classes,
  targets,
  hasDistricts: true,
  isEverybodys: false,
  ...rest,
});

const everybodys: Rest = { isEverybodys: true, hasDistricts: false };
const ofCity: Rest = { hasDistricts: false };

/** The plan's goal, its 23 measures and its 4 safeguards, in its order. */
export const measures: readonly Measure[] = [
  measure(
    'goal',
    'goal',
    ['unit-fgw', 'unit-scjg', 'unit-gxj'],
    [],
    [target('private_investment', 60, 'atLeast', 'percent')],
  ),

  measure('environment', '1', [], ['LAW', 'TAX'], [], everybodys),
  measure('environment', '2', [], ['POL', 'TAX.credit'], [], everybodys),
  measure('environment', '3', ['unit-tzb', 'unit-spj', 'unit-gxj', 'unit-gsl'], ['PRJ', 'UTL', 'OTH']),

  measure(
    'growth',
    '4',
    ['unit-fgw', 'unit-spj', 'unit-gxj', 'unit-scjg'],
    ['PRJ.licence'],
    [target('entities', 1_200_000, 'exactly', 'households')],
  ),
  measure(
    'growth',
    '5',
    ['unit-kjj'],
    ['DES.research'],
    [
      target('hightech', 2_500, 'exactly', 'firms'),
      target('sme_tech', 3_500, 'exactly', 'firms'),
      target('tech_leaders', 20, 'exactly', 'firms'),
    ],
    ofCity,
  ),
  measure(
    'growth',
    '6',
    ['unit-gxj'],
    ['POL.blocked'],
    [
      target('innovative', 1_000, 'atLeast', 'firms'),
      target('specialised', 800, 'about', 'firms'),
      target('champions', 110, 'atLeast', 'firms'),
      target('gazelles', 260, 'atLeast', 'firms'),
      target('unicorns', 9, 'upTo', 'firms'),
    ],
  ),
  measure(
    'growth',
    '7',
    ['unit-fgw', 'unit-gxj', 'unit-swj', 'unit-gsl'],
    [],
    [
      target('industry', 3_000, 'over', 'firms'),
      target('trade', 2_500, 'over', 'firms'),
      target('service_firms', 1_000, 'over', 'firms'),
    ],
  ),

  measure('chains', '8', ['unit-gxj'], [], [target('clusters', 10, 'exactly', 'clusters')]),
  measure('chains', '9', ['unit-gxj'], ['MKT.matching']),

  measure(
    'digital',
    '10',
    ['unit-gxj'],
    ['DIG'],
    [
      target('cloud_firms', 40_000, 'exactly', 'firms'),
      target('cloud_devices', 1_000_000, 'exactly', 'devices'),
    ],
  ),
  measure(
    'digital',
    '11',
    ['unit-gxj'],
    ['DIG.diagnosis', 'DIG.factory', 'DIG.connection'],
    [target('diagnoses', 100, 'exactly', 'firms'), target('smart_sites', 20, 'atLeast', 'sites', 'yearly')],
  ),
  measure(
    'digital',
    '12',
    ['unit-gxj'],
    ['PRJ.environment', 'PRJ.energy'],
    [target('green_factories', 300, 'about', 'firms')],
  ),

  measure('markets', '13', ['unit-fgw', 'unit-gxj'], ['MKT']),
  measure(
    'markets',
    '14',
    ['unit-swj'],
    ['MKT.exhibition', 'MKT.customs', 'MKT.export'],
    [target('foreign_markets', 20, 'exactly', 'markets'), target('fairs', 35, 'exactly', 'fairs')],
  ),
  measure('markets', '15', ['unit-czj', 'unit-gxj'], ['MKT.procurement']),

  measure(
    'services',
    '16',
    ['unit-gxj', 'unit-kjj'],
    ['DES.testing', 'DES.centre'],
    [target('startup_bases', 30, 'exactly', 'sites'), target('service_platforms', 30, 'exactly', 'sites')],
  ),
  measure('services', '17', ['unit-gxj', 'unit-kjj'], ['DES']),

  measure(
    'finance',
    '18',
    ['unit-jrj', 'unit-rmyh', 'unit-ybj', 'unit-czj'],
    ['FIN.loan', 'FIN.withdrawal', 'FIN.rate'],
  ),
  measure('finance', '19', ['unit-jrj', 'unit-rmyh', 'unit-ybj'], ['FIN']),
  measure('finance', '20', ['unit-jrj', 'unit-fgw', 'unit-czj', 'unit-rmyh'], ['FIN.listing']),
  measure(
    'finance',
    '21',
    ['unit-czj', 'unit-jrj', 'unit-rmyh', 'unit-ybj', 'unit-gxj'],
    ['FIN.guarantee'],
    [],
    ofCity,
  ),
  measure('finance', '22', ['unit-jrj', 'unit-rmyh', 'unit-ybj', 'unit-kjj', 'unit-gxj'], ['LAW.ip']),
  measure(
    'finance',
    '23',
    ['unit-rmyh', 'unit-ybj', 'unit-jrj', 'unit-gxj', 'unit-czj'],
    ['FIN.supply_chain', 'LAW.arrears'],
  ),

  measure('safeguards', 's1', [], [], [], everybodys),
  measure(
    'safeguards',
    's2',
    ['unit-zzb', 'unit-tzb', 'unit-rsj', 'unit-gxj'],
    ['TAL'],
    [target('trained', 2_000, 'atLeast', 'people', 'yearly')],
  ),
  measure('safeguards', 's3', ['unit-zrzy'], ['LND']),
  measure('safeguards', 's4', ['unit-zzb', 'unit-xcb', 'unit-tzb', 'unit-gxj', 'unit-gsl'], []),
];
