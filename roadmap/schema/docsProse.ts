/** The parts of docs/format.md that no key of the schema says. */

export const EXAMPLE = `serviceRoadmap: 1
title: Fernhill Museum visitor service
vision: Every visitor gets an answer before they have to ask twice.
horizon: { start: 2026-Q4, end: 2027 }
owner: visitor-lead
stakeholders:
  - { id: visitor-lead, title: Head of visitor service, role: executive }
channels:
  - { id: ticket-line, title: Ticket line, mode: assisted, state: retiring }
  - { id: front-desk, title: Front desk, mode: assisted }
  - { id: web-booking, title: Booking on the website, mode: self-service, state: planned }
initiatives:
  - id: book-online
    title: Book and change visits online
    start: 2026-Q4
    end: 2027-03
    delivers: [web-booking]
    metrics: [booking-effort]
sunsets:
  - id: ticket-line-off
    title: Ticket line closes
    retires: ticket-line
    reason: maintenance-cost
    notice: { date: 2027-03-01, channels: [letter, website] }
    end: 2027-06-30
    replacement: web-booking
    legal: { status: needed }
    safeguards: [The front desk books for visitors who cannot use the website.]
metrics:
  - id: booking-effort
    kind: ces
    scale: { min: 1, max: 7 }
    baseline: { value: 4.4, date: 2026-09 }
    target: { value: 5.8, date: 2027-12 }
`;

export const INTRO = `# The service roadmap format, version 1

A service roadmap is one YAML document in a repository: what will be added, what will end, how success is measured and
who may see what. This page says what every key means. It is generated from \`schemas/roadmap.schema.json\`, which is
where the editor's hovers and completions come from too.

A small, complete roadmap:

\`\`\`yaml
${EXAMPLE}\`\`\`

## The file

- **Syntax.** YAML 1.2 in UTF-8, one document a file; anchors and aliases work, merge keys (\`<<\`) do not. JSON is YAML,
  so a \`.roadmap.json\` file works the same.
- **Names.** \`*.roadmap.yaml\`, \`*.roadmap.yml\`, \`*.roadmap.json\`, \`roadmap.yaml\` and \`roadmap.yml\` are recognized at once.
  Any other YAML file is a roadmap if it begins with the marker.
- **Marker.** The root key \`serviceRoadmap\` with the value \`1\`, the version of this format. Keep it the first key:
  nothing but comments, blank lines, directives and \`---\` should stand before it. Without it a file is left alone.
- **Keys** are camelCase, ids kebab-case, values of a fixed set lower-case with hyphens and in US spelling. Keys that begin
  with \`x-\` are yours: they are allowed in every map and never looked at. \`$schema\` is allowed at the root.
- **Absent.** A key without a value (nothing, \`null\`, empty text, an empty list or map) counts as absent. An empty entry of
  a list is skipped.
- **Text.** A number or a boolean is fine where text is expected: \`title: 404\`.
- **Lists.** Where a list is expected one value is not enough, except where this page says "one, or a list".
- **Addresses** are absolute: \`https:\`, \`http:\` or \`mailto:\`.
- **Spellings.** Some British and older spellings are understood and marked with a hint: \`cancelled\` (\`canceled\`),
  \`personalised-content\` (\`personalized-content\`), \`proactive-customer-service\` (\`proactive-engagements\`),
  \`contextual-conversations\` (\`contextual-actions\`).

Editors without the Service Roadmap extension can use the schema through a YAML language server. Put this line first,
with the path to the file:

\`\`\`yaml
# yaml-language-server: $schema=./schemas/roadmap.schema.json
\`\`\`

It checks shapes and values only. Dates that do not exist, references, order in time and everything else that
[rules.md](rules.md) lists needs the extension or the command line.

## Dates, durations and thresholds

A date may be as coarse as you know it. It means all days of its period: a start is drawn at the first of them, an end at
the last.

| written | means |
|---|---|
| \`2026-11-21\` | that day |
| \`2026-11\` · \`2026\` | the month · the year |
| \`2026-Q4\` · \`2026-H2\` | the quarter (October to December) · the half (July to December) |
| \`FY2026\` | the fiscal year that ends in 2026, or begins in 2026 with \`calendar.fiscalYearNamedAfter: start\` |
| \`FY2024/25\` · \`FY2024-25\` | the fiscal year that begins in 2024, always |
| \`FY2026-Q1\` · \`FY2024/25-H2\` | a quarter · a half of that fiscal year |
| \`undecided\` | not fixed yet: only for the dates of a sunset and of its phases |
| \`never\` | only for the \`end\` of a sunset and for \`exceptions[].until\` |

Fiscal dates need \`calendar.fiscalYearStart\`. Other ways to write a date (\`Q3 2026\`, \`21.11.2026\`, \`spring 2024\`) are
faults; most come with a fix.

A **duration** is a number of days, weeks, months or years: \`90 days\`, \`1 week\`. Months are calendar months, clamped to the
last day of a month. Something with \`start\` and \`duration\` ends on the last day of that time: \`start: 2026-03-01\` with
\`duration: 2 weeks\` ends on 14 March.

A **threshold** is a number of seconds, minutes, hours or days: \`20 seconds\`.
`;

export const SHARED = `## What every item shares

An entry of a section is an item. All items have the keys below, except those of \`dilemmas\`, \`revisions\` and
\`progressReports\`. Parts of an item (phases, communications, exceptions and the like) do not have them.
`;

export const IDS = `An **id** is unique in the whole document: all sections and the milestones inside items share one namespace.
\`none\`, \`unknown\`, \`undecided\` and \`never\` are no ids.

In any Markdown value \`[text](#item-id)\` links to an item. Such a link is only a link: it does not count as naming the
item, and a dead one is no fault.
`;

/** What a table can't say of a section, by its root key. */
export const NOTES: Readonly<Record<string, string>> = {
  initiatives: `An initiative has dates (\`start\` with \`end\` or \`duration\`) or a place in \`when\`, not both; one that is done may
keep both.
`,
  sunsets: `**Order.** \`announced\`, then \`noNewUse\` and \`endOfDevelopment\` in any order, then \`endOfSupport\`, then \`end\`; and
\`announced\`, then \`start\`, then \`end\`. Two of them may be on the same day.

**Effective day.** The day that matters to those who are affected, and before which they must have been told: \`end\` with
\`action: end\` and \`replace\` (\`noNewUse\` where \`end\` is \`never\`), \`start\` with \`reduce\` and \`modify\`.
`,
  metrics: `What a metric states wins over its kind. Write \`baseline: unknown\` where nobody knows rather than a guess.
`,
};

export const REFERENCES = `## References

A reference is the id of an item of one of the sections named here, anywhere in the document. "Or text" means that
anything which is no such id is taken as text, such as \`letter\`. Keys that are not listed are never references:
\`vendor\`, \`source\` and \`businessUnit\` are plain text.

The last column is for documents with several audiences: how it is reported that an item names one which fewer people may
see. In what is shared such a reference is left out in any case.
`;

export const AUDIENCES = `## Who may see what

Audiences from narrow to wide: \`internal\`, \`select-customers\`, \`public\`. An item is for its own \`audience\`, or for that of
the root where it states none, and for every narrower one. Parts of an item have the audience of the item.

The column *seen by* of the tables on this page says what a form made for an audience keeps:

| seen by | means |
|---|---|
| everybody | kept for every audience |
| as the item | kept wherever the item itself may be seen; of \`components\` and \`capabilities\`, wherever the root's audience allows it |
| select customers | as the item, and never for \`public\` |
| internal | only for \`internal\` |

Beyond that: keys that begin with \`x-\`, unknown keys and comments never leave the source for another audience. A
reference to an item that is not shown is left out, and so are the \`changes\` of a revision to anything that is not shown.
Where \`appliesTo\` or \`exceptions[].who\` names a segment whose audience is \`public\`, the segment's title stands there.
`;

export const SUPPRESSING = `## Suppressing a finding

| written | holds for |
|---|---|
| \`# roadmap-ignore: rule-id, rule-id\` at the end of a line | the outermost item or key that begins on that line, with all its text |
| the same on a line of its own | the same, of the next line that is neither blank nor a comment |
| \`# roadmap-ignore-file: rule-id\` at the start of a line | the file |

\`policies.rules\` sets the severity of a rule for the whole document, or switches it off. Where both speak, the comment
wins. A JSON file has no comments: use \`policies.rules\`. [rules.md](rules.md) lists all rules; \`yaml-syntax\` can be
neither suppressed nor switched off.
`;
