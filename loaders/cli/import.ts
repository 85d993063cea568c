import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { readLexicons } from "../corpus/corpus.js";
import { formatCsv } from "../corpus/csv.js";
import type { Location } from "../corpus/files.js";
import { type Incoming, incoming } from "../corpus/incoming.js";
import { type OutletOf, outletsIn } from "../corpus/outlets.js";
import { recordColumns } from "../corpus/records.js";
import { readSheet } from "../corpus/sheet.js";
import { shelfOf } from "../corpus/shelf.js";
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
  for (const { file, told, note } of articles) {
    const known: Readonly<Record<string, string>> = {
      ...told,
      file,
      published_basis: told.published === undefined ? "" : "supplied",
      note,
    };
    lines.set(
      file,
      names.map((name) => known[name] ?? ""),
    );
  }
  return formatCsv([names, ...lines.values()]);
}

/** The article with its outlet as an id, and a remark where that is not how it came; a sentence where nobody is meant by it. */
function withOutlet(article: Incoming, outletOf: OutletOf, data: Location): Incoming | string {
  const { outlet } = article.told;
  if (outlet === undefined) return article;
  const id = outletOf(outlet);
  if (id === outlet) return article;
  if (id === null) {
    return `outlet "${outlet}" is neither an id nor the one name of an actor in ${data.shown}/lexicon/actors.csv. Correct it, or add a row there`;
  }
  const remarks = [...article.remarks, `outlet "${outlet}" taken for ${id}`];
  return { ...article, told: { ...article.told, outlet: id }, remarks };
}

/** What becomes of an article: it is written, or it is there already, or it is refused for a reason that says what to do. */
type Verdict = { readonly article: Incoming } | "unchanged" | { readonly refused: string };

/** Judges articles one after another, each against the data folder and against those before it. */
function judge(data: Location, force: boolean): (found: Incoming) => Verdict {
  const shelf = shelfOf(join(data.path, "articles"));
  const outletOf = outletsIn(readLexicons(data).rows);
  const namedIn = new Map<string, string>();
  return (found) => {
    const { file, from, text } = found;
    if (found.refused !== null) return { refused: found.refused };
    const earlier = namedIn.get(file.toLowerCase());
    if (earlier !== undefined) return { refused: `${file} comes from ${earlier} too. Give each an id of its own` };
    namedIn.set(file.toLowerCase(), from);
    const article = withOutlet(found, outletOf, data);
    if (typeof article === "string") return { refused: article };
    const there = shelf.at(file, text);
    const shown = `${data.shown}/articles`;
    if (there === "the same" && !force) return "unchanged";
    if (there === "another" && !force)
      return { refused: `${shown}/${file} is there already, with another text. Say --force to replace it` };
    const twin = shelf.twinOf(file, text);
    if (twin !== null) return { refused: `the same text is in ${shown}/${twin}. Leave one of the two out` };
    shelf.put(file, text);
    return { article };
  };
}

/**
 * `import SOURCE… [--out DIR] [--dry-run] [--force]`: text files, CSV and JSON lines into articles and corpus.csv. What is there with
 * the same text is left as it is, so that a folder can be imported again when it has grown.
 */
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
  const verdictOf = judge(data, values.force);
  const kept: Incoming[] = [];
  let refused = 0;
  let unchanged = 0;
  for (const source of positionals) {
    for (const found of incoming(source, data.path)) {
      if ("passedOver" in found) {
        say(`${found.passedOver}.`);
        continue;
      }
      const verdict = verdictOf(found);
      if (verdict === "unchanged") unchanged++;
      else if ("refused" in verdict) {
        refused++;
        say(`${found.from}: ${verdict.refused}.`);
      } else {
        const { file, from, remarks, text } = verdict.article;
        // The texts are on the disk: only what corpus.csv says of them is kept.
        kept.push({ ...verdict.article, text: "" });
        if (!values["dry-run"]) {
          mkdirSync(folder, { recursive: true });
          writeWhole(join(folder, file), text);
        }
        const said = remarks.length === 0 ? "" : `: ${remarks.join("; ")}`;
        await print(`${from} → ${data.shown}/articles/${file}${said}\n`);
      }
    }
  }
  if (kept.length > 0 && !values["dry-run"]) {
    const table = join(data.path, "corpus.csv");
    writeWhole(table, withRecords(table, kept));
  }
  const done = values["dry-run"] ? "would be imported (dry run: nothing is written)" : "imported";
  const same = unchanged === 0 ? "" : `, ${unchanged} there already with the same text`;
  await print(`${kept.length} ${done}, ${refused} refused${same}\n`);
  return refused > 0 ? 1 : 0;
};
