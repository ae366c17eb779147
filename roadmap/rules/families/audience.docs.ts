import { type FamilyProse, yaml } from './prose';

/** Does a shared form tell too much, or too little. */
export const audienceDocs = {
  'internal-reference-in-public': {
    severity: 'error',
    doc: {
      title: 'Points to something hidden',
      what: 'An item names another one that fewer people may see. It is an error where the shared form would make no sense without it, such as the replacement of a service that ends, and an information otherwise.',
      why: 'Readers of the shared form see the one item and not the other, so a part of the story is missing.',
      fixes: ['Let the same people see the other item.', 'Remove the reference.'],
      wrong: yaml`
        audience: public
        channels:
          - { id: fax, title: Fax, state: retiring }
          - { id: web-chat, title: Web chat, audience: internal }
        sunsets:
          - { id: fax-off, title: Stop service by fax, retires: fax, replacement: web-chat }
      `,
      right: yaml`
        audience: public
        channels:
          - { id: fax, title: Fax, state: retiring }
          - { id: web-chat, title: Web chat, audience: public }
        sunsets:
          - { id: fax-off, title: Stop service by fax, retires: fax, replacement: web-chat }
      `,
    },
  },
  'internal-text-in-public': {
    severity: 'warning',
    doc: {
      title: 'Internal words in a shared text',
      what: 'A text that customers may see holds an e-mail address, the name of a competitor or of a stakeholder, or the title of an item that they may not see.',
      why: 'What is once shared cannot be taken back.',
      fixes: ['Move the text to `internalNote`, which no shared form shows. A title has to be reworded by hand.'],
      wrong: yaml`
        audience: public
        initiatives:
          - id: launch-chat
            title: Launch web chat
            description: Ask mara.lind@example.org for the plan.
      `,
      right: yaml`
        audience: public
        initiatives:
          - id: launch-chat
            title: Launch web chat
            internalNote: Ask mara.lind@example.org for the plan.
      `,
    },
  },
  'public-without-disclaimer': {
    severity: 'information',
    doc: {
      title: 'Plans look like promises',
      what: 'The roadmap is public and has no `disclaimer`.',
      why: 'Plans change. Say so where customers read them.',
      fixes: ['Insert a disclaimer, to be adapted.'],
      wrong: yaml`
        audience: public
      `,
      right: yaml`
        audience: public
        disclaimer: A plan, not a promise; dates may move.
      `,
    },
  },
  'public-without-progress': {
    severity: 'information',
    doc: {
      title: 'No word on progress',
      what: 'The roadmap is public and its period is running, but there is no progress report for the public.',
      why: 'A public plan that never says how it goes loses its readers.',
      fixes: ['Insert a progress report, to be filled in.'],
      wrong: yaml`
        audience: public
        horizon: { start: 2026, end: 2027 }
      `,
      right: yaml`
        audience: public
        horizon: { start: 2026, end: 2027 }
        progressReports:
          - { date: 2026-11-02, summary: Web chat answers the first customers. }
      `,
    },
  },
} satisfies FamilyProse;
