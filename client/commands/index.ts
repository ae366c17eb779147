import { commands, type ExtensionContext, l10n, window } from 'vscode';
import { type Digest, methods } from '../../server/protocol';
import { type CommandStrings, commandStrings } from '../commandStrings';
import type { ServerHandle } from '../languageServer';
import { activePreview } from '../previewPanel';
import type { NewItem } from '../wizard/fields';
import { initiativeItem, initiativeWizard } from '../wizard/initiative';
import { metricItem, metricWizard } from '../wizard/metric';
import { runWizard } from '../wizard/show';
import type { AnswersOf, Wizard } from '../wizard/step';
import { sunsetItem, sunsetWizard } from '../wizard/sunset';
import { addItem } from './addItem';
import { addArguments, newRoadmapArguments } from './arguments';
import { newRoadmap, newRoadmapByWizard } from './newRoadmap';
import { openRoadmap, targetRoadmap } from './target';

/** Asks for an item; undefined where it was left. */
type AskForItem = (digest: Digest, s: CommandStrings) => Promise<NewItem | undefined>;

function asking<A extends AnswersOf<A>>(
  wizard: (digest: Digest, s: CommandStrings) => Wizard<A>,
  item: (answers: A, digest: Digest) => NewItem,
  nothing: A,
): AskForItem {
  return async (digest, s) => {
    const answers = await runWizard(wizard(digest, s), nothing);
    return answers && item(answers, digest);
  };
}

interface AddCommand {
  readonly section: string;
  readonly title: (s: CommandStrings) => string;
  readonly ask: AskForItem;
}

const addCommands: Readonly<Record<string, AddCommand>> = {
  'serviceRoadmap.addInitiative': {
    section: 'initiatives',
    title: (s) => s.titles.initiative,
    ask: asking(initiativeWizard, initiativeItem, {}),
  },
  'serviceRoadmap.addSunset': {
    section: 'sunsets',
    title: (s) => s.titles.sunset,
    ask: asking(sunsetWizard, sunsetItem, {}),
  },
  'serviceRoadmap.addMetric': {
    section: 'metrics',
    title: (s) => s.titles.metric,
    ask: asking(metricWizard, metricItem, {}),
  },
};

/**
 * Registers what adds to a roadmap and what makes one. Called with all that is needed (`{ uri, fields }`) a command
 * asks nothing and rejects where it can't be done; else it asks, and shows what is wrong. Both give whether something
 * was made.
 */
export function registerCommands(context: Pick<ExtensionContext, 'subscriptions'>, server: ServerHandle): void {
  const s = commandStrings(l10n);
  for (const [id, command] of Object.entries(addCommands)) {
    context.subscriptions.push(commands.registerCommand(id, (raw: unknown) => add(command, raw, server, s)));
  }
  context.subscriptions.push(
    commands.registerCommand('serviceRoadmap.newRoadmap', (raw: unknown) => create(raw, server, s)),
  );
}

async function add(command: AddCommand, raw: unknown, server: ServerHandle, s: CommandStrings): Promise<boolean> {
  const given = addArguments(raw);
  if (given.fields) {
    const uri = given.uri ?? (await targetRoadmap(activePreview(), s));
    if (!uri) return false;
    const { section } = command;
    await addItem(server, uri, { section, fields: given.fields, alongside: given.alongside ?? [] }, s);
    return true;
  }
  return shownIfItFails(command.title(s), s, async () => {
    const uri = given.uri ?? (await targetRoadmap(activePreview(), s));
    if (!uri) return false;
    await openRoadmap(uri);
    const digest = await server.request<Digest | null>(methods.digest, { uri: uri.toString() });
    if (!digest) throw new Error(s.notRoadmap(uri.path.slice(uri.path.lastIndexOf('/') + 1)));
    const item = await command.ask(digest, s);
    if (!item) return false;
    await addItem(server, uri, item, s);
    return true;
  });
}

async function create(raw: unknown, server: ServerHandle, s: CommandStrings): Promise<boolean> {
  const given = newRoadmapArguments(raw);
  if (given) {
    const { folder, ...params } = given;
    await newRoadmap(server, params, folder, s);
    return true;
  }
  return shownIfItFails(s.titles.roadmap, s, async () => (await newRoadmapByWizard(server, s)) !== undefined);
}

/** What somebody started by hand says by a message why it did not work. */
async function shownIfItFails(what: string, s: CommandStrings, run: () => Promise<boolean>): Promise<boolean> {
  try {
    return await run();
  } catch (error) {
    void window.showErrorMessage(s.failed(what, error instanceof Error ? error.message : String(error)));
    return false;
  }
}
