import { keyDoc } from '../../../roadmap/complete/keyDoc';
import { strings as words } from '../../../roadmap/complete/strings';
import { type Place, placesAt, type ValuePlace } from '../../../roadmap/document/cursor';
import { nodeAt, pathOf } from '../../../roadmap/document/nodes';
import { lineEnd, lineStart } from '../../../roadmap/edits/lines';
import { metricKind } from '../../../roadmap/model/metricKinds';
import { explainKind } from '../../../roadmap/model/metricsDocs';
import type { Range, Roadmap } from '../../../roadmap/model/roadmap';
import { directivesOf } from '../../../roadmap/rules/directives';
import { explainRule } from '../../../roadmap/rules/docs';
import { type Shape, shapeAt } from '../../../roadmap/schema/shape';
import type { Snapshot } from '../../snapshot';
import { code } from '../markdown';
import { itemCard } from './card';
import { dateHover, durationHover } from './dates';
import { strings } from './strings';

/** What is said of a stretch of the text. */
export interface Said extends Range {
  readonly markdown: string;
}

/** A key or a value. Reads the text as completion does, so that it works in a part that is broken as well. */
export function wordAt(snapshot: Snapshot, offset: number): Said | undefined {
  const { roadmap } = snapshot;
  const json = /\.json$/i.test(snapshot.uri);
  const place = placesAt(roadmap.document, offset, { json }).find((p) => p.word.end > p.word.start);
  if (!place || offset < place.word.start || offset > place.word.end) return undefined;
  const text = textOf(roadmap, place);
  const markdown = place.kind === 'value' ? valueHover(snapshot, place, text) : keyHover(place, text);
  return markdown ? { start: place.word.start, end: place.word.end, markdown } : undefined;
}

function textOf(roadmap: Roadmap, place: Place): string {
  const { start, end, quote } = place.word;
  const source = roadmap.text.slice(start, end);
  if (source.startsWith('*')) return aliased(roadmap, start) ?? source;
  return quote === '' ? source : source.slice(1, source.endsWith(quote) ? -1 : undefined);
}

/** The text that an alias stands for. */
function aliased(roadmap: Roadmap, offset: number): string | undefined {
  const piece = roadmap.document.pieces.findLast((each) => each.start <= offset);
  const node = piece && !piece.fault ? nodeAt(piece.root, offset - piece.start) : undefined;
  return node?.type === 'scalar' && node.viaAlias ? node.text : undefined;
}

function keyHover(place: Place, key: string): string | undefined {
  if (place.kind !== 'key' || !place.colon) return undefined;
  const shape = shapeAt(place.path);
  if (shape?.kind === 'ruleSeverities') return explainRule(key);
  return keyText(key, shape);
}

function keyText(key: string, map: Shape | undefined): string | undefined {
  const shape = map?.property(key);
  if (!shape) return undefined;
  const title = shape.title ?? key;
  const required = map?.required.includes(key) ? ` · ${strings.required}` : '';
  return `**${title}** ${code(key)}${required}\n\n${keyDoc(shape)}`;
}

function valueHover(snapshot: Snapshot, place: ValuePlace, text: string): string | undefined {
  const { roadmap, today } = snapshot;
  const shape = shapeAt(place.path);
  if (!shape) return undefined;
  if (shape.words.includes(text)) return said(text, words.words[text]);
  switch (shape.kind) {
    case 'enum': {
      const value = shape.spellings[text] ?? text;
      return said(value, shape.enumValues.find((each) => each.value === value)?.description);
    }
    case 'metricKind': {
      const kind = metricKind(text);
      return kind && `${explainKind(kind)}\n${strings.writeFormula}`;
    }
    case 'id':
    case 'reference': {
      const item = roadmap.item(text);
      return item && itemCard(roadmap, item, today);
    }
    case 'date':
      return dateHover(text, roadmap, today);
    case 'duration': {
      const key = String(place.path.findLast((step) => typeof step === 'string') ?? '');
      return durationHover(text, { key, start: place.maps[0]?.get('start'), effect: effectOf(place) }, roadmap, today);
    }
    default:
      return undefined;
  }
}

const said = (value: string, text: string | undefined): string | undefined =>
  text ? `${code(value)}: ${text}` : undefined;

/** The date on which the sunset around the place takes effect. */
function effectOf(place: ValuePlace): string | undefined {
  const sunset = place.maps.find((map) => map.has('retires') || map.has('action'));
  const changes = ['reduce', 'modify'].includes(sunset?.get('action') ?? '');
  return sunset?.get(changes ? 'start' : 'end');
}

/** A link to an item, `[text](#item-id)`, in a Markdown value. */
export function linkAt(snapshot: Snapshot, offset: number): Said | undefined {
  const { roadmap, today } = snapshot;
  const found = onLine(roadmap.text, offset, /\[[^\]\n]*\]\(#([a-z0-9-]+)\)/g);
  const item = found && roadmap.item(found.match[1] ?? '');
  if (!item) return undefined;
  const piece = roadmap.document.pieces.findLast((each) => each.start <= offset);
  const node = piece && !piece.fault ? nodeAt(piece.root, offset - piece.start) : undefined;
  if (!piece || node?.type !== 'scalar' || node.viaAlias) return undefined;
  const path = pathOf(node);
  const shape = shapeAt(piece.section === undefined ? path : [piece.section, ...path]);
  if (shape?.kind !== 'markdown') return undefined;
  return { start: found.start, end: found.end, markdown: itemCard(roadmap, item, today) };
}

/** The rule that a directive in a comment names. */
export function commentAt(snapshot: Snapshot, offset: number): Said | undefined {
  const { roadmap } = snapshot;
  if (!onLine(roadmap.text, offset, /#[ \t]*roadmap-ignore(?:-file)?:.*$/g)) return undefined;
  for (const { ids } of directivesOf(roadmap)) {
    const named = ids.find((id) => id.start <= offset && offset <= id.end);
    const markdown = named && explainRule(named.id);
    if (named && markdown) return { start: named.start, end: named.end, markdown };
  }
  return undefined;
}

function onLine(text: string, offset: number, pattern: RegExp): (Range & { match: RegExpExecArray }) | undefined {
  const from = lineStart(text, offset);
  const line = text.slice(from, lineEnd(text, from));
  for (const match of line.matchAll(pattern)) {
    const start = from + match.index;
    const end = start + match[0].length;
    if (start <= offset && offset <= end) return { start, end, match };
  }
  return undefined;
}
