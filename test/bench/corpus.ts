import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { folderStore, type Store } from "../../loaders/cache/store.js";
import { changesFile, changesSince } from "../../loaders/comparison/since.js";
import { packArchive, unpackArchive } from "../../loaders/tables/archive.js";
import { analyseProject, findingsIn, readProject, tableFiles } from "../../loaders/tables/build.js";
import type { Findings } from "../../loaders/tables/rows.js";
import { writeGeneratedCorpus } from "../generated-corpus.js";

/** An alias of the lexicon, and how many articles name somebody by it. */
interface Alias {
  readonly id: string;
  readonly articles: number;
}

/** What a run took of the processor, in milliseconds by stage, and the bytes of the files that it made. */
interface Run {
  readonly stages: ReadonlyMap<string, number>;
  readonly bytes: ReadonlyMap<string, number>;
  /** The aliases in use, the rarest first. */
  readonly aliases: readonly Alias[];
}

const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

function aliasesIn({ analyses, lexicon }: Findings): Alias[] {
  const counts = new Map(lexicon.aliases.map(({ id }) => [id, 0]));
  for (const { mentions } of analyses) {
    for (const rule of new Set(mentions.map((mention) => mention.rule))) {
      const count = counts.get(rule);
      if (count !== undefined) counts.set(rule, count + 1);
    }
  }
  return [...counts]
    .map(([id, articles]) => ({ id, articles }))
    .filter(({ articles }) => articles > 0)
    .sort((a, b) => a.articles - b.articles);
}

/** Makes the archive of tables of a data folder anew, in the place of the last one, as a preview does. */
async function runOnce(folder: string, store: Store, archive: string): Promise<Run> {
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
  if (existsSync(archive)) files.set(changesFile, changesSince(await unpackArchive(readFileSync(archive)), files));
  done("changes");
  writeFileSync(archive, await packArchive(files));
  done("archive");
  return {
    stages,
    bytes: new Map([...files].map(([name, { length }]) => [name, length])),
    aliases: aliasesIn(findings),
  };
}

const line = (name: string, values: readonly string[]): string =>
  name.padEnd(14) + values.map((value) => value.padStart(10)).join("");

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

/**
 * Makes the tables of so many generated articles in one process, as a preview does: for the first time, again, and after an
 * alias is taken away by which few or many articles name somebody. Prints what each stage takes of the processor, as a multiple
 * of the first analysis of one article, the size of each table, and the most memory that the process held.
 */
export async function measureCorpus(count: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "isnad-bench-"));
  try {
    writeGeneratedCorpus(folder, count);
    const store = folderStore(join(folder, "cache"), 4_000_000_000);
    const aliasFile = join(folder, "lexicon", "aliases.csv");
    const rows = readFileSync(aliasFile, "utf8").split("\n");
    const run = () => runOnce(folder, store, join(folder, "tables.zip"));
    const without = (alias: Alias | undefined): Promise<Run> => {
      writeFileSync(aliasFile, rows.filter((row) => !row.startsWith(`${alias?.id},`)).join("\n"));
      return run();
    };

    const first = await run();
    const [rarest, commonest] = [first.aliases[0], first.aliases.at(-1)];
    const runs = [first, await run(), await without(rarest), await without(commonest)];

    const unit = (first.stages.get("analyses") ?? 0) / count;
    console.log(`${count} articles; in multiples of the first analysis of one`);
    console.log(line("", ["first", "again", "few", "many"]));
    for (const stage of first.stages.keys())
      console.log(
        line(
          stage,
          runs.map(({ stages }) => ((stages.get(stage) ?? 0) / unit).toFixed(0)),
        ),
      );
    const totals = runs.map(({ stages }) => [...stages.values()].reduce((sum, each) => sum + each, 0));
    console.log(
      line(
        "in all",
        totals.map((total) => (total / unit).toFixed(0)),
      ),
    );
    console.log(`few are ${rarest?.articles} articles, many ${commonest?.articles}\n`);
    for (const [name, bytes] of first.bytes) console.log(line(name.replace(".arrow", ""), [megabytes(bytes)]));
    console.log(line("\nmost memory", [megabytes(process.resourceUsage().maxRSS * 1024)]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
