import type { Shape } from '../schema/shape';
import { strings } from './strings';

/** What is said of a key: what it means, what may stand there, an example. Markdown. */
export function keyDoc(shape: Shape): string {
  const parts = [shape.description ?? ''];
  const { enumValues, defaultValue } = shape;
  if (enumValues.length > 0 && shape.kind === 'enum') {
    const values = enumValues.map(({ value, description }) => `- \`${value}\`${description ? `: ${description}` : ''}`);
    parts.push(`${strings.allowed}:\n\n${values.join('\n')}`);
  }
  if (defaultValue !== undefined) parts.push(strings.defaultIs(`\`${String(defaultValue)}\``));
  const [example] = shape.examples;
  if (example !== undefined && enumValues.length === 0) parts.push(`${strings.example}: \`${flow(example)}\``);
  return parts.filter(Boolean).join('\n\n');
}

/** An example of the schema, on one line as YAML. */
function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (typeof value === 'object' && value !== null)
    return `{ ${Object.entries(value)
      .map(([key, each]) => `${key}: ${flow(each)}`)
      .join(', ')} }`;
  return String(value);
}
