import type { Random } from './random';
import type { ValueMap } from './writeRoadmap';

/** Makes up the items of a roadmap: their ids fit together, their dates are in order, and few of them have a fault. */

export interface Plan {
  readonly id: string;
  readonly first: number;
  readonly last: number;
}

/** Months are counted from January 2026; the day on which all tests take place is in month 10. */
const NOW = 10;
const YEARS = 6;
export const LAST_MONTH = YEARS * 12 - 1;
const FIRST_YEAR = 2026;

const VERBS = ['Launch', 'Move', 'Renew', 'Join up', 'Try', 'Translate', 'Shorten', 'Staff', 'Route', 'Open'];
const THINGS = [
  'web chat',
  'call back',
  'claims form',
  'phone line',
  'knowledge base',
  'front desk',
  'outage alerts',
  'bill page',
  'case notes',
  'app messages',
  'meter help',
  'parking desk',
];
const PLACES = ['north', 'south', 'coast', 'valley', 'harbor', 'old town', 'islands', 'airport', 'schools', 'business'];
const PEOPLE = ['Asha Perera', 'Tom Reyes', 'Mina Okafor', 'Jo Lindqvist', 'Sam O’Neil', 'Ada Kowalski', 'Lee Brandt'];

export const pad2 = (n: number): string => String(n).padStart(2, '0');
const year = (month: number): number => FIRST_YEAR + Math.floor(month / 12);
const monthText = (month: number): string => `${year(month)}-${pad2((month % 12) + 1)}`;

/** A month's first or last days, as coarse as people write them. */
function written(random: Random, month: number, end: boolean): string {
  const quarter = end ? month % 3 === 2 : month % 3 === 0;
  if (quarter && random.chance(0.3)) return `${year(month)}-Q${Math.floor((month % 12) / 3) + 1}`;
  if (random.chance(0.3)) return monthText(month);
  return `${monthText(month)}-${end ? 28 : pad2(1 + random.below(5))}`;
}

export function span(random: Random): { first: number; last: number } {
  const first = random.below(LAST_MONTH - 12);
  return { first, last: first + 1 + random.below(9) };
}

export const title = (random: Random): string =>
  `${random.pick(VERBS)} ${random.pick(THINGS)} in the ${random.pick(PLACES)}`;
const thing = (random: Random): string => {
  const word = random.pick(THINGS);
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}, ${random.pick(PLACES)}`;
};

/** Ids of all items by section, and the months of the initiatives: items can name those that are made after them. */
export interface World {
  readonly random: Random;
  readonly ids: Map<string, string[]>;
  readonly plans: Plan[];
}

const some = (world: World, section: string, most: number): string[] => {
  const from = world.ids.get(section) ?? [];
  const count = Math.min(from.length, 1 + world.random.below(most));
  return [...new Set(Array.from({ length: count }, () => world.random.pick(from)))];
};
const list = (key: string, ids: readonly string[]): ValueMap => (ids.length > 0 ? { [key]: ids } : {});
const one = (key: string, [id]: readonly string[]): ValueMap => (id === undefined ? {} : { [key]: id });
/** One after the other, so that nothing stays unnamed. */
const turn = (world: World, section: string, i: number): string[] => {
  const from = world.ids.get(section) ?? [];
  const id = from[i % Math.max(1, from.length)];
  return id === undefined ? [] : [id];
};

/** A service that no sunset ends: the first ones end, one each. */
function staying(world: World, i: number): string[] {
  const services = (world.ids.get('services') ?? []).slice(world.ids.get('sunsets')?.length ?? 0);
  const id = services[i % Math.max(1, services.length)];
  return id === undefined ? [] : [id];
}

export type Maker = (world: World, id: string, i: number) => ValueMap;

function initiative(world: World, id: string, i: number): ValueMap {
  const { random } = world;
  const { first, last } = world.plans[i] ?? { first: 12, last: 14 };
  const status = last < NOW ? 'done' : first < NOW ? 'in-progress' : 'planned';
  const before = Array.from({ length: 4 }, () => random.pick(world.plans)).find((plan) => plan.last < first);
  const steps = 1 + random.below(2);
  return {
    id,
    title: title(random),
    ...(random.chance(0.2) ? { description: description(random) } : {}),
    kind: random.pick(['channel', 'program', 'practice', 'system', 'capability']),
    status,
    ...(status === 'in-progress' ? { progress: random.below(90) } : {}),
    start: written(random, first, false),
    ...(random.chance(0.2) && status === 'planned'
      ? { duration: `${last - first} months` }
      : { end: written(random, last, true) }),
    ...one('owner', turn(world, 'stakeholders', i)),
    priority: random.pick(['must', 'should', 'could']),
    component: random.pick(['channel-strategy', 'live-interaction', 'service-goal', 'cx-metrics']),
    ...(random.chance(0.3) ? { dimension: [random.pick(['technology', 'people']), 'process'] } : {}),
    ...list('goals', turn(world, 'goals', i)),
    ...list('metrics', turn(world, 'metrics', i)),
    ...(before && random.chance(0.5) ? { dependsOn: [before.id] } : {}),
    uses: [...turn(world, 'systems', i), ...(i % 3 === 0 ? turn(world, 'skills', i) : staying(world, i))],
    ...(random.chance(0.4)
      ? {
          milestones: Array.from({ length: steps }, (_, n) => {
            const month = first + Math.floor(((last - first) * n) / steps);
            const date = `${monthText(month)}-${pad2(month === NOW ? 27 : 10 + random.below(15))}`;
            return { title: `Step ${n + 1} of ${steps}`, date, ...(month < NOW ? { status: 'done' } : {}) };
          }),
        }
      : {}),
    ...(random.chance(0.2) ? { validatedWith: some(world, 'segments', 2) } : {}),
    ...(random.chance(0.1) ? { 'x-ticket': `CARE-${random.below(9000)}` } : {}),
  };
}

const description = (random: Random): string =>
  `${title(random)}, **one team at a time**.\nWhoever can’t go online is served as before.\n\n- first the ${random.pick(PLACES)}\n- then the rest`;

function sunset(world: World, id: string, i: number): ValueMap {
  const { random } = world;
  const [retires = 'none'] = turn(world, 'services', i);
  const end = NOW + 12 + random.below(LAST_MONTH - NOW - 14);
  return {
    id,
    title: `${thing(random)} ends`,
    retires,
    reason: random.pick(['declining-volume', 'maintenance-cost', 'consolidation']),
    ...(random.chance(0.5) ? { impact: random.pick(['low', 'medium']) } : {}),
    evidence: [{ title: 'Counts by month', date: '2026-09' }],
    status: 'planned',
    announced: `${monthText(end - 8)}-01`,
    notice: { date: `${monthText(end - 7)}-15`, channels: ['letter', 'website'] },
    noNewUse: `${monthText(end - 5)}-01`,
    end: `${monthText(end)}-28`,
    replacement: 'none',
    replacementNote: 'The front desk helps.',
    legal: { status: random.pick(['cleared', 'under-way']), by: random.pick(PEOPLE) },
    safeguards: ['Whoever asks gets a letter.'],
  };
}

function metric({ random }: World, id: string, i: number): ValueMap {
  if (i % 5 === 0) {
    const target = { value: 5.5, date: `${year(24 + random.below(24))}-12` };
    return { id, kind: 'ces', scale: { min: 1, max: 7 }, baseline: { value: 4.1, date: '2026-09' }, target };
  }
  const [kind, unit, low, high] = random.pick([
    ['csat', 'percent', 60, 80],
    ['abandonment-rate', 'percent', 12, 5],
    ['answer-rate', 'percent', 70, 90],
    ['self-service-rate', 'percent', 20, 40],
    ['backlog', 'count', 900, 300],
  ] as const);
  return {
    id,
    ...(random.chance(0.5) ? { title: `${kind}, ${random.pick(PLACES)}` } : {}),
    kind,
    ...(unit === 'percent' ? { unit } : {}),
    definition: 'Counted each month over all contacts.',
    baseline: { value: low, date: '2026-06', n: 400 + random.below(900) },
    target: { value: high, date: `${year(24 + random.below(24))}-12` },
    ...(random.chance(0.5)
      ? {
          observations: [1, 2, 3].map((n) => ({ date: `2026-${pad2(6 + n)}`, value: low + Math.sign(high - low) * n })),
        }
      : {}),
  };
}

function service({ random }: World, id: string): ValueMap {
  return { id, title: thing(random), type: 'product', ...(random.chance(0.2) ? { tags: ['old'] } : {}) };
}

/** How the items of each section are made. */
export const MAKERS: Readonly<Record<string, Maker>> = {
  stakeholders: ({ random }, id) => ({ id, title: `${random.pick(PEOPLE)} ${id.split('-').at(-1)}`, role: 'employee' }),
  segments: ({ random }, id) => ({ id, title: `Customers of the ${random.pick(PLACES)} ${id.split('-').at(-1)}` }),
  skills: ({ random }, id) => ({ id, title: thing(random), gap: random.pick(['none', 'small', 'large']) }),
  metrics: metric,
  goals: (world, id, i) => ({
    id,
    title: `${title(world.random)} by ${world.random.pick(PEOPLE)}`,
    component: world.random.pick(['service-goal', 'customer-engagement']),
    present: 'Three in ten customers contact us again.',
    future: 'Fewer than two in ten.',
    by: `${year(30 + world.random.below(24))}-12`,
    ...list('metrics', turn(world, 'metrics', i)),
  }),
  systems: ({ random }, id, i) => ({
    id,
    title: thing(random),
    layer: ['record', 'intelligence', 'engagement'][i % 3] ?? 'record',
    ...(random.chance(0.5) ? { painPoints: ['Slow on Mondays', 'No history'] } : {}),
  }),
  channels: (world, id, i) => ({
    id,
    title: thing(world.random),
    mode: world.random.pick(['self-service', 'assisted']),
    direction: 'reactive',
    resolvesInChannel: true,
    ...list('segments', turn(world, 'segments', i)),
  }),
  services: service,
  touchpoints: (world, id, i) => ({
    id,
    title: `Ask about ${world.random.pick(THINGS)}`,
    ...one('channel', turn(world, 'channels', i)),
    stage: world.random.pick(['assess', 'respond', 'execute', 'communicate']),
  }),
  initiatives: initiative,
  sunsets: sunset,
  milestones: ({ random, plans }, id) => {
    const month = NOW + 1 + random.below(LAST_MONTH - NOW - 2);
    const plan = random.pick(plans);
    const within = plan !== undefined && plan.first <= month && month < plan.last;
    return {
      id,
      title: `Decide on the ${random.pick(THINGS)}`,
      date: `${monthText(month)}-15`,
      ...(within ? { item: plan.id } : {}),
    };
  },
  wontHave: ({ random }, id) => ({
    id,
    title: `Shop ${id.split('-').at(-1)}, ${random.pick(PLACES)}`,
    why: 'Too few would use it.',
    disposition: 'later',
  }),
  assumptions: ({ random }, id) => ({
    id,
    statement: `Half of the ${random.pick(PLACES)} will use it.`,
    by: `${year(24 + random.below(20))}-06`,
    source: 'Survey of last year',
  }),
  technologies: ({ random }, id) => ({ id, title: thing(random), status: 'watching' }),
  revisions: (world) => ({
    date: `2026-${pad2(1 + world.random.below(9))}-${pad2(1 + world.random.below(28))}`,
    summary: `${title(world.random)} comes later.`,
    cause: 'chosen',
    ...list('items', some(world, 'initiatives', 2)),
  }),
  progressReports: (world) => ({
    date: `2026-${pad2(1 + world.random.below(9))}-${pad2(1 + world.random.below(28))}`,
    summary: `${title(world.random)}: **on track**.`,
    ...list('items', some(world, 'initiatives', 3)),
  }),
};
