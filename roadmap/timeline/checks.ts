/** Hand-written checks of values that come from outside. Extra keys are refused: nobody sends what nobody asked for. */
export type Check = (value: unknown) => boolean;

export const isText: Check = (value) => typeof value === 'string';
export const isFlag: Check = (value) => typeof value === 'boolean';
export const isNumber: Check = (value) => typeof value === 'number' && Number.isFinite(value);
/** A whole number that days, offsets, counts and versions may be. */
export const isWhole: Check = (value) => Number.isSafeInteger(value);

export function isOneOf(words: readonly string[]): Check {
  return (value) => typeof value === 'string' && words.includes(value);
}

export function isEither(...checks: Check[]): Check {
  return (value) => checks.some((check) => check(value));
}

export function isListOf(check: Check): Check {
  return (value) => Array.isArray(value) && value.every(check);
}

/** An object with these keys; those of `optional` may be missing (or undefined, which JSON drops). */
export function isShape(required: Record<string, Check>, optional: Record<string, Check> = {}): Check {
  const checks = new Map(Object.entries({ ...required, ...optional }));
  const needed = Object.keys(required);
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    const entries = new Map<string, unknown>(Object.entries(value).filter(([, each]) => each !== undefined));
    if (!needed.every((key) => entries.has(key))) return false;
    return [...entries].every(([key, each]) => checks.get(key)?.(each) ?? false);
  };
}
