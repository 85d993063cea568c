/** A row that may belong to another of its kind. */
interface Belonging {
  readonly id: string;
  readonly parent: string;
}

/** What each id belongs to, itself first: of isis-wilayat-aleppo isis-wilayat-aleppo, isis, …. A circle of parents ends where it closes. */
export function lineages(rows: readonly Belonging[]): (id: string) => readonly string[] {
  const parents = new Map(rows.map((row) => [row.id, row.parent]));
  const known = new Map<string, readonly string[]>();
  return (id) => {
    const found = known.get(id);
    if (found !== undefined) return found;
    const line: string[] = [];
    for (let at = id; at !== "" && !line.includes(at); at = parents.get(at) ?? "") line.push(at);
    known.set(id, line);
    return line;
  };
}
