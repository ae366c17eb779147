import { newRoadmapText } from '../../roadmap/edits/newRoadmap';
import type { Day } from '../../roadmap/model/days';
import type { NewRoadmapParams, NewRoadmapResult } from '../protocol';

export function newRoadmap(params: NewRoadmapParams, today: Day): NewRoadmapResult {
  return { text: newRoadmapText(params, today) };
}
