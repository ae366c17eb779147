import { type Random, randomFrom } from './random';
import { MAKERS, type Plan, span, type World } from './roadmapItems';
import { inline, type Manner, rootText, sectionText, type Value, type ValueMap } from './writeRoadmap';

export interface GeneratorOptions {
  /** Entries of all sections together, at least 1; nested milestones do not count. */
  readonly items: number;
  /** The same seed gives the same text on every machine. */
  readonly seed: number;
  /** Share of items with a fault that is reported, 0 to 1; 0.01 when left out. */
  readonly faults?: number;
  /** Share of items in braces, 0 to 1; 0.2 when left out. */
  readonly flow?: number;
  /** All of it as JSON. */
  readonly json?: boolean;
  /** Columns of the hyphens; 2 when left out. */
  readonly indent?: number;
}

/** Items of each section in a thousand, in the order in which sections stand in the text. */
const SHARES: Readonly<Record<string, number>> = {
  goals: 30,
  initiatives: 380,
  sunsets: 60,
  milestones: 60,
  wontHave: 20,
  metrics: 90,
  channels: 50,
  systems: 40,
  services: 70,
  segments: 30,
  touchpoints: 40,
  stakeholders: 70,
  skills: 20,
  assumptions: 20,
  technologies: 5,
  revisions: 10,
  progressReports: 5,
};

/** A seed made from two numbers, far from the seeds of their neighbors. */
export function mixSeeds(a: number, b: number): number {
  let h = Math.imul(a ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(b + 0x7f4a7c15, 0xc2b2ae35);
  for (const shift of [16, 13, 15]) h = Math.imul(h ^ (h >>> shift), 0x27d4eb2f);
  return (h ^ (h >>> 16)) >>> 1;
}

/** A roadmap such as a large organization's: every section, comments, both styles, a few findings. */
export function generateRoadmap(options: GeneratorOptions): string {
  const random = randomFrom(mixSeeds(options.seed, options.items));
  const sections = makeSections(random, options.items);
  for (const [section, items] of sections) {
    for (const [i, item] of items.entries()) {
      if (random.chance(options.faults ?? 0.01)) items[i] = faulty(random, section, item);
    }
  }
  const root = rootOf(sections);
  if (options.json) return `${JSON.stringify({ ...root, ...Object.fromEntries(sections) }, null, 2)}\n`;
  const manner: Manner = { random, flow: options.flow ?? 0.2, comments: 0.1, indent: options.indent ?? 2 };
  const head = '# What we plan for the people who ask us, and what we end.\n';
  const parts = [...sections].map(([section, items]) => {
    const rule = `# ${'-'.repeat(60)} ${section}\n\n`;
    return rule + sectionText(manner, section, items);
  });
  return [head + rootText(manner, root), ...parts].join('\n');
}

function makeSections(random: Random, items: number): Map<string, ValueMap[]> {
  const counts = countsOf(items);
  const plans: Plan[] = Array.from({ length: counts.get('initiatives') ?? 0 }, (_, i) => ({
    id: `initiative-${i + 1}`,
    ...span(random),
  }));
  const world: World = { random, ids: new Map(), plans };
  for (const [section, count] of counts) {
    const stem = section
      .replace(/ies$/, 'y')
      .replace(/s$/, '')
      .replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`);
    world.ids.set(
      section,
      Array.from({ length: count }, (_, i) => `${stem}-${i + 1}`),
    );
  }
  const made = [...world.ids].map(([section, ids]) => {
    const make = MAKERS[section];
    return [section, make ? ids.map((id, i) => make(world, id, i)) : []] as const;
  });
  return new Map(made.filter(([, list]) => list.length > 0));
}

/** Every section gets its share, rounded so that the sum is right; small roadmaps lack the rare ones. */
function countsOf(items: number): Map<string, number> {
  const counts = new Map<string, number>();
  const total = Object.values(SHARES).reduce((sum, share) => sum + share, 0);
  let shares = 0;
  let given = 0;
  for (const [section, share] of Object.entries(SHARES)) {
    shares += share;
    const until = Math.round((items * shares) / total);
    counts.set(section, until - given);
    given = until;
  }
  return counts;
}

function rootOf(sections: ReadonlyMap<string, readonly ValueMap[]>): ValueMap {
  const initiatives = (sections.get('initiatives') ?? []).slice(0, 2).map((item) => item.id as Value);
  const owner = sections.get('stakeholders')?.[0]?.id;
  const part = { present: 'Many ways to reach us.', future: 'Few, and each solves what it takes on.' };
  return {
    serviceRoadmap: 1,
    title: 'Customer service of the whole region, 2026 to 2031',
    vision: 'Nobody asks twice.',
    horizon: { start: '2026', end: '2031' },
    ...(owner === undefined ? {} : { owner }),
    calendar: { fiscalYearStart: 4 },
    review: { cadence: 'quarterly', last: '2026-10-05', next: '2027-01-11' },
    policies: { ownerLoad: 20, minNotice: '90 days' },
    components: {
      'channel-strategy': { ...part, maturity: { today: 2, target: 4 }, initiatives },
      'service-goal': { ...part, maturity: { today: 1, target: 3 } },
    },
  };
}

/** One fault of the kinds that people make; the item is as it was where the fault does not fit it. */
function faulty(random: Random, section: string, item: ValueMap): ValueMap {
  const other: Record<string, Value> = { ...item };
  const swap = (key: string, value: Value): ValueMap => (key in item ? { ...item, [key]: value } : item);
  const rename = (key: string, name: string): ValueMap =>
    Object.fromEntries(Object.entries(item).map(([each, value]) => [each === key ? name : each, value]));
  switch (random.below(section === 'initiatives' ? 8 : 3)) {
    case 0:
      return rename('title', 'titel');
    case 1:
      return swap('description', 'TBD');
    case 2:
      delete other.title;
      return other;
    case 3:
      return swap('status', 'planed');
    case 4:
      return swap('end', '2025-02-30');
    case 5:
      return swap('owner', 'nobody-we-know');
    case 6:
      return swap('goals', inline(item.goals ?? []).slice(1, -1));
    default:
      return { ...item, dependsOn: [String(item.id)] };
  }
}
