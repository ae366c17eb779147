/** The titles of all quick fixes, in one place so that they can be translated. */
export const fixTitles = {
  useWord: (word: string) => `Change to "${word}"`,
  useDate: (text: string) => `Write ${text}`,
  removeKey: (key: string) => `Remove "${key}"`,
  renameKey: (key: string) => `Rename to "${key}"`,
  removeSecond: (key: string) => `Remove the second "${key}"`,
  mergeSections: (key: string) => `Move its items to the first "${key}"`,
  wrapInList: () => 'Put it in a list',
  number: (text: string) => `Keep the number ${text}`,
  asKey: (key: string) => `Write it as "${key}"`,
  firstEntry: () => 'Keep the one entry without its list',
  addKey: (key: string) => `Add "${key}"`,
  addId: (id: string) => `Add the id "${id}"`,
  bound: (n: number) => `Change to ${n}`,
  slug: (id: string, references: number) =>
    references > 0 ? `Change to "${id}", also where it is named` : `Change to "${id}"`,
  stub: (label: string, id: string) => `Add new ${label} "${id}"`,
  renameId: (id: string) => `Rename this one to "${id}"`,
  removeEntry: (id: string) => `Remove "${id}" here`,
  swap: () => 'Swap start and end',
  extendHorizon: (to: string) => `Extend the horizon to ${to}`,
  trim: (to: string) => `Move it to ${to}, within the horizon`,
  moveBehind: (name: string, day: string) => `Start on ${day}, after "${name}", and keep its length`,
  moveTo: (day: string) => `Move it to ${day}`,
  redate: (day: string) => `Move it to ${day} and note that under "revisions"`,
  setStatus: (status: string) => `Set the status to "${status}"`,
  fiscalYearStart: (month: string) => `The fiscal year begins in ${month}`,
  removeWhen: () => 'Remove "when"',
} as const;

/** Texts that fixes write into the document. */
export const fixTexts = {
  placeholder: 'TODO',
  moved: (name: string, from: string, to: string) => `${name} moved from ${from} to ${to}.`,
} as const;

export const MONTHS: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
