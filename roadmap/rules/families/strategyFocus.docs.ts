import { type FamilyProse, yaml } from './prose';

/** What the roadmap is for, and what it leaves out. */
export const strategyFocusDocs = {
  'no-vision-or-horizon': {
    severity: 'warning',
    doc: {
      title: 'Where to, and until when?',
      what: 'The roadmap has no `vision`, no `horizon`, or neither. It is reported once and names what is absent.',
      why: 'Without them nobody can tell whether an item belongs on this roadmap.',
      fixes: ['Insert what is absent, to be filled in.'],
      wrong: yaml`
        owner: mara
        stakeholders:
          - { id: mara, title: Mara Lind, role: executive }
      `,
      right: yaml`
        vision: One answer, first time.
        horizon: { start: 2026-Q4, end: 2027 }
        owner: mara
        stakeholders:
          - { id: mara, title: Mara Lind, role: executive }
      `,
    },
  },
  'initiative-without-goal-or-metric': {
    severity: 'warning',
    doc: {
      title: 'What for?',
      what: 'An open initiative names no goal and no metric. Ideas need none yet.',
      why: 'Work that serves no goal and moves no number is hard to defend and hard to finish.',
      fixes: ['Link a goal that is there.', 'Link a new goal, to be filled in.'],
      wrong: yaml`
        goals:
          - { id: first-time, title: Solved the first time }
        initiatives:
          - { id: launch-chat, title: Launch web chat }
      `,
      right: yaml`
        goals:
          - { id: first-time, title: Solved the first time }
        initiatives:
          - { id: launch-chat, title: Launch web chat, goals: [first-time] }
      `,
    },
  },
  'goal-without-initiative': {
    severity: 'warning',
    doc: {
      title: 'Goal that nobody works on',
      what: 'No initiative and no sunset names this goal. What is canceled or will not be done does not count.',
      why: 'A goal comes true through work. Start from the goal and ask what would have to happen.',
      fixes: ['Add an initiative for it, to be filled in.'],
      wrong: yaml`
        goals:
          - { id: first-time, title: Solved the first time }
      `,
      right: yaml`
        goals:
          - { id: first-time, title: Solved the first time }
        initiatives:
          - { id: launch-chat, title: Launch web chat, goals: [first-time] }
      `,
    },
  },
  'goal-without-measure': {
    severity: 'warning',
    doc: {
      title: 'Goal without a measure',
      what: 'The goal names no metric.',
      why: 'How will anybody know that it is reached?',
      fixes: ['Link a metric that is there.', 'Add a new metric, to be filled in.'],
      wrong: yaml`
        goals:
          - { id: first-time, title: Solved the first time }
      `,
      right: yaml`
        goals:
          - { id: first-time, title: Solved the first time, metrics: [solved] }
        metrics:
          - { id: solved, kind: fcr, watch: true }
      `,
    },
  },
  'additions-only': {
    severity: 'information',
    doc: {
      title: 'Nothing ends',
      what: 'At least five initiatives add something, and no sunset ends anything.',
      why: 'Every addition has to be staffed and kept up. A roadmap that only adds makes service broader and thinner.',
      fixes: ['Add a sunset, to be filled in.'],
      wrong: yaml`
        initiatives:
          - { id: web-chat, title: Web chat }
          - { id: video-advice, title: Advice by video }
          - { id: order-status, title: Order status by text message }
          - { id: forum, title: Customers help customers }
          - { id: call-back, title: Call back on request }
      `,
      right: yaml`
        channels:
          - { id: fax, title: Fax, state: retiring }
        initiatives:
          - { id: web-chat, title: Web chat }
          - { id: video-advice, title: Advice by video }
          - { id: order-status, title: Order status by text message }
          - { id: forum, title: Customers help customers }
          - { id: call-back, title: Call back on request }
        sunsets:
          - { id: fax-off, title: Stop service by fax, retires: fax }
      `,
    },
  },
  'too-many-channels': {
    severity: 'warning',
    doc: {
      title: 'Too many channels',
      what: 'More channels for customers are live than `policies.maxChannels` allows. Without the policy nothing is reported.',
      why: 'Few channels done well help more than many done by halves.',
      fixes: [],
      wrong: yaml`
        policies: { maxChannels: 1 }
        channels:
          - { id: phone, title: Phone }
          - { id: fax, title: Fax }
      `,
      right: yaml`
        policies: { maxChannels: 1 }
        channels:
          - { id: phone, title: Phone }
          - { id: fax, title: Fax, state: retired }
      `,
    },
  },
  'channel-does-not-resolve': {
    severity: 'warning',
    doc: {
      title: 'Channel that only hands on',
      what: 'A live channel has `resolvesInChannel: false`: customers who begin there have to go on elsewhere.',
      why: 'To explain everything twice is what customers find hardest. Let the channel solve things, or end it.',
      fixes: [],
      wrong: yaml`
        channels:
          - { id: web-form, title: Contact form, resolvesInChannel: false }
      `,
      right: yaml`
        channels:
          - { id: web-form, title: Contact form, resolvesInChannel: true }
      `,
    },
  },
  'no-wont-have': {
    severity: 'information',
    doc: {
      title: 'Nothing is left out',
      what: 'There are at least five initiatives, but `wontHave` is empty and no initiative has `priority: wont`.',
      why: 'To say what will not be done keeps the rest possible, and saves asking again.',
      source: "MoSCoW prioritization: must, should, could, won't.",
      fixes: ['Insert the section `wontHave`.'],
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
        wontHave:
          - { id: own-app, title: An app of our own, why: Too few would install it. }
      `,
    },
  },
  'wont-have-conflict': {
    severity: 'warning',
    doc: {
      title: 'Planned and ruled out',
      what: 'An open initiative has the same title as an item of `wontHave`.',
      why: 'What was ruled out came back in. Decide again, and keep one of the two.',
      fixes: ['Remove the initiative, if nothing else names it.', 'Remove the item of `wontHave`.'],
      wrong: yaml`
        initiatives:
          - { id: app, title: An app of our own }
        wontHave:
          - { id: no-app, title: An app of our own }
      `,
      right: yaml`
        wontHave:
          - { id: no-app, title: An app of our own }
      `,
    },
  },
  'wont-have-dated': {
    severity: 'warning',
    doc: {
      title: 'Not planned, yet dated',
      what: 'An initiative has `priority: wont` and a date within the horizon.',
      why: '"Won\'t" means: not in this period. A date says the opposite.',
      fixes: ['Remove the dates.', 'Remove the priority.'],
      wrong: yaml`
        initiatives:
          - { id: app, title: An app of our own, priority: wont, start: 2027-03 }
      `,
      right: yaml`
        initiatives:
          - { id: app, title: An app of our own, priority: wont }
      `,
    },
  },
  'must-overload': {
    severity: 'warning',
    doc: {
      title: 'Everything is a must',
      what: 'Of at least five initiatives with a priority, more than 60 % are `must`.',
      why: 'When plans slip, something has to give. If nearly all is a must, nothing can.',
      source: 'DSDM: at most 60 % of the effort on musts.',
      fixes: [],
      wrong: yaml`
        initiatives:
          - { id: web-chat, title: Web chat, priority: must }
          - { id: video-advice, title: Advice by video, priority: must }
          - { id: order-status, title: Order status by text message, priority: must }
          - { id: forum, title: Customers help customers, priority: must }
          - { id: call-back, title: Call back on request, priority: should }
      `,
      right: yaml`
        initiatives:
          - { id: web-chat, title: Web chat, priority: must }
          - { id: video-advice, title: Advice by video, priority: could }
          - { id: order-status, title: Order status by text message, priority: must }
          - { id: forum, title: Customers help customers, priority: must }
          - { id: call-back, title: Call back on request, priority: should }
      `,
    },
  },
} satisfies FamilyProse;
