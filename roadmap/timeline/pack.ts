export interface Stretch {
  left: number;
  right: number;
}

/**
 * The row of each stretch, so that no two in a row come nearer than `gap`: the first row with room, in the given
 * order. An edit moves a stretch and what came after it, never what came before.
 */
export function pack(stretches: readonly Stretch[], gap: number): number[] {
  const rows: Stretch[][] = [];
  return stretches.map((stretch) => {
    const padded = { left: stretch.left, right: stretch.right + gap };
    const row = rows.findIndex((each) => insert(each, padded));
    return row >= 0 ? row : rows.push([padded]) - 1;
  });
}

/** Puts the stretch among the others of a row, which are sorted and disjoint; false where it would overlap. */
function insert(row: Stretch[], stretch: Stretch): boolean {
  let low = 0;
  let high = row.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((row[middle]?.left ?? 0) < stretch.left) low = middle + 1;
    else high = middle;
  }
  const before = row[low - 1];
  const after = row[low];
  if ((before && before.right > stretch.left) || (after && after.left < stretch.right)) return false;
  row.splice(low, 0, stretch);
  return true;
}
