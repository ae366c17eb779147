import { type FamilyProse, yaml } from './prose';

/** When a service ends, who is told in time, and what comes instead. */
export const sunsetPlanDocs = {
  'sunset-no-notice': {
    severity: 'error',
    doc: {
      title: 'Nobody is told',
      what: 'A sunset that customers will feel says neither on which day they are told (`notice.date`) nor how long before their own date (`notice.lead`). It is an error once the sunset is announced or under way, or takes effect within 180 days (or within `policies.minNotice`, if that is longer). Earlier it is a warning.',
      why: 'Customers need time to move. A date for the notice is what makes that time real.',
      fixes: [
        'Insert `notice.date`: the day of the announcement, or else the day that leaves `policies.minNotice` (90 days without it).',
        'Where it is too late for that: tell them today, and move the day on which the sunset takes effect.',
      ],
      wrong: yaml`
        channels:
          - { id: fax, title: Fax, mode: assisted, state: retiring }
        sunsets:
          - id: fax-off
            title: Stop service by fax
            retires: fax
            end: 2027-03-31
      `,
      right: yaml`
        channels:
          - { id: fax, title: Fax, mode: assisted, state: retiring }
        sunsets:
          - id: fax-off
            title: Stop service by fax
            retires: fax
            end: 2027-03-31
            notice: { date: 2026-12-15, channels: [letter] }
      `,
    },
  },
  'sunset-notice-too-short': {
    severity: 'warning',
    doc: {
      title: 'Told too late',
      what: 'The notice comes later than `policies.minNotice` before the sunset takes effect, or its `lead` is shorter than that. Exactly that long is enough. Without the policy nothing is reported. Where coarse dates leave it open, the finding is an information that begins with "May".',
      why: 'Your own rule says how long customers have to be warned. Some of these periods are set by law: check which one holds for you.',
      source:
        'US bank branches: 90 days (12 USC 1831r-1). UK bank branches: 12 weeks (FCA FG22/6). Online platforms in the EU: 15 days (Regulation 2019/1150, art. 3).',
      fixes: [
        'Move the notice to an earlier day, or lengthen its `lead`.',
        'Move the day on which the sunset takes effect.',
      ],
      wrong: yaml`
        policies: { minNotice: 90 days }
        channels:
          - { id: fax, title: Fax, mode: assisted, state: retiring }
        sunsets:
          - id: fax-off
            title: Stop service by fax
            retires: fax
            notice: { date: 2027-03-01 }
            end: 2027-03-31
      `,
      right: yaml`
        policies: { minNotice: 90 days }
        channels:
          - { id: fax, title: Fax, mode: assisted, state: retiring }
        sunsets:
          - id: fax-off
            title: Stop service by fax
            retires: fax
            notice: { date: 2026-12-15 }
            end: 2027-03-31
      `,
    },
  },
  'sunset-dates-out-of-order': {
    severity: 'error',
    doc: {
      title: 'Steps in the wrong order',
      what: 'The dates of a sunset follow each other: announced, then no new use and end of development (in either order), then end of support, then the end. It is announced before winding down starts, and the notice comes before it takes effect. Two of its dates are the other way round. Where coarse dates leave it open, the finding is an information that begins with "May".',
      why: 'One of the two dates is wrong, and customers would be told the steps in an order that cannot happen.',
      source: 'RFC 9745: a service does not end before it is deprecated.',
      fixes: ['Sort the dates.'],
      wrong: yaml`
        channels:
          - { id: fax, title: Fax, state: retiring }
        sunsets:
          - id: fax-off
            title: Stop service by fax
            retires: fax
            endOfSupport: 2027-09-30
            end: 2027-06-30
      `,
      right: yaml`
        channels:
          - { id: fax, title: Fax, state: retiring }
        sunsets:
          - id: fax-off
            title: Stop service by fax
            retires: fax
            endOfSupport: 2027-06-30
            end: 2027-09-30
      `,
    },
  },
  'sunset-no-gap': {
    severity: 'information',
    doc: {
      title: 'No time to move',
      what: 'The day on which the sunset takes effect is also the day on which it is announced or on which customers are told. Or a service ends on the very day on which new use and development end.',
      why: 'Customers hear of the change when it has already happened. Put some time between the two.',
      fixes: [],
      wrong: yaml`
        channels:
          - { id: fax, title: Fax, state: retiring }
        sunsets:
          - id: fax-off
            title: Stop service by fax
            retires: fax
            announced: 2027-06-30
            end: 2027-06-30
      `,
      right: yaml`
        channels:
          - { id: fax, title: Fax, state: retiring }
        sunsets:
          - id: fax-off
            title: Stop service by fax
            retires: fax
            announced: 2027-01-15
            end: 2027-06-30
      `,
    },
  },
  'sunset-no-end': {
    severity: 'warning',
    doc: {
      title: 'Announced without a day',
      what: 'The sunset is announced or under way, but has no day: an ending or replacement without `end`, a reduction or change without `start`, or with the word `undecided` there. `end: never` is fine: it says that those who have the service keep it.',
      why: 'Customers who know that something ends ask when. Without a day they cannot plan and agents cannot answer.',
      fixes: ['Insert the date.'],
      wrong: yaml`
        channels:
          - { id: fax, title: Fax, state: retiring }
        sunsets:
          - id: fax-off
            title: Stop service by fax
            retires: fax
            status: announced
      `,
      right: yaml`
        channels:
          - { id: fax, title: Fax, state: retiring }
        sunsets:
          - id: fax-off
            title: Stop service by fax
            retires: fax
            status: announced
            end: 2027-06-30
      `,
    },
  },
  'sunset-no-replacement': {
    severity: 'warning',
    doc: {
      title: 'What instead?',
      what: 'A service ends, and the sunset does not say what customers use then. `replacement: none` is an answer if `replacementNote` explains it.',
      why: 'The need does not end with the service. Without an alternative it comes back as calls and complaints.',
      fixes: [
        'Choose a channel, system or service that is live or planned.',
        'Insert `replacement: none` with a note to fill in.',
      ],
      wrong: yaml`
        channels:
          - { id: fax, title: Fax, state: retiring }
          - { id: web-chat, title: Web chat }
        sunsets:
          - id: fax-off
            title: Stop service by fax
            retires: fax
            end: 2027-06-30
      `,
      right: yaml`
        channels:
          - { id: fax, title: Fax, state: retiring }
          - { id: web-chat, title: Web chat }
        sunsets:
          - id: fax-off
            title: Stop service by fax
            retires: fax
            end: 2027-06-30
            replacement: web-chat
      `,
    },
  },
  'replacement-not-live': {
    severity: 'error',
    doc: {
      title: 'Replacement comes too late',
      what: 'On the day after the end none of the replacements is live. A planned one counts as live once an initiative that delivers it has ended. Where that initiative has no end, or dates are coarse, the finding is an information that begins with "May".',
      why: 'Between the old and the new there is a gap in which customers have neither.',
      source: 'FCA FG22/6 expects alternatives to be in place before a bank branch closes.',
      fixes: ['Move the end to the day on which a replacement is live.'],
      wrong: yaml`
        channels:
          - { id: fax, title: Fax, state: retiring }
          - { id: web-chat, title: Web chat, state: planned }
        initiatives:
          - { id: launch-chat, title: Launch web chat, end: 2027-09, delivers: [web-chat] }
        sunsets:
          - { id: fax-off, title: Stop service by fax, retires: fax, end: 2027-06-30, replacement: web-chat }
      `,
      right: yaml`
        channels:
          - { id: fax, title: Fax, state: retiring }
          - { id: web-chat, title: Web chat, state: planned }
        initiatives:
          - { id: launch-chat, title: Launch web chat, end: 2027-09, delivers: [web-chat] }
        sunsets:
          - { id: fax-off, title: Stop service by fax, retires: fax, end: 2027-12-31, replacement: web-chat }
      `,
    },
  },
  'sunset-still-used': {
    severity: 'error',
    doc: {
      title: 'Ended, but still in use',
      what: 'Something ends for everybody, and afterwards the roadmap still counts on it: an open initiative that uses it starts later, or a notice or message is to go out through it later. After the end has passed, also a touchpoint or channel that still leads there. Where it is unclear which comes first, the finding is an information that begins with "May".',
      why: 'The plan relies on a thing that will be gone.',
      fixes: ['Name the replacement instead.'],
      wrong: yaml`
        channels:
          - { id: fax, title: Fax, state: retiring }
          - { id: web-chat, title: Web chat }
        initiatives:
          - { id: form-check, title: Forms checked on arrival, start: 2027-09, uses: [fax] }
        sunsets:
          - { id: fax-off, title: Stop service by fax, retires: fax, end: 2027-06-30, replacement: web-chat }
      `,
      right: yaml`
        channels:
          - { id: fax, title: Fax, state: retiring }
          - { id: web-chat, title: Web chat }
        initiatives:
          - { id: form-check, title: Forms checked on arrival, start: 2027-09, uses: [web-chat] }
        sunsets:
          - { id: fax-off, title: Stop service by fax, retires: fax, end: 2027-06-30, replacement: web-chat }
      `,
    },
  },
} satisfies FamilyProse;
