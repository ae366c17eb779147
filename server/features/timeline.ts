import { messages } from '../../roadmap/rules/messages';
import { buildTimeline } from '../../roadmap/timeline/build';
import type { TimelineResult } from '../protocol';
import type { Snapshot } from '../snapshot';

/** The timeline as the preview draws it, and the first part of the text that can't be read. */
export function timeline(snapshot: Snapshot): TimelineResult {
  const { roadmap, version } = snapshot;
  if (roadmap.document.marker.kind !== 'marker') return { version, foreign: true };
  const broken = roadmap.document.pieces.find((piece) => piece.fault);
  const result: TimelineResult = { version, model: buildTimeline(roadmap, snapshot.today, snapshot.findings) };
  if (!broken?.fault) return result;
  const { start, fault } = broken;
  return {
    ...result,
    broken: { range: snapshot.range(start + fault.start, start + fault.end), message: messages.syntax(fault) },
  };
}
