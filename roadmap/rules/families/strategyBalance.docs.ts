import { type FamilyProse, yaml } from './prose';

/** Is the roadmap kept up to date, balanced, and honest about what changed. */
export const strategyBalanceDocs = {
  'stale-review': {
    severity: 'warning',
    doc: {
      title: 'Review overdue',
      what: 'The day of the next review has passed. Where `next` is not given, it is the last review plus the cadence.',
      why: 'A roadmap that nobody looks at is believed long after it stopped being true.',
      fixes: ['Set both days anew and record the review in `revisions`.'],
      wrong: yaml`
        review: { cadence: quarterly, last: 2026-05-04, next: 2026-08-03 }
      `,
      right: yaml`
        review: { cadence: quarterly, last: 2026-11-02, next: 2027-02-01 }
      `,
    },
  },
  'component-no-future': {
    severity: 'hint',
    doc: {
      title: 'Component without a future',
      what: 'An entry of `components` does not say in `future` where it is to lead.',
      why: 'The present alone is a description. The future makes it a plan.',
      fixes: ['Insert `future`, to be filled in.'],
      wrong: yaml`
        components:
          channel-strategy: { present: Six channels that do not know each other. }
      `,
      right: yaml`
        components:
          channel-strategy: { present: Six channels that do not know each other., future: Three that share one record. }
      `,
    },
  },
  'one-sided-dimension': {
    severity: 'information',
    doc: {
      title: 'All of one kind',
      what: 'At least five initiatives state a `dimension`, and it is the same for all of them.',
      why: 'Technology, people and process change together. New software without training and new ways of working stays unused.',
      fixes: [],
      wrong: yaml`
        initiatives:
          - { id: web-chat, title: Web chat, dimension: technology }
          - { id: video-advice, title: Advice by video, dimension: technology }
          - { id: order-status, title: Order status by text message, dimension: technology }
          - { id: forum, title: Customers help customers, dimension: technology }
          - { id: call-back, title: Call back on request, dimension: technology }
      `,
      right: yaml`
        initiatives:
          - { id: web-chat, title: Web chat, dimension: [technology, people] }
          - { id: video-advice, title: Advice by video, dimension: technology }
          - { id: order-status, title: Order status by text message, dimension: technology }
          - { id: forum, title: Customers help customers, dimension: people }
          - { id: call-back, title: Call back on request, dimension: process }
      `,
    },
  },
  'missing-system-layer': {
    severity: 'information',
    doc: {
      title: 'A layer of systems is missing',
      what: 'There is a system of engagement, or an initiative that reaches out to customers, but no system of record, or none of intelligence. The message says which.',
      why: 'To act for a customer you need to know them (record) and to see what they will need (intelligence).',
      fixes: ['Insert a system of the missing layer, to be filled in.'],
      wrong: yaml`
        systems:
          - { id: chat-desk, title: Chat desk, layer: engagement }
      `,
      right: yaml`
        systems:
          - { id: chat-desk, title: Chat desk, layer: engagement }
          - { id: crm, title: Customer records, layer: record }
          - { id: insights, title: Contact analysis, layer: intelligence }
      `,
    },
  },
  'value-enhancement-assisted-only': {
    severity: 'information',
    doc: {
      title: 'Value only through agents',
      what: 'All channels of the initiatives that are to raise the value for customers (`serviceGoal: value-enhancement`) are assisted ones.',
      why: 'Self-service can help customers to get more out of what they bought just as well, and reaches more of them.',
      fixes: [],
      wrong: yaml`
        channels:
          - { id: phone, title: Phone, mode: assisted }
        initiatives:
          - { id: welcome, title: Welcome calls, serviceGoal: value-enhancement, uses: [phone] }
      `,
      right: yaml`
        channels:
          - { id: phone, title: Phone, mode: assisted }
          - { id: portal, title: Customer portal, mode: self-service }
        initiatives:
          - { id: welcome, title: Welcome calls and tour, serviceGoal: value-enhancement, uses: [phone, portal] }
      `,
    },
  },
  'predictive-without-data': {
    severity: 'warning',
    doc: {
      title: 'Prediction without data',
      what: 'An open initiative is `predictive` or `preemptive`, but uses no system of record or intelligence.',
      why: 'To act before customers ask, you need data that tells you when.',
      fixes: ['Insert `uses` with such a system.', 'Insert `uses` with a new system of record, to be filled in.'],
      wrong: yaml`
        systems:
          - { id: crm, title: Customer records, layer: record }
        initiatives:
          - { id: outage-call, title: We call before you notice, engagement: predictive }
      `,
      right: yaml`
        systems:
          - { id: crm, title: Customer records, layer: record }
        initiatives:
          - { id: outage-call, title: We call before you notice, engagement: predictive, uses: [crm] }
      `,
    },
  },
  'dilemma-undecided': {
    severity: 'information',
    doc: {
      title: 'Open question',
      what: 'A dilemma has no `stance`.',
      why: 'What is not decided gets decided anew in each project, each time in another way.',
      fixes: [],
      wrong: yaml`
        dilemmas:
          - { dilemma: optimal-channels }
      `,
      right: yaml`
        dilemmas:
          - { dilemma: optimal-channels, stance: Phone and chat; email only for papers. }
      `,
    },
  },
  'assumption-expired': {
    severity: 'information',
    doc: {
      title: 'Assumption past its day',
      what: 'The day by which an assumption was to prove true has passed, and it is still `open`.',
      why: 'Plans rest on it. Find out whether it held, and change the plan if it did not.',
      fixes: ['Set the status to `held`.', 'Set the status to `failed`.'],
      wrong: yaml`
        assumptions:
          - { id: half-online, statement: Half of all orders are made online., by: 2026-06 }
      `,
      right: yaml`
        assumptions:
          - { id: half-online, statement: Half of all orders are made online., by: 2026-06, status: held }
      `,
    },
  },
  'no-outside-view': {
    severity: 'hint',
    doc: {
      title: 'Nobody looks outside',
      what: 'There are at least five initiatives, but no competitor and no technology is listed.',
      why: 'Customers compare you with others, and new technology changes what they expect.',
      fixes: ['Insert a competitor or a technology, to be filled in.'],
      wrong: yaml`
        initiatives:
          - { id: web-chat, title: Web chat }
          - { id: video-advice, title: Advice by video }
          - { id: order-status, title: Order status by text message }
          - { id: forum, title: Customers help customers }
          - { id: call-back, title: Call back on request }
      `,
      right: yaml`
        initiatives:
          - { id: web-chat, title: Web chat }
          - { id: video-advice, title: Advice by video }
          - { id: order-status, title: Order status by text message }
          - { id: forum, title: Customers help customers }
          - { id: call-back, title: Call back on request }
        technologies:
          - { id: voice-id, title: Identification by voice, status: watching }
      `,
    },
  },
  'no-customer-voice': {
    severity: 'hint',
    doc: {
      title: 'No word from customers',
      what: 'There are at least five initiatives, but no stakeholder is a customer, nothing was `validatedWith` a segment, and no item has `evidence`.',
      why: 'A plan for customers that none of them has seen is a guess.',
      fixes: ['Insert a customer among the stakeholders, to be filled in.'],
      wrong: yaml`
        initiatives:
          - { id: web-chat, title: Web chat }
          - { id: video-advice, title: Advice by video }
          - { id: order-status, title: Order status by text message }
          - { id: forum, title: Customers help customers }
          - { id: call-back, title: Call back on request }
      `,
      right: yaml`
        initiatives:
          - { id: web-chat, title: Web chat, evidence: [{ title: Survey of 400 callers, date: 2026-09 }] }
          - { id: video-advice, title: Advice by video }
          - { id: order-status, title: Order status by text message }
          - { id: forum, title: Customers help customers }
          - { id: call-back, title: Call back on request }
      `,
    },
  },
  'pinned-milestone-moved': {
    severity: 'warning',
    doc: {
      title: 'Pinned date moved',
      what: 'A milestone that is `pinned` has another date than in the last commit, and no new revision names it or its item.',
      why: 'Others rely on a pinned date. Whoever moves it says so and says why.',
      fixes: ['Add the revision, to be filled in.'],
      wrong: yaml`
        milestones:
          - { id: go-live, title: Chat goes live, date: 2027-05-03, pinned: true } # 2027-03-01 in the last commit
      `,
      right: yaml`
        milestones:
          - { id: go-live, title: Chat goes live, date: 2027-05-03, pinned: true } # 2027-03-01 in the last commit
        revisions:
          - { date: 2026-11-21, summary: The vendor delivers in April., cause: forced, items: [go-live] }
      `,
    },
  },
  'silently-dropped': {
    severity: 'warning',
    doc: {
      title: 'Gone without a word',
      what: 'An initiative, sunset, goal or milestone of the last commit is gone. It was not finished or canceled, no item of `wontHave` takes it up, and no new revision names it.',
      why: 'Somebody is waiting for it. To say that it is dropped, and why, keeps trust in the rest.',
      fixes: ['Add it to `wontHave`.', 'Bring it back.'],
      wrong: yaml`
        initiatives:
          # the last commit has "Advice by video" here
          - { id: web-chat, title: Web chat }
      `,
      right: yaml`
        initiatives:
          - { id: web-chat, title: Web chat }
        wontHave:
          - { id: video-advice, title: Advice by video, why: Too few asked for it., disposition: later }
      `,
    },
  },
  'stagnant-later': {
    severity: 'information',
    doc: {
      title: 'Always later',
      what: 'An open initiative stands under `when: later`, and did so a year ago already.',
      why: 'What is put off for a year is mostly not wanted. Plan it or let it go.',
      fixes: [],
      wrong: yaml`
        initiatives:
          - { id: video-advice, title: Advice by video, when: later }
      `,
      right: yaml`
        wontHave:
          - { id: video-advice, title: Advice by video, disposition: later, revisit: 2027-11 }
      `,
    },
  },
} satisfies FamilyProse;
