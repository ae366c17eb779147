import type { Audience } from '../../model/audience';
import type { Item } from '../../model/item';
import { sectionLabel } from '../../schema/shape';
import { quote } from '../messages';

/** Who reads a form. */
const READERS: Readonly<Record<Audience, string>> = {
  internal: 'us',
  'select-customers': 'selected customers',
  public: 'the public',
};

/** The sentences of the findings about what is shared. */
export const audienceMessages = {
  hiddenReference: (from: Item, audience: Audience, key: string, target: Item, hidden: Audience, wider: boolean) =>
    `${quote(from.name)} is for ${READERS[audience]}, but ${quote(target.name)} under its \`${key}\` is ${hidden === 'internal' ? 'internal' : `only for ${READERS[hidden]}`}, so that the shared form loses it: ${wider ? 'widen its `audience`, or ' : ''}remove the reference.`,
  standsHere: (item: Item) => `${quote(item.name)} stands here.`,
  address: (audience: Audience, address: string) =>
    `${READERS[audience] === 'the public' ? 'The public reads' : 'Selected customers read'} this text, and it holds the e-mail address ${address}: take it out, or move the text to \`internalNote\`.`,
  name: (audience: Audience, item: Item, title: string) =>
    `${READERS[audience] === 'the public' ? 'The public reads' : 'Selected customers read'} this text, and it names ${what(item, title)}: reword it, or move it to \`internalNote\`.`,
  noDisclaimer: () =>
    'This roadmap is public and has no `disclaimer`, so its plans look like promises: add a sentence that says so.',
  noProgress: () =>
    'This roadmap is public and under way, and no progress report is for the public: add one under `progressReports`.',
} as const;

function what(item: Item, title: string): string {
  if (item.section === 'competitors') return `the competitor ${quote(title)}`;
  if (item.section === 'stakeholders') return `the stakeholder ${quote(title)}`;
  return `${quote(title)}, ${article(sectionLabel(item.section))} that may not be shown to them`;
}

const article = (label: string): string => `${/^[aeiou]/.test(label) ? 'an' : 'a'} ${label}`;
