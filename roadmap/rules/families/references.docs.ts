import { type FamilyProse, yaml } from './prose';

/** Do the ids that items name exist, once each, and without going in circles. */
export const referencesDocs = {
  'unknown-reference': {
    severity: 'error',
    doc: {
      title: 'Names something that is not there',
      what: 'The id that is named here belongs to no item of the roadmap, or to an item of the wrong kind. An `owner` has to be a stakeholder, an entry of `goals` a goal.',
      why: 'Without the other item the connection is lost. Dependencies, owners and replacements are then missing from every picture.',
      fixes: [
        'Use the nearest id that fits.',
        'Add a new item with this id to the right section, ready to be filled in.',
      ],
      wrong: yaml`
        channels:
          - { id: web-chat, title: Web chat, state: planned }
        initiatives:
          - id: launch-chat
            title: Launch web chat
            delivers: [webchat]
      `,
      right: yaml`
        channels:
          - { id: web-chat, title: Web chat, state: planned }
        initiatives:
          - id: launch-chat
            title: Launch web chat
            delivers: [web-chat]
      `,
    },
  },
  'duplicate-id': {
    severity: 'error',
    doc: {
      title: 'Id already taken',
      what: 'An earlier item has the same `id`. Ids are unique in the whole roadmap, across all sections and including milestones inside of items. Whoever names the id gets the first of the two.',
      why: 'Nobody can point to the second item, and edits meant for one may hit the other.',
      fixes: ['Rename the later one.'],
      wrong: yaml`
        channels:
          - { id: phone, title: Phone line }
        services:
          - { id: phone, title: Phone plan, type: product }
      `,
      right: yaml`
        channels:
          - { id: phone, title: Phone line }
        services:
          - { id: phone-plan, title: Phone plan, type: product }
      `,
    },
  },
  'dependency-cycle': {
    severity: 'error',
    doc: {
      title: 'Items wait for each other',
      what: 'These items need one another through `dependsOn`, directly or by way of others, or an item needs itself. Each circle is reported once.',
      why: 'Each waits for the other to finish, so none of them can ever start.',
      fixes: ['Remove this dependency. Check first whether another one in the circle is the mistaken one.'],
      wrong: yaml`
        initiatives:
          - { id: new-crm, title: One customer record, dependsOn: [call-notes] }
          - { id: call-notes, title: Notes that every agent sees, dependsOn: [new-crm] }
      `,
      right: yaml`
        initiatives:
          - { id: new-crm, title: One customer record }
          - { id: call-notes, title: Notes that every agent sees, dependsOn: [new-crm] }
      `,
    },
  },
  'unused-definition': {
    severity: 'hint',
    doc: {
      title: 'Named by nothing',
      what: 'No other item names this metric, system, segment, service, stakeholder or planned channel. Customers and regulators among the stakeholders may stand alone.',
      why: 'What nothing refers to is either a forgotten connection or a line that can go.',
      fixes: [],
      wrong: yaml`
        segments:
          - { id: students, title: Students }
        channels:
          - { id: web-chat, title: Web chat }
      `,
      right: yaml`
        segments:
          - { id: students, title: Students }
        channels:
          - { id: web-chat, title: Web chat, segments: [students] }
      `,
    },
  },
} satisfies FamilyProse;
