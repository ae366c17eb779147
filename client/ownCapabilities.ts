import type { StaticFeature } from 'vscode-languageclient/node';

/** What this client can do beside LSP: the server asks VS Code for more proposals after it has inserted a key. */
export const ownCapabilities: StaticFeature = {
  fillClientCapabilities(capabilities) {
    capabilities.experimental = {
      ...capabilities.experimental,
      serviceRoadmap: { suggestCommand: 'editor.action.triggerSuggest' },
    };
  },
  initialize() {},
  getState: () => ({ kind: 'static' }),
  clear() {},
};
