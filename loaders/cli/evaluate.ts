import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { readLexicons } from "../corpus/corpus.js";
import { sentenceOf } from "../corpus/problem.js";
import { analyse } from "../engine/analyse.js";
import { findDates } from "../engine/dates/dates.js";
import { compileLexicon } from "../engine/lexicon/lexicon.js";
import { tokenize } from "../engine/text/tokens.js";
import { scores } from "../evaluation/evaluate.js";
import { errorReport, scoreReport } from "../evaluation/report.js";
import { attributionSuite, scoreAttributions } from "../evaluation/suites/attributions.js";
import { scoreSuite } from "../evaluation/suites/suites.js";
import { analyseProject, readProject } from "../tables/build.js";
import { type Command, dataFolder, type ExitStatus } from "./command.js";
import { print, say } from "./streams.js";

/** Scores a public suite of attributions by overlap, or one of dates: right values of expected ones, and with `--errors` each that went wrong. */
async function evaluateSuite(
  path: string,
  data: string | undefined,
  json: boolean,
  errors: boolean,
): Promise<ExitStatus> {
  const lexicon = compileLexicon(readLexicons(dataFolder(data)).rows);
  const contents = readFileSync(path, "utf8");
  const attributions = attributionSuite(contents);
  if (attributions !== null) {
    const score = scoreAttributions(attributions, (text) => analyse({ id: "suite", text }, lexicon).attributions);
    const { cues, cuesFound, sources, sourcesFound, contentsFound, extra } = score;
    await print(
      json
        ? `${JSON.stringify(errors ? score : { ...score, errors: undefined }, null, 1)}\n`
        : `cues: ${cuesFound} of ${cues} found, ${extra} more\nsources: ${sourcesFound} of ${sources} right\ncontents: ${contentsFound} of ${cues} met\n`,
    );
    for (const error of errors && !json ? score.errors : []) {
      const rule = error.rule === null ? "" : ` [${error.rule}]`;
      const said = error.kind === "missed" ? (error.expected ?? "understood") : (error.found ?? "understood");
      const instead = error.kind === "source" || error.kind === "content" ? `, expected ${error.expected}` : "";
      await print(`  ${error.kind}${rule} ${error.cue}: ${said}${instead}\n      ${error.text}\n`);
    }
    return 0;
  }
  const score = scoreSuite(contents, (text, published) => {
    return findDates(text, tokenize(text), lexicon.calendar, { published });
  });
  if (json) await print(`${JSON.stringify(errors ? score : { ...score, misses: undefined }, null, 1)}\n`);
  else {
    const share = score.cases === 0 ? 0 : (100 * score.right) / score.cases;
    await print(`${score.suite}: ${score.right} of ${score.cases} right (${share.toFixed(1)} %)\n`);
    for (const miss of errors ? score.misses : []) {
      await print(`  ${miss.expected} expected, ${miss.found.join(", ") || "nothing"} found: ${miss.text}\n`);
    }
  }
  return 0;
}

/** `evaluate [--json] [--errors] [--suite FILE]`: scores against data/gold, or against a public suite. */
export const evaluate: Command = async (args) => {
  const { values } = parseArgs({
    args,
    options: {
      json: { type: "boolean" },
      errors: { type: "boolean" },
      data: { type: "string" },
      suite: { type: "string" },
    },
  });
  if (values.suite !== undefined) {
    try {
      return await evaluateSuite(values.suite, values.data, values.json ?? false, values.errors ?? false);
    } catch (error) {
      say(`${values.suite}: ${error instanceof Error ? error.message : String(error)}`);
      return 2;
    }
  }
  const project = readProject(dataFolder(values.data));
  const faults = project.problems.filter(({ severity }) => severity === "fault");
  for (const problem of faults) say(sentenceOf(problem));
  if (project.gold.length === 0) {
    say("There is no hand annotation of these articles in data/gold: nothing is scored.");
    return 1;
  }
  // Only what was annotated by hand is analysed: of thousands of articles that is a handful.
  const annotated = new Set(project.gold.map(({ article }) => article));
  const articles = project.corpus.articles.filter(({ article }) => annotated.has(article.id));
  const { read, tallies } = analyseProject({ ...project, corpus: { ...project.corpus, articles } });
  if (values.json) {
    const disagreements = tallies.flatMap((tally) => tally.disagreements);
    await print(
      `${JSON.stringify({ scores: scores(tallies), ...(values.errors ? { errors: disagreements } : {}) }, null, 1)}\n`,
    );
  } else {
    await print(scoreReport(tallies));
    if (values.errors) await print(`\n${errorReport(tallies, read)}`);
  }
  return faults.length > 0 ? 1 : 0;
};
