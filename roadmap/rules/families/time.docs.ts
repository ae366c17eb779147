import { type FamilyProse, yaml } from './prose';

/** Do the dates fit each other, the horizon and today. */
export const timeDocs = {
  'end-before-start': {
    severity: 'error',
    doc: {
      title: 'Ends before it starts',
      what: 'The `end` comes before the `start`. This is looked at for the horizon, initiatives, phases, baselines and observations. A month or quarter counts with all its days: `start: 2027-03-15` and `end: 2027-03` go together.',
      why: 'One of the two dates is wrong, and the item cannot be drawn.',
      fixes: ['Swap the two dates.'],
      wrong: yaml`
        initiatives:
          - id: launch-chat
            title: Launch web chat
            start: 2027-06
            end: 2027-02
      `,
      right: yaml`
        initiatives:
          - id: launch-chat
            title: Launch web chat
            start: 2027-02
            end: 2027-06
      `,
    },
  },
  'outside-horizon': {
    severity: 'warning',
    doc: {
      title: 'Outside the horizon',
      what: 'An open item has a date outside the period that the roadmap covers. Nothing may start or end after the horizon. Sunsets and milestones may not lie before it, and initiatives that are not yet running may not start before it. Work that is already under way may have started earlier.',
      why: 'A reader expects everything planned to lie within the horizon. What lies outside is easily missed, and often a typing error in the year.',
      fixes: ['Extend the horizon to this date.', 'Trim the item to the horizon.'],
      wrong: yaml`
        horizon: { start: 2026-Q4, end: 2027 }
        initiatives:
          - id: launch-chat
            title: Launch web chat
            start: 2027-10
            end: 2028-03
      `,
      right: yaml`
        horizon: { start: 2026-Q4, end: 2028 }
        initiatives:
          - id: launch-chat
            title: Launch web chat
            start: 2027-10
            end: 2028-03
      `,
    },
  },
  'dependency-order': {
    severity: 'error',
    doc: {
      title: 'Starts too early',
      what: 'An open item starts before something that it depends on has ended. To start on that last day is fine. Where months or quarters leave it open which comes first, the finding is an information that begins with "May".',
      why: 'The item cannot begin as planned. Either the date slips or the work starts without what it needs.',
      fixes: ['Move the item to the day after the other one ends. It keeps its length.'],
      wrong: yaml`
        initiatives:
          - { id: new-crm, title: One customer record, start: 2027-01, end: 2027-06 }
          - { id: call-notes, title: Notes that every agent sees, start: 2027-04, end: 2027-09, dependsOn: [new-crm] }
      `,
      right: yaml`
        initiatives:
          - { id: new-crm, title: One customer record, start: 2027-01, end: 2027-06 }
          - { id: call-notes, title: Notes that every agent sees, start: 2027-07, end: 2027-12, dependsOn: [new-crm] }
      `,
    },
  },
  'milestone-outside-item': {
    severity: 'warning',
    doc: {
      title: 'Milestone outside its item',
      what: 'A milestone or phase lies outside the item that it belongs to: before the `start` of an initiative, before a sunset is `announced`, or after the `end` of either. This holds for milestones inside of an item and for those that name one in `item`.',
      why: 'A step cannot happen while the work that it is a part of is not going on. One of the two dates is wrong.',
      fixes: ["Move the date to the item's end, or to its start where it is too early."],
      wrong: yaml`
        initiatives:
          - id: launch-chat
            title: Launch web chat
            start: 2027-01
            end: 2027-06
            milestones:
              - { title: Pilot with one team, date: 2027-08-02 }
      `,
      right: yaml`
        initiatives:
          - id: launch-chat
            title: Launch web chat
            start: 2027-01
            end: 2027-06
            milestones:
              - { title: Pilot with one team, date: 2027-03-01 }
      `,
    },
  },
  'past-due': {
    severity: 'warning',
    doc: {
      title: 'Past its date',
      what: 'The item is still open, but its date has passed: the `end` of an initiative or sunset, the `start` of a reduction or change that has not begun, the `date` of a milestone. What ends today is on time.',
      why: 'Either the work is done and the roadmap does not say so, or it is late and readers still trust the old date.',
      fixes: ['Set a new date, and record the change in `revisions`.', 'Set the status to `done`, if it is.'],
      wrong: yaml`
        initiatives:
          - id: launch-chat
            title: Launch web chat
            start: 2026-06
            end: 2026-09
      `,
      right: yaml`
        initiatives:
          - id: launch-chat
            title: Launch web chat
            start: 2026-06
            end: 2027-03
        revisions:
          - { date: 2026-11-21, summary: Web chat needs one more round of tests., items: [launch-chat] }
      `,
    },
  },
  'done-in-future': {
    severity: 'error',
    doc: {
      title: 'Done before its date',
      what: 'The status is `done`, but the date lies ahead: the `end` of an initiative, the day on which a sunset takes effect, the `date` of a milestone.',
      why: 'Something that is finished has a past date. Readers cannot tell whether the status or the date is wrong.',
      fixes: ['Set the status back to `in-progress`, that of a milestone to `planned`.'],
      wrong: yaml`
        initiatives:
          - id: launch-chat
            title: Launch web chat
            status: done
            start: 2026-06
            end: 2027-03
      `,
      right: yaml`
        initiatives:
          - id: launch-chat
            title: Launch web chat
            status: in-progress
            start: 2026-06
            end: 2027-03
      `,
    },
  },
  'ambiguous-fiscal-date': {
    severity: 'information',
    doc: {
      title: 'When does the fiscal year begin?',
      what: 'A date counts in fiscal years (`FY…`), but the roadmap does not say in which month they begin. It is reported once, at the first such date.',
      why: 'Fiscal years begin in different months in different organizations. Until the month is given, no fiscal date can be drawn or checked.',
      fixes: ['Insert `calendar.fiscalYearStart`: January, April, July or October.'],
      wrong: yaml`
        initiatives:
          - id: launch-chat
            title: Launch web chat
            start: FY2027-Q1
      `,
      right: yaml`
        calendar: { fiscalYearStart: 4 }
        initiatives:
          - id: launch-chat
            title: Launch web chat
            start: FY2027-Q1
      `,
    },
  },
  'both-dates-and-when': {
    severity: 'warning',
    doc: {
      title: 'Dates and a rough time',
      what: 'The initiative has dates and also `when: now`, `next` or `later`. Initiatives that are done may keep both.',
      why: '`when` stands for "no date yet". Beside a date it soon says something else than the date does.',
      fixes: ['Remove `when`; the dates stay.'],
      wrong: yaml`
        initiatives:
          - id: launch-chat
            title: Launch web chat
            when: next
            start: 2027-04
      `,
      right: yaml`
        initiatives:
          - id: launch-chat
            title: Launch web chat
            start: 2027-04
      `,
    },
  },
  'false-precision': {
    severity: 'hint',
    doc: {
      title: 'More exact than it can be',
      what: 'Something that is still far off has a date to the day: the `start` or `end` of an `idea`, or a milestone of an initiative that is planned for `later`.',
      why: 'A day sounds like a promise. For an idea, a quarter is as much as anybody knows.',
      fixes: ['Write the quarter that the day lies in.'],
      wrong: yaml`
        initiatives:
          - id: video-advice
            title: Advice by video
            status: idea
            start: 2027-05-03
      `,
      right: yaml`
        initiatives:
          - id: video-advice
            title: Advice by video
            status: idea
            start: 2027-Q2
      `,
    },
  },
  'placeholder-text': {
    severity: 'warning',
    doc: {
      title: 'Placeholder left in',
      what: 'The value is only a placeholder: `TBC`, `TBD`, `TBA`, `TODO`, `x`, question marks or `…`. Write what you know, or remove the key. For a date of a sunset that is not fixed yet, write `undecided`.',
      why: 'A placeholder looks like an answer until somebody reads it. A key that is left out says honestly that nothing is known yet.',
      fixes: [],
      wrong: yaml`
        goals:
          - id: first-time
            title: Solved the first time
            future: TBC
      `,
      right: yaml`
        goals:
          - id: first-time
            title: Solved the first time
            future: Nine of ten questions are answered at once.
      `,
    },
  },
  'overcommitted-owner': {
    severity: 'information',
    doc: {
      title: 'Too much for one owner',
      what: 'In one calendar quarter more open initiatives and sunsets of the same owner run than `policies.ownerLoad` allows. Without that policy the limit is 5. It is reported once for each owner.',
      why: 'Nobody leads many changes at once. Spread them over time or over more people before they slip.',
      fixes: [],
      wrong: yaml`
        policies: { ownerLoad: 1 }
        stakeholders:
          - { id: mara, title: Mara Lind, role: employee }
        initiatives:
          - { id: launch-chat, title: Launch web chat, owner: mara, start: 2027-01, end: 2027-06 }
          - { id: new-crm, title: One customer record, owner: mara, start: 2027-01, end: 2027-06 }
      `,
      right: yaml`
        policies: { ownerLoad: 1 }
        stakeholders:
          - { id: mara, title: Mara Lind, role: employee }
        initiatives:
          - { id: launch-chat, title: Launch web chat, owner: mara, start: 2027-01, end: 2027-06 }
          - { id: new-crm, title: One customer record, owner: mara, start: 2027-07, end: 2027-12 }
      `,
    },
  },
} satisfies FamilyProse;
