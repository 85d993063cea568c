import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { readLexicons } from "../corpus/corpus.js";
import { formatCsv } from "../corpus/csv.js";
import { type Incoming, incoming } from "../corpus/incoming.js";
import { recordColumns } from "../corpus/records.js";
import { readSheet } from "../corpus/sheet.js";
import { type Command, dataFolder, UsageError } from "./command.js";
import { print, say } from "./streams.js";

/** Writes a file whole or not at all. */
function writeWhole(path: string, text: string): void {
  writeFileSync(`${path}.part`, text);
  renameSync(`${path}.part`, path);
}

/** corpus.csv with a line for each article: lines that are there are kept as they are, those of the articles replaced. */
function withRecords(path: string, articles: readonly Incoming[]): string {
  const before = existsSync(path) ? readFileSync(path, "utf8") : "";
  const { rows } = readSheet(path, before === "" ? recordColumns.join(",") : before, recordColumns);
  const names = [...(rows[0]?.cells.keys() ?? recordColumns)];
  const lines = new Map(rows.map((row) => [row.text("file"), names.map((name) => row.text(name))]));
  for (const { file, told } of articles) {
    const known: Readonly<Record<string, string>> = {
      ...told,
      file,
      published_basis: told.published === undefined ? "" : "supplied",
      note: "imported",
    };
    lines.set(
      file,
      names.map((name) => known[name] ?? ""),
    );
  }
  return formatCsv([names, ...lines.values()]);
}

/** `import SOURCE… [--data DIR] [--dry-run] [--force]`: text files, CSV and JSON lines into articles and corpus.csv. */
export const importArticles: Command = async (args) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      out: { type: "string" },
      data: { type: "string" },
      force: { type: "boolean", default: false },
      "dry-run": { type: "boolean", default: false },
    },
  });
  if (positionals.length === 0) throw new UsageError("import takes files or folders to import");
  const data = dataFolder(values.out ?? values.data);
  const folder = join(data.path, "articles");
  const taken = new Map<string, string>();
  const kept: Incoming[] = [];
  const outlets = new Set(readLexicons(data).rows.actors.map(({ id }) => id));
  let refused = 0;
  for (const source of positionals) {
    for (const each of incoming(source)) {
      const earlier = taken.get(each.file.toLowerCase());
      const { outlet } = each.told;
      const why =
        each.refused ??
        (earlier !== undefined ? `${each.file} comes from ${earlier} too. Give each an id of its own` : null) ??
        (!values.force && existsSync(join(folder, each.file))
          ? `${data.shown}/articles/${each.file} is there already. Say --force to replace it`
          : null) ??
        (outlet !== undefined && outlets.size > 0 && !outlets.has(outlet)
          ? `outlet "${outlet}" is no id in ${data.shown}/lexicon/actors.csv. Correct it, or add a row there`
          : null);
      if (why !== null) {
        refused++;
        say(`${each.from}: ${why}.`);
        continue;
      }
      taken.set(each.file.toLowerCase(), each.from);
      // The texts are on the disk: only what corpus.csv says of them is kept.
      kept.push({ ...each, text: "" });
      if (!values["dry-run"]) {
        mkdirSync(folder, { recursive: true });
        writeWhole(join(folder, each.file), each.text);
      }
      const remarks = each.remarks.length === 0 ? "" : `: ${each.remarks.join("; ")}`;
      await print(`${each.from} → ${data.shown}/articles/${each.file}${remarks}\n`);
    }
  }
  if (kept.length > 0 && !values["dry-run"]) {
    const table = join(data.path, "corpus.csv");
    writeWhole(table, withRecords(table, kept));
  }
  const done = values["dry-run"] ? "would be imported (dry run: nothing is written)" : "imported";
  await print(`${kept.length} ${done}, ${refused} refused\n`);
  return refused > 0 ? 1 : 0;
};
