import { explainRule } from '../roadmap/rules/docs';
import type { SeveritySetting } from '../roadmap/rules/rule';
import { shownRules } from '../roadmap/rules/table';
import { nearestRules } from './arguments';
import { type COLORS, type Output, paint } from './output';
import { plainText } from './plainText';
import { strings } from './strings';

const SEVERITY_COLORS: Record<SeveritySetting, keyof typeof COLORS> = {
  error: 'red',
  warning: 'yellow',
  information: 'cyan',
  hint: 'dim',
  off: 'dim',
};

/** Prints what rules are about, or a list of all; the exit code. */
export function runExplain(ids: readonly string[], output: Output): number {
  if (ids.length === 0) {
    output.out(list(output));
    return 0;
  }
  let code = 0;
  const texts: string[] = [];
  for (const id of ids) {
    const markdown = explainRule(id);
    if (markdown === undefined) {
      output.note(strings.ours(strings.unknownRule(id, nearestRules(id))));
      code = 2;
    } else texts.push(`${paint(id, 'bold', output)}\n\n${plainText(markdown, (text) => paint(text, 'bold', output))}`);
  }
  output.out(texts.join('\n\n'));
  return code;
}

function list(output: Output): string {
  const rules = shownRules();
  const wide = (texts: readonly string[]) => Math.max(...texts.map((t) => t.length));
  const ids = wide(rules.map((r) => r.id));
  const severities = wide(rules.map((r) => r.severity));
  return rules
    .map(({ id, severity, doc }) => {
      const shown = paint(severity.padEnd(severities), SEVERITY_COLORS[severity], output);
      return `${id.padEnd(ids)}  ${shown}  ${doc.title}\n`;
    })
    .join('');
}
