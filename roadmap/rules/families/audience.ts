import { Audiences, isFor, isText, namedBy } from '../../model/audience';
import type { Roadmap } from '../../model/roadmap';
import { audienceMessages as messages } from '../messages/audience';
import type { CheckContext } from '../rule';
import type { audienceDocs } from './audience.docs';
import { audienceFixes } from './audience.fixes';
import { HiddenNames, mailAddress } from './audienceNames';
import type { RuleLogic } from './logic';

export const audienceLogic: RuleLogic<keyof typeof audienceDocs> = {
  'internal-reference-in-public': { check: hiddenReference, fixes: audienceFixes.hiddenReference },
  'internal-text-in-public': { check: internalText, fixes: audienceFixes.internalText },
  'public-without-disclaimer': { check: noDisclaimer, fixes: audienceFixes.noDisclaimer },
  'public-without-progress': { check: noProgress, fixes: audienceFixes.noProgress },
};

function hiddenReference({ roadmap, report }: CheckContext): void {
  const audiences = new Audiences(roadmap);
  for (const kept of audiences.kept()) {
    const { node, shape, item: from, key, audience } = kept;
    const hidden = shape.refs?.hidden;
    const target = hidden === 'E' || hidden === 'I' ? namedBy(roadmap, kept) : undefined;
    const seen = target && shape.refs && audiences.ofNamed(shape.refs, target);
    if (!from || !target || !shape.refs || !seen || isFor(seen, audience)) continue;
    const wider = audiences.mayBecome(shape.refs, target, audience) ? audience : undefined;
    report({
      rule: 'internal-reference-in-public',
      ...(hidden === 'I' ? { severity: 'information' as const } : {}),
      ...roadmap.range(node),
      message: messages.hiddenReference(from, audience, key, target, seen, wider !== undefined),
      related: [{ ...roadmap.range(target.nameNode), message: messages.standsHere(target) }],
      data: { node, target, wider },
    });
  }
}

function internalText({ roadmap, report }: CheckContext): void {
  const audiences = new Audiences(roadmap);
  const names = new HiddenNames(audiences);
  for (const kept of audiences.kept()) {
    if (!isText(roadmap, kept)) continue;
    const { node, item, audience } = kept;
    const found = names.find(node.text, audience);
    const address = found ? undefined : mailAddress(node.text);
    if (!found && address === undefined) continue;
    report({
      rule: 'internal-text-in-public',
      ...roadmap.range(node),
      message: found ? messages.name(audience, found.item, found.title) : messages.address(audience, address ?? ''),
      related: found ? [{ ...roadmap.range(found.item.nameNode), message: messages.standsHere(found.item) }] : [],
      data: { node, item },
    });
  }
}

const isPublic = (roadmap: Roadmap): boolean => roadmap.rootText('audience') === 'public';

function noDisclaimer({ roadmap, report }: CheckContext): void {
  const place = roadmap.documentNode;
  if (!place || !isPublic(roadmap) || !roadmap.rootAbsent('disclaimer')) return;
  report({ rule: 'public-without-disclaimer', ...roadmap.range(place), message: messages.noDisclaimer() });
}

function noProgress({ roadmap, today, report }: CheckContext): void {
  const place = roadmap.documentNode;
  if (!place || !isPublic(roadmap) || roadmap.document.brokenKeys.has('progressReports')) return;
  const horizon = roadmap.rootFields('horizon');
  const start = horizon?.days('start');
  const end = horizon?.days('end');
  // The period lasts from the first day of its start to the last of its end, or is left open.
  if (!horizon || !start || today < start.first || (end ? today > end.last : !horizon.absent('end'))) return;
  const audiences = new Audiences(roadmap);
  const isKnownToLack = roadmap.section('progressReports').every((entry) => {
    const audience = audiences.of(entry);
    return audience !== undefined && audience !== 'public';
  });
  if (!isKnownToLack || roadmap.isSectionUnknown('progressReports')) return;
  report({ rule: 'public-without-progress', ...roadmap.range(place), message: messages.noProgress() });
}
