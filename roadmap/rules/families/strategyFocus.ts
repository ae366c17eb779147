import { type Item, isCounted, isOpen } from '../../model/item';
import { Doubts, isNamedInBroken, isSure, namingOf } from '../../model/naming';
import type { Roadmap } from '../../model/roadmap';
import { isEmptySection, sectionNode } from '../../model/sections';
import { strategyMessages } from '../messages/strategy';
import type { CheckContext } from '../rule';

export function noVisionOrHorizon({ roadmap, report }: CheckContext): void {
  const missing = ['vision', 'horizon'].filter((key) => roadmap.rootAbsent(key));
  const node = roadmap.documentNode;
  if (missing.length === 0 || !node) return;
  const message = strategyMessages.noVisionOrHorizon(missing);
  report({ rule: 'no-vision-or-horizon', ...roadmap.range(node), message, data: { missing } });
}

export function initiativeWithoutGoalOrMetric({ roadmap, report }: CheckContext): void {
  for (const initiative of roadmap.section('initiatives')) {
    const status = initiative.choice('status');
    if (isOpen(initiative) !== true || status === 'idea') continue;
    if (!initiative.absent('goals') || !initiative.absent('metrics')) continue;
    report({
      rule: 'initiative-without-goal-or-metric',
      ...roadmap.range(initiative.nameNode),
      message: strategyMessages.withoutGoal(initiative),
      data: { initiative },
    });
  }
}

export function goalWithoutInitiative({ roadmap, report }: CheckContext): void {
  const pursued = new Set<Item>();
  const doubts = new Doubts(roadmap, ['goals']);
  for (const item of [...roadmap.section('initiatives'), ...roadmap.section('sunsets')]) {
    if (!mayCount(item)) continue;
    const goals = namingOf(item, 'goals');
    for (const named of goals.named) pursued.add(named.item);
    doubts.add(goals);
  }
  for (const goal of roadmap.section('goals')) {
    if (pursued.has(goal) || doubts.mayMean(goal) || isNamedInBroken(roadmap, goal)) continue;
    report({
      rule: 'goal-without-initiative',
      ...roadmap.range(goal.nameNode),
      message: strategyMessages.goalWithoutInitiative(goal),
      data: { goal },
    });
  }
}

/** An initiative that counts, an open or done sunset; or one of which that is unknown. */
function mayCount(item: Item): boolean {
  if (item.section === 'initiatives') return isCounted(item) !== false;
  return isOpen(item) !== false || item.choice('status') === 'done';
}

export function goalWithoutMeasure({ roadmap, report }: CheckContext): void {
  for (const goal of roadmap.section('goals')) {
    if (!goal.absent('metrics')) continue;
    report({
      rule: 'goal-without-measure',
      ...roadmap.range(goal.nameNode),
      message: strategyMessages.goalWithoutMeasure(goal),
      data: { goal },
    });
  }
}

export function tooManyChannels({ roadmap, report }: CheckContext): void {
  const policies = roadmap.rootFields('policies');
  const limit = policies?.scalar('maxChannels');
  const most = policies?.number('maxChannels');
  const node = roadmap.root('channels')?.keyNode;
  if (!limit || most === undefined || !node) return;
  const live = roadmap.section('channels').filter((channel) => {
    const users = channel.choice('users');
    return channel.choice('state') === 'live' && users !== undefined && users !== 'employees';
  });
  if (live.length <= most) return;
  report({
    rule: 'too-many-channels',
    ...roadmap.range(node),
    message: strategyMessages.tooManyChannels(live.length, most),
    related: [{ ...roadmap.range(limit), message: strategyMessages.limitHere() }],
  });
}

export function channelDoesNotResolve({ roadmap, report }: CheckContext): void {
  for (const channel of roadmap.section('channels')) {
    const node = channel.scalar('resolvesInChannel');
    if (node?.value !== false || channel.choice('state') !== 'live') continue;
    const message = strategyMessages.doesNotResolve(channel);
    report({ rule: 'channel-does-not-resolve', ...roadmap.range(node), message });
  }
}

export function componentNoFuture({ roadmap, report }: CheckContext): void {
  const components = roadmap.rootFields('components');
  for (const pair of components?.map.pairs ?? []) {
    const key = pair.key.text;
    const component = pair.duplicate || !components?.shape?.property(key) ? undefined : components.fields(key);
    if (!component?.absent('future')) continue;
    report({
      rule: 'component-no-future',
      ...roadmap.range(pair.key),
      message: strategyMessages.componentNoFuture(key),
      data: { component },
    });
  }
}

const DATA_LAYERS = ['record', 'intelligence'];

export function missingSystemLayer({ roadmap, report }: CheckContext): void {
  const layers = layersOf(roadmap);
  if (!layers || !(layers.has('engagement') || roadmap.section('initiatives').some(reachesOut))) return;
  const missing = DATA_LAYERS.filter((layer) => !layers.has(layer));
  const node = sectionNode(roadmap, 'systems');
  if (missing.length === 0 || !node) return;
  report({
    rule: 'missing-system-layer',
    ...roadmap.range(node),
    message: strategyMessages.missingLayer(missing),
    data: { missing },
  });
}

/** The layers of all systems; undefined where one of them can't be told. */
function layersOf(roadmap: Roadmap): Set<string> | undefined {
  const systems = roadmap.section('systems');
  if (roadmap.document.brokenKeys.has('systems')) return undefined;
  if (systems.length === 0 && !isEmptySection(roadmap, 'systems')) return undefined;
  const layers = new Set<string>();
  for (const system of systems) {
    if (system.absent('layer')) continue;
    const layer = system.choice('layer');
    if (layer === undefined) return undefined;
    layers.add(layer);
  }
  return layers;
}

function reachesOut(initiative: Item): boolean {
  const engagement = initiative.choice('engagement');
  return isOpen(initiative) === true && engagement !== undefined && engagement !== 'reactive';
}

export function predictiveWithoutData({ roadmap, report }: CheckContext): void {
  for (const initiative of roadmap.section('initiatives')) {
    const engagement = initiative.choice('engagement');
    if ((engagement !== 'predictive' && engagement !== 'preemptive') || isOpen(initiative) !== true) continue;
    const uses = namingOf(initiative, 'uses');
    const systems = uses.named.filter(({ item }) => item.section === 'systems').map(({ item }) => item);
    if (!isSure(uses) || systems.some(mayHoldData)) continue;
    report({
      rule: 'predictive-without-data',
      ...roadmap.range(initiative.nameNode),
      message: strategyMessages.withoutData(initiative, engagement),
      data: { initiative },
    });
  }
}

/** A system of a layer that holds data, or of an unknown one. */
export const mayHoldData = (system: Item): boolean =>
  !system.absent('layer') && DATA_LAYERS.includes(system.choice('layer') ?? 'record');
