import type { Refusal } from '../roadmap/edits/result';

/** Every text that the server shows to a user, in one place so that it can be translated. */
export const strings = {
  fixAll: () => 'Fix all problems of this roadmap that have one safe fix',
  staleDocument: () => 'The roadmap has changed meanwhile: try again.',
  notARoadmap: () => 'This file is no roadmap: its first key is not `serviceRoadmap: 1`.',
  failed: () => 'This could not be done; the log of Service Roadmap says why.',
  cannotSetSeverity: (rule: string) =>
    `Nothing was changed: ${rule} can't be written into "policies.rules" of this roadmap. Look whether that part is in order.`,
  notSwitchable: (rule: string) => `Nothing was changed: there is no rule "${rule}" whose severity can be set.`,
  noSeverity: (severity: string) => `Nothing was changed: "${severity}" is no severity.`,
  noSection: (section: string) => `Nothing was added: the format has no section "${section}".`,
  cannotAdd(reason: Refusal['refused']): string {
    switch (reason) {
      case 'broken':
        return "Nothing was added: this part of the roadmap can't be read. Correct the syntax error first.";
      case 'alias':
      case 'anchor':
        return 'Nothing was added: this part of the roadmap is shared by an alias. Write it out first.';
      case 'shape':
        return 'Nothing was added: the section holds something other than a list. Correct it first.';
    }
  },
} as const;
