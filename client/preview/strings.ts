import type { SceneScale } from '../../roadmap/timeline/scene';

/** Every word of the preview itself; those in the picture are in `roadmap/timeline/strings.ts`. */
export const strings = {
  untitled: 'Roadmap',
  picture: 'Timeline',
  legend: 'Legend',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Fit',
  fitLong: 'Show the whole roadmap',
  zoom: 'Zoom',
  broken: 'The text has a syntax error; showing the last good picture.',
  units: {
    day: 'days',
    week: 'weeks',
    month: 'months',
    quarter: 'quarters',
    half: 'half years',
    year: 'years',
    years: 'many years',
  } satisfies Record<NonNullable<SceneScale['unit']>, string>,
  zoomed: (unit: string) => `The axis shows ${unit}.`,
  more: (count: number) => (count === 1 ? 'and 1 more finding' : `and ${count} more findings`),
  hint: 'Click or press Enter to see the text',
  empty: {
    title: 'Nothing planned yet',
    text: 'Add what you will start and what you will end. Both appear here with their dates as you type.',
    addInitiative: 'Add Initiative',
    addSunset: 'Add Sunset',
  },
};
