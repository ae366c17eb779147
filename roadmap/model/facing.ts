import type { Item } from './item';
import { isSure, namingOf } from './naming';

/** Whether customers meet a channel, system or service; undefined where that can't be told. */
export function facesCustomers(thing: Item): boolean | undefined {
  switch (thing.section) {
    case 'channels': {
      const users = thing.choice('users');
      return users === undefined ? undefined : users !== 'employees';
    }
    case 'services': {
      if (thing.absent('type')) return true;
      const type = thing.choice('type');
      return type === undefined ? undefined : type !== 'practice';
    }
    default:
      return false;
  }
}

/** Whether customers will feel a sunset; undefined where that can't be told. */
export function sunsetFacesCustomers(sunset: Item): boolean | undefined {
  if (!sunset.absent('affects')) {
    const affects = sunset.choice('affects');
    return affects === undefined ? undefined : affects === 'customers';
  }
  const retires = namingOf(sunset, 'retires');
  const answers = retires.named.map(({ item }) => facesCustomers(item));
  if (answers.includes(true)) return true;
  return answers.length === 0 || answers.includes(undefined) || !isSure(retires) ? undefined : false;
}

/** A channel on which people help customers; undefined where that can't be told. */
export function isAssistedForCustomers(item: Item): boolean | undefined {
  if (item.section !== 'channels' || item.absent('mode')) return false;
  const mode = item.choice('mode');
  const users = item.choice('users');
  if ((mode !== undefined && mode !== 'assisted') || users === 'employees') return false;
  return mode === undefined || users === undefined ? undefined : true;
}
