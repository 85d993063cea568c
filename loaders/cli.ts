import { analyse } from "./cli/analyse.js";
import { check } from "./cli/check.js";
import { type Command, type ExitStatus, UsageError } from "./cli/command.js";
import { diff } from "./cli/diff.js";
import { evaluate } from "./cli/evaluate.js";
import { importArticles } from "./cli/import.js";
import { newReport } from "./cli/new.js";
import { endWithReader, print, say } from "./cli/streams.js";

const usage = `Isnad reads who says what about whom in Arabic news articles.

npm run isnad -- COMMAND

  analyse [FILE…]   text files, folders of them (with the folders in these; only .txt files are read),
                    or JSON lines {"id", "text", "published"?} on standard input, to JSON lines,
                    one an article
    --format arrow|csv|parquet --out DIR   write the tables, and datapackage.json that
                    describes them, into a folder instead
    --format jsonld   all annotations as one W3C Web Annotation collection
  evaluate          precision, recall and F1 of every layer against data/gold
    --json          as JSON
    --errors        with every missed, extra and wrong row and its sentence
    --suite FILE    instead, a public suite of Arabic dates or attributions
  diff A B          rows added, removed and changed, each with its rule and sentence, and scores;
                    A and B are folders of Arrow tables, data folders or commits (whose data is
                    read by the present engine); exit status 1 where anything differs
    --json          as JSON
  import SOURCE…    articles from .txt, .csv (columns id or file, text, outlet, headline, byline,
                    published) and .jsonl files, or folders of them, into data/articles and
                    data/corpus.csv; other encodings of Arabic are recognised and converted
    --dry-run       say what would be done
    --force         replace articles that are there
    --out DIR       into another data folder
  new DIR           an empty report in a folder of its own: lexicons, loaders, pages, tests
  check             every fault in articles, corpus.csv, lexicons, corrections and gold, with file, line and remedy

  --data DIR        work on another data folder than the project's own

Exit status: 0 done, 1 something wrong was found, 2 used wrongly.
`;

const commands: ReadonlyMap<string, Command> = new Map([
  ["analyse", analyse],
  ["evaluate", evaluate],
  ["diff", diff],
  ["import", importArticles],
  ["new", newReport],
  ["check", check],
]);

/** Errors of node:util parseArgs, which name the option that it does not know. */
const isUsageError = (error: Error): boolean =>
  error instanceof UsageError || ("code" in error && String(error.code).startsWith("ERR_PARSE_ARGS"));

async function run([name, ...args]: string[]): Promise<ExitStatus> {
  if (name === "help" || name === "--help" || name === "-h" || args.includes("--help")) {
    await print(usage);
    return 0;
  }
  const command = commands.get(name ?? "");
  if (command === undefined) {
    say(name === undefined ? usage : `isnad: there is no command "${name}".\n\n${usage}`);
    return 2;
  }
  try {
    return await command(args);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    say(`isnad ${name}: ${error.message}`);
    if (!isUsageError(error)) return 1;
    say("See npm run isnad -- help");
    return 2;
  }
}

endWithReader();
process.exitCode = await run(process.argv.slice(2));
