import type { CheckedFinding } from '../../roadmap/rules/check';
import type { Severity } from '../../roadmap/rules/rule';

/** LSP types are only shapes here: the command line prints the same without a connection. */
export type { Diagnostic } from 'vscode-languageserver-types';

import type { Diagnostic, DiagnosticSeverity, Range } from 'vscode-languageserver-types';

export const SOURCE = 'service-roadmap';

const SEVERITIES: Record<Severity, DiagnosticSeverity> = { error: 1, warning: 2, information: 3, hint: 4 };

export interface DiagnosticContext {
  readonly uri: string;
  /** Address of the rules page: each finding links to its rule there. */
  readonly rulesPage: string | undefined;
  /** The client shows related places. */
  readonly related: boolean;
  range(start: number, end: number): Range;
}

export function diagnosticsOf(findings: readonly CheckedFinding[], context: DiagnosticContext): Diagnostic[] {
  return findings.map((finding) => {
    const diagnostic: Diagnostic = {
      range: context.range(finding.start, finding.end),
      severity: SEVERITIES[finding.severity],
      code: finding.rule,
      source: SOURCE,
      message: finding.message,
    };
    if (context.rulesPage !== undefined) diagnostic.codeDescription = { href: `${context.rulesPage}#${finding.rule}` };
    if (context.related && finding.related && finding.related.length > 0) {
      diagnostic.relatedInformation = finding.related.map((r) => ({
        location: { uri: context.uri, range: context.range(r.start, r.end) },
        message: r.message,
      }));
    }
    return diagnostic;
  });
}
