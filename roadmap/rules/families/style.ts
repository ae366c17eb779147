import type { Node, ScalarNode } from '../../document/nodes';
import { durationDays } from '../../model/durations';
import { type Item, isOpen, spanOf } from '../../model/item';
import type { Roadmap } from '../../model/roadmap';
import { styleMessages as messages } from '../messages/style';
import type { CheckContext } from '../rule';
import type { RuleLogic } from './logic';
import type { styleDocs } from './style.docs';

export const styleLogic: RuleLogic<keyof typeof styleDocs> = {
  'vague-verb': { check: vagueVerb },
  'project-plan-detail': { check: projectPlanDetail },
  'long-title': { check: longTitle },
};

const VAGUE = /^(?:improve|enhance|explore|optimi[sz]e|make it easier)(?![\p{L}\p{N}_])/iu;

function vagueVerb({ roadmap, report }: CheckContext): void {
  for (const item of roadmap.section('initiatives')) {
    const title = item.scalar('title');
    const words = title && VAGUE.exec(title.text.trim().replace(/\s+/g, ' '))?.[0];
    if (!title || !words) continue;
    report({ rule: 'vague-verb', ...roadmap.range(title), message: messages.vagueVerb(words) });
  }
}

const SHORTEST = 14;
const TASK = /^[ \t]*(?:>[ \t]*)*[-*+][ \t]+\[[ xX]\](?=\s|$)/m;

function projectPlanDetail({ roadmap, report }: CheckContext): void {
  for (const item of roadmap.section('initiatives')) {
    const end = isOpen(item) ? shortEnd(item) : undefined;
    if (end) report({ rule: 'project-plan-detail', ...roadmap.range(end), message: messages.tooShort(item) });
  }
  for (const node of descriptions(roadmap)) {
    if (TASK.test(node.text))
      report({ rule: 'project-plan-detail', ...roadmap.range(node), message: messages.taskList() });
  }
}

/** Where an initiative ends that is shorter than two weeks on every reading of its dates. */
function shortEnd(item: Item): Node | undefined {
  if (!item.node('end')) {
    // A length needs no dates: it may stand beside `when`.
    const duration = item.duration('duration');
    const from = item.days('start')?.first ?? 0;
    return duration && durationDays(from, duration.duration) < SHORTEST ? duration.node : undefined;
  }
  const { start, end } = spanOf(item);
  return start && end && end.range.last - start.range.first + 1 < SHORTEST ? end.node : undefined;
}

function* descriptions(roadmap: Roadmap): Iterable<ScalarNode> {
  const own = roadmap.rootNode('description');
  if (own?.type === 'scalar') yield own;
  for (const item of roadmap.items) {
    const node = item.scalar('description');
    if (node) yield node;
  }
}

const LONGEST = 80;

function longTitle({ roadmap, report }: CheckContext): void {
  for (const node of titles(roadmap)) {
    const length = [...node.text.trim()].length;
    if (length > LONGEST) report({ rule: 'long-title', ...roadmap.range(node), message: messages.longTitle(length) });
  }
}

/** The titles that a timeline shows; those of links and evidence are other people's. */
function* titles(roadmap: Roadmap): Iterable<ScalarNode> {
  const own = roadmap.rootNode('title');
  if (own?.type === 'scalar') yield own;
  for (const item of roadmap.items) {
    for (const part of [item, ...(item.holder ? [] : item.maps('phases'))]) {
      const node = part.scalar('title');
      if (node) yield node;
    }
  }
}
