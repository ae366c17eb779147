import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RuleSettings } from '../../roadmap/rules/check';
import { checkText } from '../support/checkText';
import { yaml } from '../support/editCases';
import { CLOTHES, checkMarked } from '../support/markedText';

/** What holds of several that say how severe a rule is: comments, the document's policies, settings, the rule itself. */

const HEAD = 'serviceRoadmap: 1\ntitle: T\n';
const PAST = 'milestones:\n  - { id: m, title: M, date: 2026-01 }\n';

/** Comments; what is marked is found, what is not is suppressed. */
const COMMENTS: readonly (readonly [name: string, text: string])[] = [
  [
    'at the end of an item’s first line: the item',
    yaml`
      initiatives:
        - id: a # roadmap-ignore: past-due, invalid-date
          title: A
          start: soon
          end: 2026-01
        - { id: b, title: B, end: ‹past-due|2026-01› }
    `,
  ],
  [
    'at the end of an item in braces',
    yaml`
      milestones:
        - { id: a, title: A, date: 2026-01 } # roadmap-ignore: past-due
        - { id: b, title: B, date: ‹past-due|2026-01› }
    `,
  ],
  [
    'behind the hyphen of an item',
    yaml`
      milestones:
        - # roadmap-ignore: past-due
          id: a
          title: A
          date: 2026-01
        - { id: b, title: B, date: ‹past-due|2026-01› }
    `,
  ],
  [
    'at the end of a key’s line: the key',
    yaml`
      initiatives:
        - id: a
          title: A
          end: 2026-01 # roadmap-ignore: past-due
          milestones: # roadmap-ignore: invalid-date
            - { title: M, date: soon }
          phases:
            - { title: P, start: ‹invalid-date|soon› }
    `,
  ],
  [
    'on another key of the item: nothing',
    yaml`
      initiatives:
        - id: a
          title: A # roadmap-ignore: ‹unused-ignore|past-due›
          end: ‹past-due|2026-01›
    `,
  ],
  [
    'on a nested item',
    yaml`
      initiatives:
        - id: a
          title: A
          milestones:
            - title: M # roadmap-ignore: past-due
              date: 2026-01
            - title: N
              date: ‹past-due|2026-01›
    `,
  ],
  [
    'on a section’s key: the section',
    yaml`
      milestones: # roadmap-ignore: past-due
        - { id: a, title: A, date: 2026-01 }

        - { id: b, title: B, date: 2026-02 }
      initiatives:
        - { id: c, title: C, end: ‹past-due|2026-01› }
    `,
  ],
  [
    'on a line of its own: the same, of the next line',
    yaml`
      # roadmap-ignore: past-due
      milestones:
        - { id: a, title: A, date: 2026-01 }
      initiatives:
        # roadmap-ignore: past-due

        # another comment
        - id: c
          title: C
          end: 2026-01
        - id: d
          title: D
          # roadmap-ignore: past-due
          end: 2026-01
        - { id: e, title: E, end: ‹past-due|2026-01› }
    `,
  ],
  [
    'between items: the one behind, not the one before',
    yaml`
      milestones:
        - id: a
          title: A
          date: ‹past-due|2026-01›
        # roadmap-ignore: past-due
        - id: b
          title: B
          date: 2026-01
    `,
  ],
  [
    'at the end of the text: nothing',
    yaml`
      milestones:
        - { id: a, title: A, date: ‹past-due|2026-01› }
        # roadmap-ignore: ‹unused-ignore|past-due›
    `,
  ],
  [
    'for the file, anywhere at the left edge',
    yaml`
      milestones:
        - { id: a, title: A, date: 2026-01 }
      # roadmap-ignore-file: past-due, invalid-date
      goals:
        - { id: g, title: G, by: soon, ‹unknown-key|at›: x }
    `,
  ],
  [
    'for the file, but not at the left edge: nothing',
    yaml`
      milestones:
        # roadmap-ignore-file: past-due
        - { id: a, title: A, date: ‹past-due|2026-01› } # roadmap-ignore-file: past-due
    `,
  ],
  [
    'without the blank before the list, with blanks in front, without a comma',
    yaml`
      milestones:
        - { id: a, title: A, date: 2026-01 } #roadmap-ignore:past-due
        - { id: b, title: B, date: 2026-01 }   #   roadmap-ignore:   past-due ,
      goals: # roadmap-ignore: invalid-date unknown-key
        - { id: g, title: G, by: soon, at: x }
    `,
  ],
  [
    'in the middle of a word, in a text: no directive',
    yaml`
      goals:
        - id: g
          title: "A # roadmap-ignore: invalid-date"
          by: ‹invalid-date|soon›
          future: |
            # roadmap-ignore-file: invalid-date
            text
          present: a#roadmap-ignore:x
    `,
  ],
  [
    'what stands at the title of the document',
    yaml`
      calendar: { fiscalYearStart: 13 } # roadmap-ignore: invalid-value
      horizon: { start: ‹invalid-date|soon› } # roadmap-ignore: ‹unused-ignore|invalid-value›
    `,
  ],
  [
    'a fault of syntax can’t be suppressed',
    yaml`
      # roadmap-ignore-file: yaml-syntax, invalid-date
      goals:
        - id: a # roadmap-ignore: yaml-syntax
          ‹yaml-syntax|title A›
        - { id: b, title: B, by: soon }
    `,
  ],
];

for (const [name, text] of COMMENTS) {
  test(`directives: ${name}`, () => {
    checkMarked(HEAD + text);
    for (const [, vary] of CLOTHES) checkMarked(vary(HEAD + text));
  });
}

test('directives: a finding at the root’s title is suppressed on its line', () => {
  const lacking = 'serviceRoadmap: 1\ntitle: T # roadmap-ignore: no-vision-or-horizon\n';
  assert.deepEqual(checkText(lacking).findings, []);
  const missing = 'serviceRoadmap: 1 # roadmap-ignore: missing-required, no-vision-or-horizon\n';
  assert.deepEqual(checkText(missing).findings, []);
});

interface Authority {
  readonly name: string;
  /** `policies.rules`, and the settings of the editor or command line. */
  readonly own?: string;
  readonly settings?: RuleSettings;
  readonly text: string;
  /** `rule severity` of what is found, those of other rules left out. */
  readonly found: readonly string[];
}

const MAY = `initiatives:
  - { id: a, title: A, start: 2027-01, end: 2027-Q1 }
  - { id: b, title: B, start: 2027-03, dependsOn: [a] }
`;
const SPELLED = 'initiatives:\n  - { id: a, title: A, status: cancelled, priority: moost }\n';

const AUTHORITIES: readonly Authority[] = [
  { name: 'the rule’s own severity', text: PAST, found: ['past-due warning'] },
  { name: 'the document’s', own: 'past-due: error', text: PAST, found: ['past-due error'] },
  { name: 'the document’s, off', own: 'past-due: off', text: PAST, found: [] },
  { name: 'the document’s, in quotes', own: 'past-due: "hint"', text: PAST, found: ['past-due hint'] },
  { name: 'the setting', settings: { 'past-due': 'information' }, text: PAST, found: ['past-due information'] },
  {
    name: 'the document above the setting',
    own: 'past-due: error',
    settings: { 'past-due': 'off' },
    text: PAST,
    found: ['past-due error'],
  },
  {
    name: 'a severity that there is none leaves the setting',
    own: 'past-due: loud',
    settings: { 'past-due': 'hint' },
    text: PAST,
    found: ['invalid-value error', 'past-due hint'],
  },
  { name: 'a lower severity of the rule stays', text: MAY, found: ['dependency-order information'] },
  {
    name: 'a lower severity stays when a higher one is set',
    own: 'dependency-order: warning',
    text: MAY,
    found: ['dependency-order information'],
  },
  {
    name: 'a lower severity never stands above the one that is set',
    own: 'dependency-order: hint',
    text: MAY,
    found: ['dependency-order hint'],
  },
  { name: 'off is off for the lower one too', own: 'dependency-order: off', text: MAY, found: [] },
  {
    name: 'spellings stay a hint',
    own: 'invalid-value: warning',
    text: SPELLED,
    found: ['invalid-value hint', 'invalid-value warning'],
  },
  { name: 'spellings are off with the rule', settings: { 'invalid-value': 'off' }, text: SPELLED, found: [] },
  {
    name: 'syntax can’t be switched off, nor down',
    own: 'yaml-syntax: off',
    settings: { 'yaml-syntax': 'hint' },
    text: 'goals:\n  - id: a\n    title A\n',
    found: ['yaml-syntax error'],
  },
  {
    name: 'what is off is no finding of another rule',
    own: 'invalid-date: off',
    text: 'initiatives:\n  - { id: a, title: A, start: 2027-02-30, end: 2027-01 }\n',
    found: [],
  },
  {
    name: 'a style rule that is switched on',
    settings: { 'long-title': 'hint' },
    text: `goals:\n  - { id: g, title: ${'word '.repeat(20)}end }\n`,
    found: ['long-title hint'],
  },
  {
    name: 'names that objects have by birth',
    own: 'constructor: off, __proto__: off, toString: error',
    text: PAST,
    found: ['past-due warning', 'unknown-key warning', 'unknown-key warning', 'unknown-key warning'],
  },
];

const WATCHED = /^(?:past-due|invalid|dependency|yaml|unknown-key|end-before|long-title)/;

for (const { name, own, settings = {}, text, found } of AUTHORITIES) {
  test(`authority: ${name}`, () => {
    const policies = own === undefined ? '' : `policies: { rules: { ${own} } }\n`;
    const { findings } = checkText(HEAD + policies + text, { rules: settings });
    const said = findings.filter((f) => WATCHED.test(f.rule)).map((f) => `${f.rule} ${f.severity}`);
    assert.deepEqual(said.sort(), [...found].sort());
  });
}

test('authority: a comment stands above all', () => {
  const text = `${HEAD}policies: { rules: { past-due: error } }\n${PAST.replace(' }\n', ' } # roadmap-ignore: past-due\n')}`;
  assert.deepEqual(
    checkText(text, { rules: { 'past-due': 'error' } }).findings.filter((f) => WATCHED.test(f.rule)),
    [],
  );
});

test('authority: checking twice says the same, with other settings in between', () => {
  const text = `${HEAD}initiatives:\n  - { id: a, title: A, owner: nobody, start: 2027-06, end: 2027-01, dependsOn: [a] }\n`;
  const once = checkText(text);
  const other = checkText(text, { rules: { 'dependency-cycle': 'off' }, previous: once.roadmap });
  const again = checkText(text, { previous: other.roadmap });
  const say = (c: typeof once) => c.findings.map((f) => `${f.rule} ${f.start}`);
  assert.deepEqual(say(again), say(once));
  assert.notDeepEqual(say(other), say(once));
});
