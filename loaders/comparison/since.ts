/** What a re-run made different, for the page that is open meanwhile. */

import { createHash } from "node:crypto";
import { readTable } from "../tables/arrow.js";
import { articlesTable, sentencesTable, type TableSchema, tableSchemas } from "../tables/schema.js";
import { type Comparison, compareRuns, type Run } from "./compare.js";

/** The file of the archive that tells it; in preview only. */
export const changesFile = "changes.json";

/** What a page shows after a re-run. */
export interface ChangesSince {
  /** Tells this run from others. */
  readonly run: string;
  /** Null where the tables are too large to be compared within a moment. */
  readonly comparison: Comparison | null;
  /** How many rows of each table are listed; the counts are always whole. */
  readonly listed: number;
}

const listed = 40;
/** Some two hundred thousand rows; more would keep the open page waiting. */
const mostBytes = 30_000_000;

type Files = ReadonlyMap<string, Uint8Array | string>;

const isSame = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

const nothing: Comparison = { tables: [], rows: [], scores: [], notCompared: [] };

/** Tables that cannot be read, of an older form say, are no run to compare with. */
function attempt(read: () => Run): Run | null {
  try {
    return read();
  } catch {
    return null;
  }
}

/** A few rows of each table. */
function shortened(comparison: Comparison): Comparison {
  const seen = new Map<string, number>();
  const rows = comparison.rows.filter(({ table }) => {
    const count = (seen.get(table) ?? 0) + 1;
    seen.set(table, count);
    return count <= listed;
  });
  return { ...comparison, rows };
}

/**
 * What differs between the tables of two archives, as JSON. Where nothing does, what was said of the run before still holds.
 * Only tables whose bytes differ are read.
 */
export function changesSince(before: Files, after: Files): string {
  const hash = createHash("sha256");
  let bytes = 0;
  const old = new Map<TableSchema, Uint8Array>();
  const now = new Map<TableSchema, Uint8Array>();
  for (const table of tableSchemas) {
    const [then, since] = [before.get(`${table.name}.arrow`), after.get(`${table.name}.arrow`)];
    if (!(since instanceof Uint8Array)) continue;
    hash.update(since);
    if (!(then instanceof Uint8Array)) continue;
    const needed = table === articlesTable || table === sentencesTable;
    const same = isSame(then, since);
    if (!same) bytes += since.length;
    if (same && !needed) continue;
    old.set(table, then);
    now.set(table, since);
  }
  const said = before.get(changesFile);
  if (bytes === 0 && said !== undefined) return typeof said === "string" ? said : Buffer.from(said).toString("utf8");
  const run = hash.digest("hex");
  if (bytes > mostBytes) return JSON.stringify({ run, comparison: null, listed } satisfies ChangesSince);
  const read = (files: typeof old): Run => {
    return new Map([...files].map(([table, content]) => [table, readTable(table, content)]));
  };
  const earlier = attempt(() => read(old));
  const comparison = earlier === null ? nothing : shortened(compareRuns(earlier, read(now)));
  return JSON.stringify({ run, comparison, listed } satisfies ChangesSince);
}
