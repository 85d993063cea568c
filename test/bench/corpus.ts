import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { folderStore } from "../../loaders/cache/store.js";
import { changesFile, changesSince } from "../../loaders/comparison/since.js";
import { packArchive, unpackArchive } from "../../loaders/tables/archive.js";
import { analyseProject, findingsIn, type Reading, readProject, tableFiles } from "../../loaders/tables/build.js";
import { writeGeneratedCorpus } from "../generated-corpus.js";

/** What the stages of a run took, in milliseconds of the processor, and what it made. */
interface Run {
  readonly stages: ReadonlyMap<string, number>;
  readonly reading: Reading;
  /** Ids of the aliases by which it was read. */
  readonly aliases: ReadonlySet<string>;
  readonly files: ReadonlyMap<string, Uint8Array | string>;
  readonly archive: Uint8Array;
}

const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** The ids of the aliases by which the fewest and the most articles name somebody. */
function rarestAndCommonest({ reading: { analyses }, aliases }: Run): readonly [string, string] {
  const articles = new Map<string, number>();
  for (const { mentions } of analyses) {
    for (const rule of new Set(mentions.map((mention) => mention.rule))) {
      if (aliases.has(rule)) articles.set(rule, (articles.get(rule) ?? 0) + 1);
    }
  }
  const ordered = [...articles].sort(([a, n], [b, m]) => n - m || (a < b ? -1 : 1)).map(([rule]) => rule);
  const [rarest, commonest] = [ordered[0], ordered.at(-1)];
  if (rarest === undefined || commonest === undefined) throw new Error("no article names anybody by an alias");
  return [rarest, commonest];
}

/**
 * Makes the tables of so many generated articles in one process, as a preview does: for the first time, again, and after a row
 * of a lexicon is taken away that few or many articles depend on. Prints what each stage takes of the processor, as a multiple
 * of the first analysis of one article, and the most memory that the process held.
 */
export async function measureCorpus(count: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "isnad-bench-"));
  try {
    writeGeneratedCorpus(folder, count);
    const store = folderStore(join(folder, "cache"), 4_000_000_000);
    const aliasFile = join(folder, "lexicon", "aliases.csv");
    const aliases = readFileSync(aliasFile, "utf8");

    const run = async (last: Uint8Array | null): Promise<Run> => {
      const stages = new Map<string, number>();
      let since = cpu();
      const done = (stage: string) => {
        stages.set(stage, cpu() - since);
        since = cpu();
      };
      const project = readProject({ path: folder, shown: "data" });
      done("files");
      const reading = analyseProject(project, store);
      done("analyses");
      const findings = findingsIn(project, reading);
      done("propositions");
      const files = new Map<string, Uint8Array | string>(tableFiles(findings));
      done("tables");
      if (last !== null) files.set(changesFile, changesSince(await unpackArchive(last), files));
      done("changes");
      const archive = await packArchive(files);
      done("archive");
      const ids = new Set(findings.lexicon.aliases.map(({ id }) => id));
      return { stages, reading, aliases: ids, files, archive };
    };
    const without = async (alias: string, last: Uint8Array): Promise<Run> => {
      writeFileSync(
        aliasFile,
        aliases
          .split("\n")
          .filter((line) => !line.startsWith(`${alias},`))
          .join("\n"),
      );
      return run(last);
    };

    const first = await run(null);
    const [rarest, commonest] = rarestAndCommonest(first);
    const again = await run(first.archive);
    const few = await without(rarest, again.archive);
    const many = await without(commonest, few.archive);

    const runs = [first, again, few, many];
    const unit = (first.stages.get("analyses") ?? 0) / count;
    const cells = (name: string, values: readonly (string | number)[]) =>
      console.log(name.padEnd(14) + values.map((value) => String(value).padStart(10)).join(""));
    console.log(`${count} articles; in multiples of the first analysis of one`);
    cells("", ["first", "again", "few", "many"]);
    for (const stage of first.stages.keys()) {
      cells(
        stage,
        runs.map(({ stages }) => ((stages.get(stage) ?? 0) / unit).toFixed(0)),
      );
    }
    const total = ({ stages }: Run) => [...stages.values()].reduce((sum, each) => sum + each, 0);
    cells(
      "in all",
      runs.map((each) => (total(each) / unit).toFixed(0)),
    );
    const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
    for (const [name, content] of first.files) cells(name.replace(".arrow", ""), [megabytes(content.length)]);
    console.log(`most memory:  ${megabytes(process.resourceUsage().maxRSS * 1024)}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
