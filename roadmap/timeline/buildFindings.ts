import { type FindingSeverity, type ItemFindings, severities, type TimelineItem } from './model';

/** A finding as far as a badge needs it; offsets are absolute. */
export interface SevereFinding {
  readonly start: number;
  readonly message: string;
  readonly severity: FindingSeverity;
}

/** A card is no list of problems. */
const mostMessages = 3;

/** Gives each item the findings that begin in its text. */
export function addFindings(items: TimelineItem[], findings: readonly SevereFinding[]): void {
  const byStart = [...items].sort((a, b) => a.source.start - b.source.start);
  const ofItem = new Map<TimelineItem, SevereFinding[]>();
  for (const finding of findings) {
    const item = itemAt(byStart, finding.start);
    if (!item) continue;
    const same = ofItem.get(item);
    if (same) same.push(finding);
    else ofItem.set(item, [finding]);
  }
  for (const [item, own] of ofItem) item.findings = summary(own);
}

/** The item whose text holds the offset. Items do not overlap; they are sorted. */
export function itemAt(items: readonly TimelineItem[], offset: number): TimelineItem | undefined {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.source.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const item = items[low - 1];
  return item && offset <= item.source.end ? item : undefined;
}

function summary(findings: SevereFinding[]): ItemFindings {
  const rank = (finding: SevereFinding) => severities.indexOf(finding.severity);
  const sorted = [...findings].sort((a, b) => rank(a) - rank(b));
  return {
    severity: sorted[0]?.severity ?? 'hint',
    count: findings.length,
    messages: sorted.slice(0, mostMessages).map((finding) => finding.message),
  };
}
