import {
  CUSTOM_METRIC,
  METRIC_KINDS,
  type MetricDirection,
  type MetricGroup,
  type MetricKind,
  type Scale,
} from './metricKinds';

const GROUP_NAMES: Readonly<Record<MetricGroup, string>> = {
  perception: 'What customers say',
  contacts: 'Answering contacts',
  tickets: 'Working on tickets',
  'self-service': 'Self-service',
  money: 'Cost and loyalty',
  people: 'The service team',
  proactive: 'Proactive service',
  custom: 'Your own',
};

const DIRECTIONS: Readonly<Record<MetricDirection, string>> = {
  higher: 'higher is better',
  lower: 'lower is better',
  'in-band': 'best within a band: state `band`',
  none: 'neither way is better',
  stated: 'state `better`',
};

const INTRO = `# Metric kinds

A metric of the roadmap names its kind, and the kind brings a name, a unit, a scale and a direction. What you state yourself (\`title\`, \`unit\`, \`scale\`, \`better\`, \`definition\`) wins over what is said here.

The same name is calculated in different ways by different products and teams. Whatever kind you choose, write down how you count, in \`definition\` or \`formula\`.

- **Unit**: the first is the default.
- **Scale**: where it has to be stated, values mean nothing without it. State it, as in \`scale: { min: 1, max: 5 }\`, or write \`unit: percent\` where the kind has percent. Where a kind has both \`percent\` and \`score\`, 0 to 100 is for percent and the other scales are for scores.
- **Definitions differ**: published definitions contradict each other, so state your \`definition\`.

\`\`\`yaml
metrics:
  - id: effort
    kind: ces
    scale: { min: 1, max: 7 }
    baseline: { value: 4.1, date: 2026-09 }
    target: { value: 5.5, date: 2027-12 }
\`\`\`
`;

/** The page of metric kinds, as Markdown. The heading of each section is the kind's id, so that `#kind` leads there. */
export function metricsPage(): string {
  const kinds = [...METRIC_KINDS, CUSTOM_METRIC];
  return [INTRO, contents(kinds), ...kinds.map((kind) => `## ${kind.id}\n\n${explainKind(kind)}`)].join('\n');
}

/** One kind as Markdown without headings, for a hover or the page. */
export function explainKind(kind: MetricKind): string {
  const facts = [
    kind.formula && `- Formula: ${kind.formula}`,
    `- Unit: ${kind.id === CUSTOM_METRIC.id ? 'any' : kind.units.join(', ')}`,
    `- Scale: ${scaleText(kind)}`,
    `- Direction: ${DIRECTIONS[kind.direction]}`,
    kind.rival && '- Definitions differ: state your `definition`.',
    kind.note && `- Note: ${kind.note}`,
    kind.sources.length > 0 && `- Source: ${kind.sources.map((source) => `<${source}>`).join(', ')}`,
  ];
  return `**${kind.name}** · ${kind.definition}\n\n${facts.filter(Boolean).join('\n')}\n`;
}

function contents(kinds: readonly MetricKind[]): string {
  const rows = kinds.map(
    (kind) =>
      `| [${kind.id}](#${kind.id}) | ${kind.name} | ${unitText(kind)} | ${DIRECTIONS[kind.direction]} | ${GROUP_NAMES[kind.group]} |`,
  );
  return ['## Contents', '', '| kind | name | unit | direction | about |', '|---|---|---|---|---|', ...rows, ''].join(
    '\n',
  );
}

function unitText(kind: MetricKind): string {
  return kind.id === CUSTOM_METRIC.id ? 'any' : (kind.units[0] ?? '');
}

function scaleText(kind: MetricKind): string {
  const all = kind.scales.map(rangeText).join(', ');
  return kind.defaultScale ? all : `${all}; has to be stated`;
}

function rangeText({ min, max }: Scale): string {
  if (min === undefined && max === undefined) return 'any value';
  if (max === undefined) return `${min} or more`;
  return min === undefined ? `${max} or less` : `${min} to ${max}`;
}
