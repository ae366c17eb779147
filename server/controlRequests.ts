import { type CancellationToken, RequestType } from 'vscode-languageserver';
import { explainRule, ruleList } from './features/rules';
import { setSeverity } from './features/setSeverity';
import {
  type ExplainRuleParams,
  type ExplainRuleResult,
  methods,
  type RuleSummary,
  type SetSeverityParams,
  type SetSeverityResult,
} from './protocol';
import { runSafe } from './runner';
import type { Session } from './server';
import { strings } from './strings';

/** Requests of our client about rules: which there are, what they say, how severe they are. */
export function registerControlRequests(session: Session): void {
  const { connection } = session;
  connection.onRequest(methods.rules, (): readonly RuleSummary[] => ruleList());
  connection.onRequest(methods.explainRule, (params: ExplainRuleParams, token: CancellationToken) =>
    runSafe<ExplainRuleResult | null>(connection.console, methods.explainRule, token, null, () => explainRule(params)),
  );
  const type = new RequestType<SetSeverityParams, SetSeverityResult, void>(methods.setSeverity);
  connection.onRequest(type, (params, token) =>
    runSafe<SetSeverityResult>(connection.console, type.method, token, { refused: strings.failed() }, async () => {
      const snapshot = await session.snapshot(params.uri);
      if (!snapshot?.isOurs) return { refused: strings.notARoadmap() };
      return snapshot.version === params.version ? setSeverity(snapshot, params) : { refused: strings.staleDocument() };
    }),
  );
}
