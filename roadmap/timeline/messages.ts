import { type Check, isFlag, isListOf, isNumber, isOneOf, isShape, isText, isWhole } from './checks';
import type { TimelineModel } from './model';
import { headKeys, isTimelineItem, isTimelineModel } from './modelCheck';
import type { TimelinePatch } from './patch';

/**
 * What the extension host and the preview say to each other. Both sides check what they get: anything that is not
 * exactly one of these is dropped.
 *
 * The view says `ready` when it can listen; the host answers with `update`, and `status` and `select` as they are. After
 * that every change is a `patch` (or another `update`). A patch whose `base` is not what the view has is answered with
 * `resync`, and the host sends an `update`.
 */
export type HostMessage =
  | UpdateMessage
  | PatchMessage
  /** The item that the text cursor is in, or null. */
  | { type: 'select'; key: string | null }
  /** Whether the text can't be read at the moment; the picture stays. `text` says where, for the banner. */
  | { type: 'status'; broken: boolean; text?: string };

export interface UpdateMessage {
  type: 'update';
  /** Counts up with each update and patch. */
  version: number;
  /** URI of the roadmap; the view keeps it in its state, so that a restored panel knows what it shows. */
  document: string;
  model: TimelineModel;
}

export interface PatchMessage {
  type: 'patch';
  version: number;
  /** The version that it changes. */
  base: number;
  patch: TimelinePatch;
}

/** Commands that the view may ask for, by names of its own: the host knows which of VS Code's they are. */
export const viewCommands = ['addInitiative', 'addSunset'] as const;
export type ViewCommand = (typeof viewCommands)[number];

export type ViewMessage =
  | { type: 'ready' }
  | { type: 'resync' }
  /** Show the item's text and put the cursor there. */
  | { type: 'reveal'; key: string }
  | { type: 'command'; command: ViewCommand };

/** What the view keeps with `setState`, and a restored panel is given. */
export interface PreviewState {
  document: string;
  /** Absent: all days fit into the width. */
  pxPerDay?: number;
  /** Day at the left edge. */
  day?: number;
  /** Px from the top. */
  top?: number;
  /** Key of the item with the keyboard focus. */
  active?: string;
  legend?: boolean;
}

const patch = isShape(
  {},
  {
    head: isShape(headKeys.required, headKeys.optional),
    changed: isListOf(isTimelineItem),
    removed: isListOf(isText),
    order: isListOf(isText),
  },
);

const hostChecks: Record<HostMessage['type'], Check> = {
  update: isShape({ type: isText, version: isWhole, document: isText, model: isTimelineModel }),
  patch: isShape({ type: isText, version: isWhole, base: isWhole, patch }),
  select: isShape({ type: isText, key: (value) => value === null || isText(value) }),
  status: isShape({ type: isText, broken: isFlag }, { text: isText }),
};

const viewChecks: Record<ViewMessage['type'], Check> = {
  ready: isShape({ type: isText }),
  resync: isShape({ type: isText }),
  reveal: isShape({ type: isText, key: isText }),
  command: isShape({ type: isText, command: isOneOf(viewCommands) }),
};

const state = isShape(
  { document: isText },
  { pxPerDay: isNumber, day: isNumber, top: isNumber, active: isText, legend: isFlag },
);

/** The message if it is one of the host's, else undefined. */
export function asHostMessage(value: unknown): HostMessage | undefined {
  return passes(hostChecks, value) ? (value as HostMessage) : undefined;
}

/** The message if it is one of the view's, else undefined. */
export function asViewMessage(value: unknown): ViewMessage | undefined {
  return passes(viewChecks, value) ? (value as ViewMessage) : undefined;
}

/** The state if a version of ours that can be read kept it, else undefined. */
export function asPreviewState(value: unknown): PreviewState | undefined {
  return state(value) ? (value as PreviewState) : undefined;
}

function passes(checks: Record<string, Check>, value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('type' in value)) return false;
  const { type } = value;
  return typeof type === 'string' && Object.hasOwn(checks, type) && (checks[type]?.(value) ?? false);
}
