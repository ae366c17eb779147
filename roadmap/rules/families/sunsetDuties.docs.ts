import { type FamilyProse, yaml } from './prose';

/** What has to be thought of when a service ends: reasons, checks, people, and what else says so. */
export const sunsetDutiesDocs = {
  'sunset-no-reason': {
    severity: 'warning',
    doc: {
      title: 'No reason given',
      what: 'The sunset has no `reason`. Or the reason is `other` and `reasonNote` does not say which, or it is `declining-volume` and neither `evidence` nor the `volume` of the channel shows the decline.',
      why: 'Customers, agents and regulators will ask why. A reason with figures is one they can follow.',
      source: 'US banks that close a branch give the reasons, with statistics (12 USC 1831r-1).',
      fixes: ['Insert what is missing, to be filled in.'],
      wrong: yaml`
        channels:
          - { id: fax, title: Fax, state: retiring }
        sunsets:
          - id: fax-off
            title: Stop service by fax
            retires: fax
            reason: declining-volume
      `,
      right: yaml`
        channels:
          - { id: fax, title: Fax, state: retiring }
        sunsets:
          - id: fax-off
            title: Stop service by fax
            retires: fax
            reason: declining-volume
            evidence: [{ title: Fax log, date: 2026-09, note: 14 pages in six months }]
      `,
    },
  },
  'sunset-no-legal-check': {
    severity: 'warning',
    doc: {
      title: 'Law not looked at',
      what: 'A sunset that customers will feel does not say whether somebody checked what the law asks for (`legal.status`).',
      why: 'For some services law or contract sets notice periods or forbids an end. Check with somebody who knows before customers are told.',
      fixes: ['Insert `legal: { status: needed }`. Works for the whole file at once.'],
      wrong: yaml`
        channels:
          - { id: fax, title: Fax, state: retiring }
        sunsets:
          - { id: fax-off, title: Stop service by fax, retires: fax }
      `,
      right: yaml`
        channels:
          - { id: fax, title: Fax, state: retiring }
        sunsets:
          - { id: fax-off, title: Stop service by fax, retires: fax, legal: { status: needed } }
      `,
    },
  },
  'sunset-no-vendor-check': {
    severity: 'warning',
    doc: {
      title: 'Contract not looked at',
      what: 'What ends is supplied by a vendor, and the sunset does not say whether the contract was looked at (`vendor.status`).',
      why: 'A contract often runs longer than the service, and is paid until somebody gives notice.',
      fixes: ['Insert `vendor: { status: needed }`. Works for the whole file at once.'],
      wrong: yaml`
        channels:
          - { id: fax, title: Fax, state: retiring, vendor: Paperline }
        sunsets:
          - { id: fax-off, title: Stop service by fax, retires: fax }
      `,
      right: yaml`
        channels:
          - { id: fax, title: Fax, state: retiring, vendor: Paperline }
        sunsets:
          - { id: fax-off, title: Stop service by fax, retires: fax, vendor: { status: needed } }
      `,
    },
  },
  'sunset-no-owner': {
    severity: 'warning',
    doc: {
      title: 'Nobody in charge',
      what: "Neither the sunset nor the roadmap has an `owner`. The roadmap's owner is enough.",
      why: 'To end a service well takes as much work as to start one, and somebody has to do it.',
      fixes: ['Choose one of the stakeholders; where there are none, add one.'],
      wrong: yaml`
        channels:
          - { id: fax, title: Fax, state: retiring }
        sunsets:
          - { id: fax-off, title: Stop service by fax, retires: fax }
      `,
      right: yaml`
        stakeholders:
          - { id: mara, title: Mara Lind, role: employee }
        channels:
          - { id: fax, title: Fax, state: retiring }
        sunsets:
          - { id: fax-off, title: Stop service by fax, retires: fax, owner: mara }
      `,
    },
  },
  'sunset-vulnerable-customers': {
    severity: 'information',
    doc: {
      title: 'Who cannot move?',
      what: 'A channel on which people help customers ends, is replaced or is cut back, and `safeguards` does not say what happens to customers who cannot use another one. Where `affects` says that no customer feels it, nothing is reported.',
      why: 'Some customers have no other way: for want of sight, of a device, of practice or of trust. They are the last to tell you.',
      source: 'FCA FG22/6 asks banks to consider vulnerable customers before a branch closes.',
      fixes: ['Insert `safeguards`, to be filled in.'],
      wrong: yaml`
        channels:
          - { id: phone, title: Phone, mode: assisted, state: retiring }
        sunsets:
          - { id: phone-off, title: Phone line closes, retires: phone }
      `,
      right: yaml`
        channels:
          - { id: phone, title: Phone, mode: assisted, state: retiring }
        sunsets:
          - { id: phone-off, title: Phone line closes, retires: phone, safeguards: [We call back on request.] }
      `,
    },
  },
  'last-live-channel-removed': {
    severity: 'warning',
    doc: {
      title: 'Nobody left to talk to',
      what: 'After this sunset no channel is live on which customers reach a person. It is reported once, at the last such ending.',
      why: 'When self-service fails, there has to be somebody. Keep or add one channel with people.',
      source:
        'US air carriers have to keep live customer service within reach (49 USC 42307). Check what holds for you.',
      fixes: [],
      wrong: yaml`
        channels:
          - { id: phone, title: Phone, mode: assisted, state: retiring }
        sunsets:
          - { id: phone-off, title: Phone line closes, retires: phone, end: 2027-06-30 }
      `,
      right: yaml`
        channels:
          - { id: phone, title: Phone, mode: assisted, state: retiring }
          - { id: web-chat, title: Web chat with an agent, mode: assisted }
        sunsets:
          - { id: phone-off, title: Phone line closes, retires: phone, end: 2027-06-30 }
      `,
    },
  },
  'reduction-without-review': {
    severity: 'warning',
    doc: {
      title: 'Trial without an end',
      what: 'A service is cut back or changed, and there is neither an `end` nor a day on which somebody looks at the result (`review`).',
      why: 'What is never looked at again stays, whether it works or not.',
      fixes: ['Insert `review`, six months after the `start`.'],
      wrong: yaml`
        channels:
          - { id: phone, title: Phone, mode: assisted }
        sunsets:
          - { id: shorter-lines, title: Phone closes at 17.00, retires: phone, action: reduce, start: 2027-02-01 }
      `,
      right: yaml`
        channels:
          - { id: phone, title: Phone, mode: assisted }
        sunsets:
          - id: shorter-lines
            title: Phone closes at 17.00
            retires: phone
            action: reduce
            start: 2027-02-01
            review: 2027-08-01
      `,
    },
  },
  'sunset-state-mismatch': {
    severity: 'warning',
    doc: {
      title: 'State and sunset disagree',
      what: 'Something ended for everybody, but its `state` is not `retired`. Or it is `retired`, and its end is still ahead.',
      why: 'The list of what exists and the plan tell two stories. Other checks and pictures follow the wrong one.',
      fixes: ['Set the state.'],
      wrong: yaml`
        channels:
          - { id: fax, title: Fax, state: retiring }
        sunsets:
          - { id: fax-off, title: Stop service by fax, retires: fax, status: done, end: 2026-06-30 }
      `,
      right: yaml`
        channels:
          - { id: fax, title: Fax, state: retired }
        sunsets:
          - { id: fax-off, title: Stop service by fax, retires: fax, status: done, end: 2026-06-30 }
      `,
    },
  },
  'retiring-without-sunset': {
    severity: 'warning',
    doc: {
      title: 'Ends without a plan',
      what: 'A channel, system or service is `retiring`, or an initiative `replaces` it, and no sunset says how it ends. Each thing is reported once.',
      why: 'This is what gets forgotten most: the new arrives, the old stays on, and customers are not told.',
      fixes: ['Add a sunset for it, to be filled in.'],
      wrong: yaml`
        channels:
          - { id: fax, title: Fax, state: retiring }
      `,
      right: yaml`
        channels:
          - { id: fax, title: Fax, state: retiring }
        sunsets:
          - { id: fax-off, title: Stop service by fax, retires: fax }
      `,
    },
  },
  'exception-without-end': {
    severity: 'hint',
    doc: {
      title: 'Exception without an end',
      what: 'An exception has neither `until` nor `after`, or its `until` comes before the sunset takes effect. Where it is meant to stay, write `until: never`.',
      why: 'Exceptions without a day keep an old service alive for years.',
      fixes: ['Insert `until`: half a year after the sunset takes effect, or `never`.'],
      wrong: yaml`
        channels:
          - { id: fax, title: Fax, state: retiring }
        sunsets:
          - { id: fax-off, title: Stop service by fax, retires: fax, end: 2027-06-30, exceptions: [{ who: over 90 }] }
      `,
      right: yaml`
        channels:
          - { id: fax, title: Fax, state: retiring }
        sunsets:
          - id: fax-off
            title: Stop service by fax
            retires: fax
            end: 2027-06-30
            exceptions: [{ who: over 90, until: never }]
      `,
    },
  },
} satisfies FamilyProse;
