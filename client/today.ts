import { Disposable, window } from 'vscode';

/** The calendar day here and now, `YYYY-MM-DD`. */
export function localDay(now = new Date()): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Milliseconds from `now` to the next local midnight, at least 1. A day with a clock change has 23 or 25 hours. */
export function untilMidnight(now: Date): number {
  return Math.max(1, new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1).getTime() - now.getTime());
}

/** Calls `changed` when the local day is another one: at midnight, and on the way back from a machine that slept. */
export function watchToday(changed: (day: string) => void, clock = () => new Date()): Disposable {
  let day = localDay(clock());
  let timer: NodeJS.Timeout | undefined;
  const look = (): void => {
    const now = localDay(clock());
    if (now === day) return;
    day = now;
    changed(day);
  };
  const wait = (): void => {
    timer = setTimeout(() => {
      look();
      wait();
    }, untilMidnight(clock()));
  };
  wait();
  const focus = window.onDidChangeWindowState((state) => {
    if (state.focused) look();
  });
  return new Disposable(() => {
    clearTimeout(timer);
    focus.dispose();
  });
}
