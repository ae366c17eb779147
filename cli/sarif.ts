import { explainRule } from '../roadmap/rules/docs';
import type { Rule, SeveritySetting } from '../roadmap/rules/rule';
import { ruleOf, shownRules } from '../roadmap/rules/table';
import type { Diagnostic } from '../server/features/diagnostics';
import { plainText } from './plainText';
import { messageOf, type Report, relativeUri } from './report';

/** SARIF 2.1.0, as code scanning services read it; only what they need. */

type Level = 'error' | 'warning' | 'note';

const LEVELS: Record<NonNullable<Diagnostic['severity']>, Level> = { 1: 'error', 2: 'warning', 3: 'note', 4: 'note' };
const DEFAULTS: Record<SeveritySetting, { readonly level: Level; readonly enabled?: false }> = {
  error: { level: 'error' },
  warning: { level: 'warning' },
  information: { level: 'note' },
  hint: { level: 'note' },
  off: { level: 'note', enabled: false },
};

export function sarifLog({ files, tool, folder }: Report) {
  const rules = rulesFor(files.flatMap((f) => f.diagnostics));
  const indexOf = new Map(rules.map((rule, i) => [rule.id, i]));
  const results = files.flatMap(({ file, diagnostics }) => {
    const uri = relativeUri(file, folder);
    return diagnostics.map((d) => resultOf(d, uri, indexOf));
  });
  const notifications = files.flatMap(({ file, failure }) =>
    failure === undefined
      ? []
      : [{ level: 'error', message: { text: literal(failure) }, locations: [location(relativeUri(file, folder))] }],
  );
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'service-roadmap',
            version: tool.version,
            rules: rules.map((rule) => describe(rule, tool.rulesPage)),
          },
        },
        invocations: [
          {
            executionSuccessful: notifications.length === 0,
            ...(notifications.length > 0 ? { toolExecutionNotifications: notifications } : {}),
          },
        ],
        columnKind: 'utf16CodeUnits',
        results,
      },
    ],
  };
}

/** All that are shown anywhere, and what else was reported. */
function rulesFor(diagnostics: readonly Diagnostic[]): readonly Rule[] {
  const rules = new Set(shownRules());
  for (const { code } of diagnostics) {
    const rule = ruleOf(String(code));
    if (rule) rules.add(rule);
  }
  return [...rules];
}

function describe({ id, severity, doc }: Rule, rulesPage: string | undefined) {
  const help = explainRule(id);
  return {
    id,
    name: id,
    shortDescription: { text: doc.title },
    fullDescription: { text: plainText(doc.what) },
    ...(rulesPage === undefined ? {} : { helpUri: `${rulesPage}#${id}` }),
    ...(help === undefined ? {} : { help: { text: plainText(help), markdown: help } }),
    defaultConfiguration: DEFAULTS[severity],
  };
}

function resultOf(diagnostic: Diagnostic, uri: string, indexOf: ReadonlyMap<string, number>) {
  const { code, severity = 1, range, relatedInformation = [] } = diagnostic;
  const ruleIndex = indexOf.get(String(code));
  return {
    ruleId: String(code),
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: LEVELS[severity],
    message: { text: literal(messageOf(diagnostic)) },
    locations: [location(uri, range)],
    ...(relatedInformation.length === 0
      ? {}
      : {
          relatedLocations: relatedInformation.map((related, id) => ({
            id,
            ...location(uri, related.location.range),
            message: { text: literal(related.message) },
          })),
        }),
  };
}

function location(uri: string, range?: Diagnostic['range']) {
  return {
    physicalLocation: {
      artifactLocation: { uri },
      ...(range
        ? {
            region: {
              startLine: range.start.line + 1,
              startColumn: range.start.character + 1,
              endLine: range.end.line + 1,
              endColumn: range.end.character + 1,
            },
          }
        : {}),
    },
  };
}

/** Braces would be placeholders in a message, and `[…](…)` a link that a roadmap could place in the viewer. */
const literal = (text: string): string => text.replace(/[{}]/g, '$&$&').replace(/\](?=\()/g, '\\]');
