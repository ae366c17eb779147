import type { StaticFeature } from 'vscode-languageclient/node';
import { clientCommands } from '../server/protocol';

/**
 * What this client can do beside LSP: the server asks VS Code for more proposals after it has inserted a key, and
 * offers what the commands do where findings are.
 */
export const ownCapabilities: StaticFeature = {
  fillClientCapabilities(capabilities) {
    capabilities.experimental = {
      ...capabilities.experimental,
      serviceRoadmap: { suggestCommand: 'editor.action.triggerSuggest', commands: Object.values(clientCommands) },
    };
  },
  initialize() {},
  getState: () => ({ kind: 'static' }),
  clear() {},
};
