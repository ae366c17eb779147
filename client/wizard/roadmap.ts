import { slug } from '../../roadmap/model/slug';
import type { NewRoadmapParams } from '../../server/protocol';
import type { CommandStrings } from '../commandStrings';
import { required, textOf } from './fields';
import type { Answer, Option, Wizard } from './step';
import { typedDate } from './typedDates';
import { firstDates, lastDates } from './when';

export interface RoadmapAnswers {
  readonly title?: Answer;
  readonly vision?: Answer;
  readonly owner?: Answer;
  readonly start?: Answer;
  readonly end?: Answer;
  /** The folder to write it into, empty for an untitled document. */
  readonly where?: Answer;
}

/** A folder of the workspace: its address and name. */
export interface Folder {
  readonly uri: string;
  readonly name: string;
}

/** The file that a roadmap of this title is kept in. */
export const fileName = (title: string): string => {
  const name = slug(title);
  return name === '' || name === 'roadmap' ? 'roadmap.yaml' : `${name}.roadmap.yaml`;
};

/** A name that nobody has: `service.roadmap.yaml`, `service-2.roadmap.yaml`. */
export const numbered = (name: string, n: number): string =>
  n <= 1 ? name : name.replace(/^([^.]+)/, `$1-${n}`).replace(/^roadmap-(\d+)\.(ya?ml)$/, 'roadmap-$1.roadmap.$2');

export function roadmapWizard(today: string, folders: readonly Folder[], s: CommandStrings): Wizard<RoadmapAnswers> {
  const where = (title: string): Option[] => [
    ...folders.map(({ uri, name }) => ({
      value: uri,
      label: s.roadmap.written(fileName(title)),
      description: name,
    })),
    { value: '', label: s.roadmap.untitled, description: s.roadmap.untitledDetail },
  ];
  return {
    title: s.titles.roadmap,
    steps: [
      {
        kind: 'text',
        key: 'title',
        prompt: s.roadmap.title,
        placeholder: s.roadmap.titleExample,
        check: required(s),
      },
      {
        kind: 'text',
        key: 'vision',
        prompt: s.roadmap.vision,
        placeholder: `${s.roadmap.visionExample} (${s.optional})`,
      },
      { kind: 'text', key: 'owner', prompt: s.owner.title, placeholder: `${s.owner.example} (${s.optional})` },
      {
        kind: 'pick',
        key: 'start',
        prompt: s.roadmap.start,
        options: () => firstDates(today, s),
        typed: (text) => typedDate(text, s),
      },
      {
        kind: 'pick',
        key: 'end',
        prompt: s.roadmap.end,
        options: () => [...lastDates(today), { value: '', label: s.dates.open, description: s.dates.openEnd }],
        typed: (text, { start }) => typedDate(text, s, { notBefore: textOf(start) }),
      },
      {
        kind: 'pick',
        key: 'where',
        when: () => folders.length > 0,
        prompt: s.roadmap.where,
        options: ({ title }) => where(textOf(title)),
      },
    ],
  };
}

/** What the server makes the text of. */
export function roadmapParams(answers: RoadmapAnswers): NewRoadmapParams {
  const vision = textOf(answers.vision);
  const ownerTitle = textOf(answers.owner);
  const start = textOf(answers.start);
  const end = textOf(answers.end);
  return {
    title: textOf(answers.title),
    ...(vision ? { vision } : {}),
    ...(ownerTitle ? { ownerTitle } : {}),
    ...(start ? { horizon: { start, ...(end ? { end } : {}) } } : {}),
  };
}
