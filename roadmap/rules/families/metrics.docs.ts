import { type FamilyProse, yaml } from './prose';

/** Can a metric be read: from where to where, on which scale, in which direction. */
export const metricsDocs = {
  'metric-no-baseline': {
    severity: 'warning',
    doc: {
      title: 'Change from what?',
      what: 'The metric has a target, but no baseline, or `unknown` for one.',
      why: 'Without a starting point nobody can say whether the target is far away or already met.',
      fixes: ['Insert a baseline, to be filled in.'],
      wrong: yaml`
        metrics:
          - { id: loyalty, kind: nps, target: { value: 30, date: 2027-12 } }
      `,
      right: yaml`
        metrics:
          - { id: loyalty, kind: nps, baseline: { value: 12, date: 2026-09 }, target: { value: 30, date: 2027-12 } }
      `,
    },
  },
  'metric-no-target': {
    severity: 'warning',
    doc: {
      title: 'Change to what?',
      what: 'The metric has no target and is not marked as only watched (`watch: true`).',
      why: 'A number without a target leaves open what the plan wants to reach.',
      fixes: ['Insert a target with a date.', 'Insert `watch: true`, where no target is wanted.'],
      wrong: yaml`
        metrics:
          - { id: loyalty, kind: nps, baseline: { value: 12, date: 2026-09 } }
      `,
      right: yaml`
        metrics:
          - { id: loyalty, kind: nps, baseline: { value: 12, date: 2026-09 }, target: { value: 30, date: 2027-12 } }
      `,
    },
  },
  'target-contradicts-direction': {
    severity: 'error',
    doc: {
      title: 'Target makes it worse',
      what: 'The target is worse than the baseline, its `change` goes the wrong way, or it lies outside the wanted `band`. Which way is better comes from the kind of metric, or from `better`.',
      why: 'Either the number is wrong, or the metric counts the other way round than its kind does.',
      fixes: ['Turn `better` round, where the metric counts the other way.'],
      wrong: yaml`
        metrics:
          - { id: loyalty, kind: nps, baseline: { value: 30, date: 2026-09 }, target: { value: 12, date: 2027-12 } }
      `,
      right: yaml`
        metrics:
          - { id: loyalty, kind: nps, baseline: { value: 12, date: 2026-09 }, target: { value: 30, date: 2027-12 } }
      `,
    },
  },
  'value-out-of-scale': {
    severity: 'error',
    doc: {
      title: 'Value off the scale',
      what: 'A baseline, target, observation or benchmark lies outside the scale of the metric, such as an NPS of 140 or 7 of 5 points. So does a baseline plus `change`.',
      why: 'Such a value cannot have been measured. The number or the scale is wrong.',
      fixes: [],
      wrong: yaml`
        metrics:
          - { id: loyalty, kind: nps, watch: true, observations: [{ value: 140, date: 2026-09 }] }
      `,
      right: yaml`
        metrics:
          - { id: loyalty, kind: nps, watch: true, observations: [{ value: 14, date: 2026-09 }] }
      `,
    },
  },
  'scale-or-direction-missing': {
    severity: 'warning',
    doc: {
      title: 'Which scale, which way?',
      what: 'The metric has values, but its kind is measured on several scales and none is stated. Or a metric of your own (`custom`) does not say what is `better`, or an `in-band` metric has no `band`.',
      why: 'A satisfaction of 4.2 is good of 5 and poor of 10. Published definitions differ, so the roadmap has to say it.',
      fixes: ['Choose the variant that you measure.'],
      wrong: yaml`
        metrics:
          - { id: happy, kind: csat, watch: true, baseline: { value: 4.2, date: 2026-09 } }
      `,
      right: yaml`
        metrics:
          - { id: happy, kind: csat, scale: { min: 1, max: 5 }, watch: true, baseline: { value: 4.2, date: 2026-09 } }
      `,
    },
  },
  'unit-mismatch': {
    severity: 'warning',
    doc: {
      title: 'Unit does not fit',
      what: 'The `unit` or `scale` is not one in which this kind of metric is measured.',
      why: 'Readers compare the number with those of others. An NPS, for example, is in points and no percentage.',
      fixes: ['Set a unit or scale that fits.', 'Make it a metric of your own: `kind: custom`.'],
      wrong: yaml`
        metrics:
          - { id: loyalty, kind: nps, unit: percent, watch: true }
      `,
      right: yaml`
        metrics:
          - { id: loyalty, kind: nps, unit: points, watch: true }
      `,
    },
  },
  'satisfaction-only': {
    severity: 'warning',
    doc: {
      title: 'Satisfaction is not all',
      what: 'The roadmap measures NPS or CSAT, but neither customer effort nor value enhancement.',
      why: 'Effort and value tell more about what service does for loyalty. NPS also reflects price and product.',
      source: 'Asked for good measures of service, only 25 % of service leaders named NPS.',
      fixes: ['Insert a Customer Effort Score and a Value Enhancement Score.'],
      wrong: yaml`
        metrics:
          - { id: loyalty, kind: nps, watch: true }
      `,
      right: yaml`
        metrics:
          - { id: loyalty, kind: nps, watch: true }
          - { id: effort, kind: ces, watch: true }
          - { id: value, kind: ves, watch: true }
      `,
    },
  },
  'ambiguous-definition': {
    severity: 'information',
    doc: {
      title: 'Defined in several ways',
      what: 'Published definitions of this kind of metric contradict each other, and the metric has no `definition`.',
      why: 'Two teams can count the same calls and get different numbers. Write down how you count.',
      fixes: ['Insert the usual definition, to be adapted.'],
      wrong: yaml`
        metrics:
          - { id: solved, kind: fcr, watch: true }
      `,
      right: yaml`
        metrics:
          - { id: solved, kind: fcr, watch: true, definition: No second contact on the same matter within 14 days. }
      `,
    },
  },
  'metric-regressed': {
    severity: 'information',
    doc: {
      title: 'Worse than at the start',
      what: 'The newest observation is worse than the baseline.',
      why: 'The plan was to improve this number. Look at what happened, and say so before others ask.',
      fixes: [],
      wrong: yaml`
        metrics:
          - id: loyalty
            kind: nps
            watch: true
            baseline: { value: 12, date: 2026-03 }
            observations: [{ value: 8, date: 2026-09 }]
      `,
      right: yaml`
        metrics:
          - id: loyalty
            kind: nps
            watch: true
            baseline: { value: 12, date: 2026-03 }
            observations: [{ value: 8, date: 2026-09 }, { value: 15, date: 2026-10 }]
      `,
    },
  },
  'target-date-passed': {
    severity: 'warning',
    doc: {
      title: 'Target date passed',
      what: 'The date of the target is over, and no observation meets the target.',
      why: 'The target was missed, or it was met and the roadmap does not show it. Add the observation or set a new date.',
      fixes: [],
      wrong: yaml`
        metrics:
          - { id: loyalty, kind: nps, baseline: { value: 12, date: 2025-09 }, target: { value: 30, date: 2026-09 } }
      `,
      right: yaml`
        metrics:
          - id: loyalty
            kind: nps
            baseline: { value: 12, date: 2025-09 }
            target: { value: 30, date: 2026-09 }
            observations: [{ value: 31, date: 2026-09 }]
      `,
    },
  },
} satisfies FamilyProse;
