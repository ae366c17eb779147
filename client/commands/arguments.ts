import { Uri } from 'vscode';
import type { EditValue, Field } from '../../roadmap/edits/values';
import type { NewRoadmapParams } from '../../server/protocol';
import type { NewItem } from '../wizard/fields';

/** What a command was called with: everything may be missing, a wizard asks for it then. */
export interface AddArguments {
  readonly uri?: Uri;
  readonly fields?: readonly Field[];
  readonly alongside?: NewItem['alongside'];
}

export interface NewRoadmapArguments extends NewRoadmapParams {
  /** Where to write it; an untitled document where it is absent. */
  readonly folder?: Uri;
}

/**
 * Reads the argument of an add command: a Uri, as menus give it, or `{ uri, fields, alongside }`. Throws a TypeError
 * where it is anything else.
 */
export function addArguments(raw: unknown): AddArguments {
  if (raw === undefined || raw === null) return {};
  // The menu of a preview's tab gives the address of the panel.
  if (raw instanceof Uri) return raw.scheme === 'webview-panel' ? {} : { uri: raw };
  const { uri, fields, alongside } = objectOf(raw, 'argument');
  return {
    ...(uri === undefined ? {} : { uri: uriOf(uri) }),
    ...(fields === undefined ? {} : { fields: fieldsOf(fields) }),
    ...(alongside === undefined ? {} : { alongside: listOf(alongside).map(itemOf) }),
  };
}

/** Reads the argument of New Roadmap: nothing, or `{ title, vision, ownerTitle, horizon, json, folder }`. */
export function newRoadmapArguments(raw: unknown): NewRoadmapArguments | undefined {
  if (typeof raw !== 'object' || raw === null || raw instanceof Uri || !('title' in raw)) return undefined;
  const { title, vision, ownerTitle, horizon, json, folder } = objectOf(raw, 'argument');
  return {
    title: textOf(title, 'title'),
    ...(vision === undefined ? {} : { vision: textOf(vision, 'vision') }),
    ...(ownerTitle === undefined ? {} : { ownerTitle: textOf(ownerTitle, 'ownerTitle') }),
    ...(horizon === undefined ? {} : { horizon: horizonOf(horizon) }),
    ...(json === true ? { json: true } : {}),
    ...(folder === undefined ? {} : { folder: uriOf(folder) }),
  };
}

function horizonOf(raw: unknown): { start: string; end?: string } {
  const { start, end } = objectOf(raw, 'horizon');
  return {
    start: textOf(start, 'horizon.start'),
    ...(end === undefined ? {} : { end: textOf(end, 'horizon.end') }),
  };
}

function itemOf(raw: unknown): { section: string; fields: Field[] } {
  const { section, fields } = objectOf(raw, 'alongside');
  return { section: textOf(section, 'section'), fields: fieldsOf(fields) };
}

/** An object of keys and values, or a list of pairs. */
function fieldsOf(raw: unknown): Field[] {
  const pairs = Array.isArray(raw) ? raw.map((pair) => listOf(pair)) : Object.entries(objectOf(raw, 'fields'));
  return pairs.map(([key, value]) => [textOf(key, 'key'), editValueOf(value, String(key))]);
}

function editValueOf(raw: unknown, key: string): EditValue {
  if (typeof raw === 'string' || typeof raw === 'boolean') return raw;
  if (typeof raw === 'number' && Number.isFinite(raw)) return raw;
  if (Array.isArray(raw)) return raw.map((each) => editValueOf(each, key));
  const entries = Object.entries(objectOf(raw, key));
  return Object.fromEntries(entries.map(([name, value]) => [name, editValueOf(value, name)]));
}

function uriOf(raw: unknown): Uri {
  if (raw instanceof Uri) return raw;
  return Uri.parse(textOf(raw, 'uri'), true);
}

function textOf(raw: unknown, name: string): string {
  if (typeof raw !== 'string') throw new TypeError(`${name} must be text`);
  return raw;
}

function listOf(raw: unknown): readonly unknown[] {
  if (!Array.isArray(raw)) throw new TypeError('a list is expected');
  return raw;
}

function objectOf(raw: unknown, name: string): Readonly<Record<string, unknown>> {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) throw new TypeError(`${name} must be an object`);
  return raw as Readonly<Record<string, unknown>>;
}
