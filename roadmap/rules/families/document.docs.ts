import { type FamilyProse, yaml } from './prose';

/** Is the text a roadmap at all: well-formed, with known keys and values of the right kind. */
export const documentDocs = {
  'yaml-syntax': {
    severity: 'error',
    doc: {
      title: 'Broken text',
      what: 'The text cannot be read as YAML here: a colon is missing, a line is indented with a tab, a quote or bracket is never closed, or a merge conflict was left in the file. Each broken item is reported once, at its first fault.',
      why: 'Nothing in the broken item can be shown or checked until it is mended. The items around it are read as usual.',
      fixes: [],
      wrong: yaml`
        initiatives:
          - id: launch-chat
            title Launch web chat
      `,
      right: yaml`
        initiatives:
          - id: launch-chat
            title: Launch web chat
      `,
    },
  },
  'duplicate-key': {
    severity: 'error',
    doc: {
      title: 'Key given twice',
      what: 'The same key stands twice in one place. The first one counts and the second is passed over. When a whole section stands twice, the items of both are read.',
      why: 'Two values for one key are two answers to one question. Most tools keep one of them and do not say which.',
      fixes: ['Remove the second key.', 'Where a section stands twice: move the items of the second into the first.'],
      wrong: yaml`
        initiatives:
          - id: launch-chat
            title: Launch web chat
            start: 2027-01
            start: 2027-03
      `,
      right: yaml`
        initiatives:
          - id: launch-chat
            title: Launch web chat
            start: 2027-01
      `,
    },
  },
  'invalid-type': {
    severity: 'error',
    doc: {
      title: 'Wrong kind of value',
      what: 'The key wants another kind of value: a list and not a single word, a number and not text, a group of keys and not a line of text.',
      why: 'The value cannot be used as it stands, so it is missing from the timeline, from the exports and from the other checks.',
      fixes: [
        'Put the single value into a list. Works for the whole file at once.',
        'Keep only the number of a text such as `61%`.',
        "Make a sunset's `vendor` text the `contract` of that vendor.",
        'Make an address in `links` the `url` of that link.',
      ],
      wrong: yaml`
        initiatives:
          - id: launch-chat
            title: Launch web chat
            tags: digital
      `,
      right: yaml`
        initiatives:
          - id: launch-chat
            title: Launch web chat
            tags: [digital]
      `,
    },
  },
  'missing-required': {
    severity: 'error',
    doc: {
      title: 'Something is missing',
      what: 'A key is absent that this part of the roadmap cannot do without. The roadmap needs a `title`, and nearly every item an `id` and a `title`. Some items need one key more: a sunset says what it `retires`, a metric its `kind`, a milestone its `date`.',
      why: 'Without an id nothing can point to the item. Without the other keys a reader cannot tell what the item is about.',
      fixes: ['Insert the key with a placeholder to fill in. An `id` is made from the title.'],
      wrong: yaml`
        initiatives:
          - id: launch-chat
            start: 2027-01
      `,
      right: yaml`
        initiatives:
          - id: launch-chat
            title: Launch web chat
            start: 2027-01
      `,
    },
  },
  'invalid-value': {
    severity: 'error',
    doc: {
      title: 'Value not allowed',
      what: 'The key does not allow this value: a word that is not on its list, a number that is too high or too low, a text that is no web address or no length of time. Also reported is a key that cannot stand beside another one, such as `duration` beside `end`. Other spellings that we understand, such as `cancelled`, are a hint only.',
      why: 'We would have to guess what is meant. A guess about a plan is worse than a question.',
      fixes: [
        'Use the nearest allowed word, where one is near. Works for the whole file at once.',
        'Otherwise choose from all allowed words.',
        'Set a number to the nearest bound.',
        'Remove the value.',
      ],
      wrong: yaml`
        initiatives:
          - id: launch-chat
            title: Launch web chat
            status: in progress
      `,
      right: yaml`
        initiatives:
          - id: launch-chat
            title: Launch web chat
            status: in-progress
      `,
    },
  },
  'unknown-key': {
    severity: 'warning',
    doc: {
      title: 'Unknown key',
      what: 'There is no such key in this place. Keys of your own are welcome if they begin with `x-`. In `policies.rules` every key has to be the id of a rule.',
      why: 'Mostly it is a typing error. What stands behind the key is then part of the file, but not of the roadmap.',
      fixes: [
        'Rename the key to the nearest known one, where one is near. Works for the whole file at once.',
        'Remove the key with its value.',
      ],
      wrong: yaml`
        initiatives:
          - { id: new-crm, title: One customer record }
          - { id: call-notes, title: Notes that every agent sees, depends_on: [new-crm] }
      `,
      right: yaml`
        initiatives:
          - { id: new-crm, title: One customer record }
          - { id: call-notes, title: Notes that every agent sees, dependsOn: [new-crm] }
      `,
    },
  },
  'invalid-id': {
    severity: 'error',
    doc: {
      title: 'Not usable as an id',
      what: 'An `id` consists of lower-case letters and digits, in words joined by single hyphens. The words `none`, `unknown`, `undecided` and `never` have a meaning of their own and cannot be ids.',
      why: 'Other items point to this one by its id, and links and exports use it. It has to read the same everywhere.',
      fixes: ['Turn it into a valid id, here and wherever it is named.'],
      wrong: yaml`
        channels:
          - id: Web Chat
            title: Web chat
      `,
      right: yaml`
        channels:
          - id: web-chat
            title: Web chat
      `,
    },
  },
  'invalid-date': {
    severity: 'error',
    doc: {
      title: 'Not a date',
      what: 'The date is not in a form that can be read, or there is no such day. Write a day (`2026-11-21`), a month (`2026-11`), a quarter (`2026-Q4`), a half (`2026-H2`), a year (`2026`) or a fiscal year (`FY2026`, `FY2026-Q1`). `undecided` is for the dates of a sunset and its phases, `never` for the `end` of a sunset and the `until` of an exception.',
      why: 'The item cannot be placed on the timeline, and no check can tell whether it is early or late.',
      fixes: [
        'Write the date in the right form, where only one day, month or quarter can be meant. Works for the whole file at once.',
        'Choose, where several can be meant: `11/12/2026` is a day in November or in December.',
        'Remove the date.',
      ],
      wrong: yaml`
        initiatives:
          - id: launch-chat
            title: Launch web chat
            start: Q3 2027
      `,
      right: yaml`
        initiatives:
          - id: launch-chat
            title: Launch web chat
            start: 2027-Q3
      `,
    },
  },
  'unused-ignore': {
    severity: 'hint',
    doc: {
      title: 'Nothing left to ignore',
      what: 'A `# roadmap-ignore` comment names a rule that reports nothing there, or a rule that does not exist.',
      why: 'A leftover comment would hide the next real finding in that place.',
      fixes: [
        'Remove the id from the comment. Works for the whole file at once.',
        'Rename it to the nearest rule, where it is misspelled.',
      ],
      wrong: yaml`
        initiatives:
          - id: launch-chat # roadmap-ignore: end-before-start
            title: Launch web chat
            start: 2027-01
            end: 2027-06
      `,
      right: yaml`
        initiatives:
          - id: launch-chat
            title: Launch web chat
            start: 2027-01
            end: 2027-06
      `,
    },
  },
} satisfies FamilyProse;
