import { l10n } from 'vscode';

// What the extension's own parts say to people. Functions, so that the language is known when they are called.
export const strings = {
  /** A name; not translated. */
  product: 'Service Roadmap',
  clientNotLoaded: (reason: string) =>
    l10n.t('Service Roadmap could not be loaded. Install the extension again. Reason: {0}', reason),
  serverDidNotStart: () =>
    l10n.t('The Service Roadmap language server could not be started. Restart it, or see the log for the reason.'),
  serverKeepsStopping: () =>
    l10n.t(
      'The Service Roadmap language server has stopped several times and was not started again. Restart it, or see the log for the reason.',
    ),
  serverStopped: () => l10n.t('The Service Roadmap language server is not running.'),
  serverRestarts: () => l10n.t('The language server has stopped and is started again.'),
  serverRestarted: () => l10n.t('The Service Roadmap language server was restarted.'),
  restart: () => l10n.t('Restart'),
  showLog: () => l10n.t('Show Log'),
};
