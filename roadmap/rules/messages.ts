import type { Node } from '../document/nodes';
import type { SyntaxFault } from '../document/parse';
import { sayDay } from '../model/days';
import type { DateValue } from '../model/fields';
import type { Item, Moment } from '../model/item';
import type { Reference } from '../model/roadmap';
import { type EnumValue, type Shape, sectionLabel } from '../schema/shape';

/** Every sentence of the findings, in one place so that they can be translated: the fault, then the remedy. */

export const quote = (word: string): string => `"${word.length > 60 ? `${word.slice(0, 57)}…` : word}"`;

/** "a, b or c" */
export function anyOf(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

/** "a, b and c" */
export function allOf(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** "a, b and 7 more" where there are too many to be read. */
export function someOf(words: readonly string[]): string {
  const most = 8;
  return words.length <= most ? allOf(words) : allOf([...words.slice(0, most - 1), `${words.length - most + 1} more`]);
}

const keys = (words: readonly string[]): string[] => words.map((w) => `\`${w}\``);

export const messages = {
  syntax(fault: SyntaxFault): string {
    switch (fault.code) {
      case 'tab':
        return 'A tab stands where YAML wants spaces: indent with spaces.';
      case 'indentation':
        return 'This line is indented differently from its neighbors: line it up with the keys or items beside it.';
      case 'missing-colon':
        return 'This line has no colon with a space after it: write `key: value`.';
      case 'unclosed-quote':
        return 'A quoted text is not closed: add the missing quote.';
      case 'unclosed-flow':
        return 'A bracket or brace is not closed before this place: add the missing `]` or `}`.';
      case 'nested-mapping':
        return 'This text holds a colon followed by a space: put it in quotes, or line the next line up with this one.';
      case 'reserved-character':
        return 'A text must not begin with this character: put it in quotes.';
      case 'second-document':
        return 'A second document begins here: keep one roadmap a file.';
      case 'merge-conflict':
        return 'This is an unresolved merge conflict: keep one side and delete the marker lines.';
      case 'unknown-anchor':
        return `The alias \`*${fault.detail}\` has no anchor \`&${fault.detail}\` before it: define the anchor or write the value out.`;
      case 'too-many-aliases':
        return 'These aliases stand for too much text to be read: write the values out.';
      case 'not-a-map':
        return 'A roadmap is a map of keys, beginning with `serviceRoadmap: 1`: write it as `key: value` lines.';
      default:
        return `This is not well-formed YAML (${fault.detail.replace(/[.:\s]+$/, '')}): correct it to have this part read.`;
    }
  },
  duplicateKey: (key: string) =>
    `The key \`${key}\` stands twice here and only the first counts: remove or merge the second.`,
  missingRequired: (missing: readonly string[]) => `${anyOf(keys(missing))} is missing: add it.`,
  exclusive: (second: string, first: string) => `\`${second}\` can't stand beside \`${first}\`: keep one of the two.`,
  placeholder: (text: string) => `${quote(text)} is only a placeholder: write what is meant, or leave the key out.`,
  unknownKey: (key: string, near: readonly string[]) =>
    `The format has no key ${quote(key)} here: ${near.length > 0 ? `did you mean ${anyOf(keys(near))}?` : 'remove it, or begin it with `x-` to keep it as your own.'}`,
  mergeKey: () => 'Merge keys (`<<`) are not part of YAML 1.2: write the keys out.',
  spelling: (written: string, standard: string) =>
    `${quote(written)} is understood; the format spells it ${quote(standard)}.`,
  notInEnum: (text: string, near: readonly string[], values: readonly EnumValue[]) =>
    `${quote(text)} is not one of the words allowed here: ${near.length > 0 ? `did you mean ${anyOf(near.map(quote))}?` : `use ${anyOf(values.map((v) => v.value))}.`}`,
  invalidType(shape: Shape, node: Node): string {
    const found =
      node.type === 'map'
        ? 'A group of keys'
        : node.type === 'list'
          ? 'A list'
          : quote(node.type === 'scalar' ? node.text : '');
    const remedy =
      shape.isList && !shape.isOneOrList && node.type !== 'list' ? 'put it in a list' : `write ${expected(shape)}`;
    return `${found} stands where ${expected(shape)} belongs: ${remedy}.`;
  },
  invalidValue: (shape: Shape) =>
    `This value does not fit ${shape.title ? `"${shape.title}"` : 'here'}: ${expected(shape)} is expected.`,
  onlyValue: (text: string, value: string) =>
    `${quote(text)} is not possible here: the only value is ${value}${text === value ? ', without quotes' : ''}.`,
  outOfBounds(shape: Shape, text: string): string {
    const { minimum, maximum } = shape;
    const whole = shape.kind === 'integer' ? 'a whole number' : 'a number';
    if (minimum !== undefined && maximum !== undefined)
      return `${text} is out of bounds: use ${whole} from ${minimum} to ${maximum}.`;
    if (minimum !== undefined) return `${text} is out of bounds: use ${whole} of at least ${minimum}.`;
    return `${text} is not valid here: use ${whole}.`;
  },
  invalidDate(text: string, words: readonly string[]): string {
    if (text === 'undecided' || text === 'never')
      return `\`${text}\` is not possible here: write a date, or leave the key out.`;
    const also = words.length > 0 ? ` or \`${words.join('` or `')}\`` : '';
    return `${quote(text)} is not a date: write it like 2027-03-31, 2027-03, 2027-Q1, 2027 or FY2027${also}.`;
  },
  invalidDuration: (text: string) =>
    `${quote(text)} is not a duration: write it like \`90 days\`, \`6 weeks\` or \`3 months\`.`,
  invalidThreshold: (text: string) => `${quote(text)} is not a limit: write it like \`20 seconds\` or \`4 hours\`.`,
  invalidUrl: (text: string) =>
    `${quote(text)} is not an address: write it out, beginning with \`https:\`, \`http:\` or \`mailto:\`.`,
  invalidId: (text: string) => `${quote(text)} can't be an id: use lower-case letters, digits and single hyphens.`,
  reservedId: (text: string) => `\`${text}\` is a word of the format and can't be an id: choose another.`,

  firstHere: () => 'It stands here first.',
  unknownRule: (id: string, near: readonly string[]) =>
    `There is no rule ${quote(id)}: ${near.length > 0 ? `did you mean ${anyOf(near.map(quote))}?` : 'remove it.'}`,

  unknownReference(id: string, reference: Reference, target: Item | undefined, near: readonly string[]): string {
    const wanted = kindsOf(reference);
    const instead = target ? `name ${wanted} instead.` : `name ${wanted}, or add one with this id.`;
    const remedy = near.length > 0 ? `did you mean ${anyOf(near.map(quote))}?` : instead;
    if (target) {
      const inside = target.holder ? ` inside of ${quote(target.holder.name)}` : '';
      return `${quote(id)} is ${withArticle(sectionLabel(target.section))}${inside}, and \`${lastKey(reference)}\` wants ${wanted}${inside && ' of its own'}: ${remedy}`;
    }
    return `Nothing in this roadmap has the id ${quote(id)}: ${remedy}`;
  },
  definedHere: (item: Item) => `${quote(item.name)} stands here.`,
  duplicateId: (id: string, first: Item) =>
    `The id ${quote(id)} belongs to ${quote(first.name)} already: give this one another id.`,
  dependencyCycle: (items: readonly Item[]) =>
    items.length === 1
      ? `${quote(items[0]?.name ?? '')} waits for itself: remove the entry.`
      : `${someOf(items.map((i) => quote(i.name)))} wait for each other, so that none can start: remove one of the entries.`,
  needs: (from: Item, to: Item) => `${quote(from.name)} waits for ${quote(to.name)}.`,

  endBeforeStart: (start: DateValue, end: DateValue) =>
    `The end, ${say(end)}, is before the start, ${say(start)}: correct one of the two.`,
  startsHere: (start: DateValue) => `It starts ${on(start)}.`,
  outsideHorizon: (item: Item, at: Moment, limit: DateValue, early: boolean) =>
    `${quote(item.name)} is planned for ${sayMoment(at, early ? 'first' : 'last')}, ${early ? 'before the roadmap begins' : 'after the roadmap ends'} (${say(limit)}): move it, or extend the horizon.`,
  horizonLimit: (limit: DateValue, early: boolean) => `The roadmap ${early ? 'begins' : 'ends'} ${on(limit)}.`,
  dependencyOrder: (from: Item, start: Moment, needed: Item, end: Moment, may: boolean) =>
    `${may ? 'May start' : 'Starts'} too early: ${quote(from.name)} starts ${onMoment(start, 'first')}, but ${quote(needed.name)}, which it waits for, ends ${onMoment(end, 'last')}; move one of the two.`,
  endsHere: (item: Item, end: Moment) => `${quote(item.name)} ends ${onMoment(end, 'last')}.`,
  itemStartsHere: (item: Item, start: Moment) => `${quote(item.name)} starts ${onMoment(start, 'first')}.`,
  outsideItem: (name: string, at: Moment, holder: Item, limit: Moment, early: boolean) =>
    `${quote(name)} is dated ${sayMoment(at, early ? 'last' : 'first')}, ${early ? 'before' : 'after'} ${quote(holder.name)} ${early ? 'begins' : 'ends'} (${sayMoment(limit, early ? 'first' : 'last')}): move one of the two.`,
  limitHere: (holder: Item, limit: Moment, early: boolean) =>
    `${quote(holder.name)} ${early ? 'begins' : 'ends'} ${onMoment(limit, early ? 'first' : 'last')}.`,
  pastDue: (item: Item, due: Moment, status: string) =>
    `${quote(item.name)} was due ${onMoment(due, 'last')} and is still \`${status}\`: set it to \`done\`, or give it a new date and note the change under \`revisions\`.`,
  doneInFuture: (item: Item, end: Moment) =>
    `${quote(item.name)} is \`done\`, but its date, ${sayMoment(end, 'first')}, is still to come: correct the status or the date.`,
  ambiguousFiscalDate: (text: string) =>
    `Which days ${text} means depends on the first month of your fiscal year: state \`calendar.fiscalYearStart\`.`,
  bothDatesAndWhen: (item: Item) => `${quote(item.name)} has dates, so \`when\` says nothing more: remove it.`,
  dateHere: () => 'The date stands here.',
} as const;

/** A date as a person says it: the day, or the words in which it was written. */
export function say({ written, range, node }: DateValue): string {
  return written.form === 'day' && range ? sayDay(range.first) : node.text;
}

export const on = (date: DateValue): string => (date.written.form === 'day' ? `on ${say(date)}` : `in ${say(date)}`);

export function sayMoment(moment: Moment, edge: 'first' | 'last'): string {
  return moment.date ? say(moment.date) : sayDay(moment.range[edge]);
}

export function onMoment(moment: Moment, edge: 'first' | 'last'): string {
  return moment.date ? on(moment.date) : `on ${sayDay(moment.range[edge])}`;
}

const lastKey = (reference: Reference): string => reference.key.slice(reference.key.lastIndexOf('.') + 1);

/** "a channel, system or service" */
function kindsOf({ spec }: Reference): string {
  if (spec.sections.includes('*')) return 'an item';
  return withArticle(anyOf(spec.sections.map(sectionLabel)));
}

const withArticle = (noun: string): string => `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;

function expected(shape: Shape): string {
  if (shape.isOneOrList) return `${one(shape.item ?? shape)} or a list`;
  if (shape.isList) return 'a list';
  if (shape.isMap && shape.types.includes('object')) return 'a group of keys';
  return one(shape);
}

function one(shape: Shape): string {
  switch (shape.kind) {
    case 'number':
      return 'a number';
    case 'integer':
      return 'a whole number';
    case 'boolean':
      return '`true` or `false`';
    case 'date':
      return 'a date';
    case 'duration':
      return 'a duration';
    case 'id':
    case 'reference':
      return 'an id';
    default:
      return shape.isMap ? 'a group of keys' : 'text';
  }
}
