import { addMonths, civil, type Day, type DayRange, dayOf } from '../model/days';
import { isRange, type Point, type TimelineItem, type TimelineModel } from './model';

/** Which day is where. x of a day is the beginning of that day. */
export interface Scale {
  /** The days of the axis, both included. */
  domain: DayRange;
  /** x of the first day. */
  x0: number;
  pxPerDay: number;
  /** The right end of the drawing area: nothing may be drawn beyond it. */
  right: number;
  /** The left end of it. */
  left: number;
  fitPxPerDay: number;
  maxPxPerDay: number;
  x(day: Day): number;
}

/** Blank px at both ends of the axis. */
const margin = 12;
/** A day is never wider than this, and a picture hardly wider than that. */
const widestDay = 26;
const widestPicture = 40_000;

/** Lays the days of the model between `left` and `right`; wider if `pxPerDay` asks for more than fits. */
export function scaleOf(model: TimelineModel, left: number, right: number, pxPerDay?: number): Scale {
  const domain = domainOf(model);
  const days = domain.last - domain.first + 1;
  const fitPxPerDay = Math.max(right - left - 2 * margin, 60) / days;
  const maxPxPerDay = Math.max(fitPxPerDay, Math.min(widestDay, widestPicture / days));
  const scale = Math.min(Math.max(pxPerDay ?? 0, fitPxPerDay), maxPxPerDay);
  const x0 = left + margin;
  return {
    domain,
    x0,
    pxPerDay: scale,
    left,
    right: Math.max(right, x0 + days * scale + margin),
    fitPxPerDay,
    maxPxPerDay,
    x: (day) => x0 + (day - domain.first) * scale,
  };
}

/** The days to show: the horizon and all items, in whole months, quarters or years; today if it is near. */
export function domainOf(model: TimelineModel): DayRange {
  const days = extentDays(model);
  let first = Math.min(...days);
  let last = Math.max(...days);
  if (days.length === 0) [first, last] = [addMonths(model.today, -3), addMonths(model.today, 9)];
  const near = Math.max(60, (last - first) * 0.25);
  if (model.today > first - near && model.today < last + near) {
    first = Math.min(first, model.today);
    last = Math.max(last, model.today);
  }
  const span = last - first;
  const months = span < 150 ? 1 : span < 366 * 12 ? 3 : 12;
  const yearStart = model.fiscalYearStart ?? 1;
  const from = unitStart(first, months, yearStart);
  let end = addMonths(unitStart(last, months, yearStart), months);
  // A single date needs some calendar around it.
  if (end - from < 85) end = addMonths(from, 3);
  return { first: from, last: end - 1 };
}

/** First day of the group of `months` (1, 3, 6 or 12, counted from the year's start month) that holds the day. */
export function unitStart(day: Day, months: number, yearStart: number): Day {
  const { year, month } = civil(day);
  const sinceStart = (month - yearStart + 12) % 12;
  return addMonths(dayOf(year, month, 1), -(sinceStart % months));
}

/** First and last days of whatever has a place on the axis. */
function extentDays(model: TimelineModel): Day[] {
  const days: Day[] = [];
  const add = (range: DayRange | undefined) => {
    if (range) days.push(range.first, range.last);
  };
  if (model.horizon) days.push(model.horizon.first);
  if (model.horizon?.last !== undefined) days.push(model.horizon.last);
  for (const item of model.items) for (const range of rangesOf(item)) add(range);
  return days;
}

function rangesOf(item: TimelineItem): (DayRange | undefined)[] {
  switch (item.section) {
    case 'initiatives':
      return [item.start, item.end, ...item.phases.flatMap((p) => [p.start, p.end]), ...datesOf(item.milestones)];
    case 'sunsets': {
      const { announced, noNewUse, endOfDevelopment, endOfSupport, start, end, notice } = item;
      const own = [announced, noNewUse, endOfDevelopment, endOfSupport, start, end].filter(isRange);
      const told = notice?.from === undefined ? undefined : { first: notice.from, last: notice.from };
      return [...own, told, ...item.phases.flatMap((p) => [p.start, p.end]), ...datesOf(item.milestones)];
    }
    case 'milestones':
      return [item.date];
    case 'metrics':
      // A reading is drawn on its last day.
      return [item.baseline?.date, item.target?.date, ...item.observations.map((each) => each.date)].map(
        (date) => date && { first: date.last, last: date.last },
      );
  }
}

function datesOf(points: Point[]): (DayRange | undefined)[] {
  return points.map((point) => point.date);
}
