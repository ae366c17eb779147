import { type FamilyProse, yaml } from './prose';

/** Matters of taste: reported only by those who ask for it. */
export const styleDocs = {
  'vague-verb': {
    severity: 'off',
    doc: {
      title: 'Vague title',
      what: 'The title of an initiative begins with "improve", "enhance", "explore", "optimize" or "make it easier".',
      why: 'Nobody can tell when such a thing is done. Say what will be different.',
      fixes: [],
      wrong: yaml`
        initiatives:
          - { id: phone-waits, title: Improve the phone line }
      `,
      right: yaml`
        initiatives:
          - { id: phone-waits, title: Calls answered within 30 seconds }
      `,
    },
  },
  'project-plan-detail': {
    severity: 'off',
    doc: {
      title: 'Too much detail',
      what: 'An open initiative takes less than two weeks, or a description holds a list of tasks to tick off.',
      why: 'A roadmap shows direction. Tasks belong into the project plan, to which `projectPlan` can link.',
      fixes: [],
      wrong: yaml`
        initiatives:
          - { id: chat-hours, title: Set the chat hours, start: 2027-01-11, end: 2027-01-13 }
      `,
      right: yaml`
        initiatives:
          - { id: launch-chat, title: Launch web chat, start: 2027-01, end: 2027-03 }
      `,
    },
  },
  'long-title': {
    severity: 'off',
    doc: {
      title: 'Long title',
      what: 'The title has more than 80 characters.',
      why: 'On a timeline there is room for a few words. The rest fits into `description`.',
      fixes: [],
      wrong: yaml`
        initiatives:
          - id: launch-chat
            title: Launch of a web chat on all product pages, staffed by the teams that answer the phone today
      `,
      right: yaml`
        initiatives:
          - id: launch-chat
            title: Launch web chat
            description: On all product pages, staffed by the teams that answer the phone today.
      `,
    },
  },
} satisfies FamilyProse;
