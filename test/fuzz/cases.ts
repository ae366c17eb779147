/** What fuzzing has found, made short: texts that are read one after the other. A new failure is added here. */
export interface FuzzCase {
  readonly name: string;
  readonly texts: readonly string[];
}

export const CASES: readonly FuzzCase[] = [
  {
    name: 'an entry that goes to another section is read by the shape of that section',
    texts: [
      'touchpoints:\n  - { id: a, title: A, channel: web, stage: execute }\n',
      'services:\n  - { id: a, title: A, channel: web, stage: execute }\n',
    ],
  },
];
