/** A gold row and the found row that answers it. */
export interface Pair<Gold, Found> {
  readonly gold: Gold;
  readonly found: Found;
}

/** How two lists answer each other: each row of either stands in one pair at most. */
export interface Matching<Gold, Found> {
  readonly pairs: readonly Pair<Gold, Found>[];
  readonly missed: readonly Gold[];
  readonly extra: readonly Found[];
}

/**
 * Pairs gold rows with found rows, as many as can be (augmenting paths, Kuhn 1955): no order of the rows and no greedy
 * choice can make the score better or worse. `likeness` is null where two rows may not be paired; among those that may,
 * the likest is tried first, so that what is measured on pairs is measured on the right ones.
 */
export function matchRows<Gold, Found>(
  gold: readonly Gold[],
  found: readonly Found[],
  likeness: (gold: Gold, found: Found) => number | null,
): Matching<Gold, Found> {
  const choices = gold.map((row) =>
    found
      .map((candidate, index) => ({ index, likeness: likeness(row, candidate) }))
      .filter((choice): choice is { index: number; likeness: number } => choice.likeness !== null)
      .sort((a, b) => b.likeness - a.likeness || a.index - b.index)
      .map((choice) => choice.index),
  );
  const partner = new Map<number, number>();
  const place = (row: number, tried: Set<number>): boolean => {
    for (const candidate of choices[row] ?? []) {
      if (tried.has(candidate)) continue;
      tried.add(candidate);
      const holder = partner.get(candidate);
      if (holder !== undefined && !place(holder, tried)) continue;
      partner.set(candidate, row);
      return true;
    }
    return false;
  };
  gold.forEach((_, row) => {
    place(row, new Set());
  });

  const pairs: Pair<Gold, Found>[] = [];
  const answered = new Set<number>();
  found.forEach((candidate, index) => {
    const row = partner.get(index);
    const answer = row === undefined ? undefined : gold[row];
    if (row === undefined || answer === undefined) return;
    answered.add(row);
    pairs.push({ gold: answer, found: candidate });
  });
  return {
    pairs,
    missed: gold.filter((_, row) => !answered.has(row)),
    extra: found.filter((_, index) => !partner.has(index)),
  };
}
