import type { Family, Rule, SeveritySetting } from './rule';
import { isSwitchable, ruleOf, shownRules } from './table';

const FAMILY_NAMES: Readonly<Record<Family, string>> = {
  document: 'Document',
  references: 'References',
  time: 'Time',
  sunsets: 'Sunsets',
  metrics: 'Metrics',
  strategy: 'Strategy',
  audience: 'Audience',
  style: 'Style',
};

const INTRO = `# Rules

Every finding in a roadmap carries the id of its rule. This page says for each rule what it looks for, why that matters and how to put it right.

## Severities

| severity | means |
|---|---|
| error | The roadmap contradicts itself or cannot be read here. The command line ends with exit code 1. |
| warning | Readers or customers are likely to be misled. |
| information | Worth a look. |
| hint | A small thing, shown discreetly. |
| off | Reported only when you switch it on. |

The severity that is named with a rule is its highest. Milder cases of the same rule report below it, such as findings that begin with "May": they depend on which day of a month or quarter is meant.

## Configure

Switch a rule off where you know better. What stands nearest to the finding wins: a comment beats \`policies.rules\`, which beats the editor's settings or the command line, which beat the severity on this page. In the editor, quick fixes on a finding do it for you: *Ignore here*, *Ignore in this document*, *Change severity…*.

**For one item or key**: a comment at the end of its first line, or on the line above. It holds for everything that belongs to the item. On the line of a section, such as \`initiatives:\`, it holds for the whole section. Several ids are separated by commas.

\`\`\`yaml
initiatives:
  - id: launch-chat # roadmap-ignore: past-due
    title: Launch web chat
    end: 2026-09
  # roadmap-ignore: past-due, outside-horizon
  - id: new-crm
    title: One customer record
    end: 2026-06
\`\`\`

**For the whole file**: a comment of its own that begins in the first column, anywhere in the file.

\`\`\`yaml
# roadmap-ignore-file: past-due
\`\`\`

**For the whole document, as its policy**: \`policies.rules\` gives a rule another severity, or switches it on or off. This is also the way in JSON, which has no comments. The severity that you set becomes the highest of the rule; milder cases stay milder.

\`\`\`yaml
policies:
  rules:
    past-due: off
    outside-horizon: information
\`\`\`

**For all roadmaps, as a setting of the editor**: \`serviceRoadmap.rules\`, in the settings of the user, the workspace or a folder. On the command line, \`--rule past-due=off\` says the same.

\`\`\`json
"serviceRoadmap.rules": { "past-due": "off", "outside-horizon": "information" }
\`\`\`

\`yaml-syntax\` can be neither ignored nor switched off.

In the examples below, today is 21 November 2026. Most of them show only the part of a roadmap that matters.
`;

/**
 * The rules page, as Markdown. The heading of each section is the rule's id alone, so that `#rule-id` leads there.
 * @param rules the rows to show; those that are implemented unless given
 */
export function rulesPage(rules: readonly Rule[] = shownRules()): string {
  return `${[INTRO, contents(rules), ...rules.map((rule) => `## ${rule.id}\n\n${body(rule)}`)].join('\n')}`;
}

/** One rule as Markdown without headings, for a hover or the command line; undefined for what no list shows. */
export function explainRule(id: string): string | undefined {
  const rule = ruleOf(id);
  return rule?.check === undefined ? undefined : body(rule);
}

function contents(rules: readonly Rule[]): string {
  const rows = rules.map(
    (rule) => `| [${rule.id}](#${rule.id}) | ${rule.doc.title} | ${rule.severity} | ${FAMILY_NAMES[rule.family]} |`,
  );
  return ['## Contents', '', '| rule | | severity | about |', '|---|---|---|---|', ...rows, ''].join('\n');
}

function body(rule: Rule): string {
  const { doc } = rule;
  const parts = [`**${doc.title}** · ${severityText(rule.severity)}`, doc.what, `*Why:* ${doc.why}`];
  if (doc.source) parts.push(`*Source:* ${doc.source}`);
  parts.push(example('Reported:', doc.wrong), example('Put right:', doc.right));
  // A page must not promise fixes that are not there yet.
  if (rule.fixes && doc.fixes.length > 0) {
    parts.push(`*Quick fixes:*\n\n${doc.fixes.map((fix) => `- ${fix}`).join('\n')}`);
  }
  parts.push(switching(rule));
  return `${parts.join('\n\n')}\n`;
}

function severityText(severity: SeveritySetting): string {
  return severity === 'off' ? 'off unless switched on' : severity;
}

function example(caption: string, yaml: string): string {
  return `${caption}\n\n\`\`\`yaml\n${yaml}\n\`\`\``;
}

function switching(rule: Rule): string {
  if (!isSwitchable(rule.id)) return '*Switch off:* not possible; the text has to be mended.';
  if (rule.severity === 'off') return `*Switch on:* \`policies: { rules: { ${rule.id}: information } }\``;
  return `*Switch off:* \`# roadmap-ignore: ${rule.id}\` in one place, \`policies: { rules: { ${rule.id}: off } }\` everywhere.`;
}
