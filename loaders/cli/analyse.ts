import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { annotationFile } from "../annotations/web-annotation.js";
import { articleId } from "../corpus/article.js";
import type { StoredArticle } from "../corpus/articles.js";
import { correctionsIn, readCorrectionTable, readLexicons, readRecordTable } from "../corpus/corpus.js";
import { listFolder } from "../corpus/files.js";
import { fault, type Problem, sentenceOf } from "../corpus/problem.js";
import { correctArticle, correctionProblems } from "../corrections/article.js";
import type { Applied } from "../corrections/correction.js";
import { compileLexicon } from "../engine/lexicon/lexicon.js";
import type { LexiconRows } from "../engine/lexicon/rows.js";
import { propositions } from "../engine/propositions/propositions.js";
import type { Analysis } from "../engine/types.js";
import { readEdition } from "../site/edition.js";
import { readOrigin } from "../site/origin.js";
import { dataPackageFile, type TableFormat, tableFormats } from "../tables/files.js";
import { describedFiles } from "../tables/formats.js";
import { tableRows } from "../tables/rows.js";
import { type Command, dataFolder, UsageError } from "./command.js";
import { jsonLine } from "./line.js";
import { articlesIn, jsonArticles, type KnownFiles, textFiles } from "./sources.js";
import { print, say } from "./streams.js";

const printed = ["jsonl", "jsonld"] as const;
/** Formats that are printed, and those that are written into a folder. */
const formats = [...printed, ...tableFormats] as const;
type Format = (typeof formats)[number];

/** An analysis that waits for the tables. */
interface Kept {
  readonly analysis: Analysis;
  readonly corrections: readonly Applied[];
  readonly stored: StoredArticle;
}

function formatOf(value: string): Format {
  const format = formats.find((candidate) => candidate === value);
  if (format === undefined) throw new UsageError(`--format ${value} is none of ${formats.join(", ")}`);
  return format;
}

/** `analyse [FILE|FOLDER…]`: text files, or JSON lines on standard input, to JSON lines or tables. */
export const analyse: Command = async (args) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      format: { type: "string", default: "jsonl" },
      out: { type: "string" },
      data: { type: "string" },
    },
  });
  const format = formatOf(values.format);
  const tables = tableFormats.find((each) => each === format);
  if (tables !== undefined && values.out === undefined) throw new UsageError(`--format ${format} needs --out DIR`);
  if (tables === undefined && values.out !== undefined)
    throw new UsageError(`--out goes with --format ${tableFormats.join(", ")}`);
  if (positionals.includes("-") && positionals.length > 1) throw new UsageError("- (standard input) goes alone");
  const fromInput = positionals.length === 0 || positionals[0] === "-";
  if (fromInput && process.stdin.isTTY) {
    throw new UsageError("no file is named, and nothing comes on standard input");
  }

  const data = dataFolder(values.data);
  const { rows, problems } = readLexicons(data);
  let sound = true;
  const tell = (problem: Problem) => {
    if (problem.severity === "warning") return;
    sound = false;
    say(sentenceOf(problem));
  };
  problems.forEach(tell);

  const lexicon = compileLexicon(rows);
  const sources = fromInput ? jsonArticles(process.stdin) : textFiles(positionals, knownFiles(data, rows));
  const kept = new Map<string, Kept>();
  for await (const source of sources) {
    if (source.stored === null) {
      tell(source.problem);
      continue;
    }
    const { stored } = source;
    const corrected = correctArticle(stored.article, lexicon, source.corrections);
    correctionProblems([corrected], correctionsIn(data)).forEach(tell);
    const { analysis, applied: corrections } = corrected;
    if (format === "jsonl") await print(`${jsonLine(analysis)}\n`);
    else if (!kept.has(stored.article.id)) kept.set(stored.article.id, { analysis, corrections, stored });
    else
      tell(
        fault(
          { file: stored.file },
          `the id "${stored.article.id}" comes twice`,
          "Give each article an id of its own.",
        ),
      );
  }
  if (format === "jsonld") await print(annotationFile(rowsOf(rows, [...kept.values()]), readEdition()));
  if (values.out !== undefined && tables !== undefined) writeTables(values.out, tables, rows, [...kept.values()]);
  return sound ? 0 : 1;
};

function knownFiles(data: ReturnType<typeof dataFolder>, rows: LexiconRows): KnownFiles {
  const folder = articlesIn(data);
  const listed = listFolder(folder, fault({ file: folder.shown }, "the folder is missing", "Make it."));
  const names = (listed.value ?? []).map(({ name }) => name);
  const { corrections } = readCorrectionTable(data, names.map(articleId));
  return { folder, records: readRecordTable(data, names, rows).records, corrections };
}

function rowsOf(lexicon: LexiconRows, kept: readonly Kept[]): ReturnType<typeof tableRows> {
  const analyses = kept.map(({ analysis }) => analysis);
  const articles = kept.map(({ stored }) => stored);
  const corrections = kept.flatMap((each) => each.corrections);
  return tableRows({ analyses, articles, lexicon, corrections, ...propositions(analyses, lexicon.actors), scores: [] });
}

/** Writes the tables and the datapackage.json that describes them; all are made before the first is written. */
function writeTables(folder: string, format: TableFormat, lexicon: LexiconRows, kept: readonly Kept[]): void {
  const rows = rowsOf(lexicon, kept);
  const files = describedFiles(rows, readOrigin(false, null), [format]);
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of files) writeFileSync(join(folder, name), content);
  say(`${kept.length} analysed; ${rows.size} tables and ${dataPackageFile} written to ${folder}`);
}
