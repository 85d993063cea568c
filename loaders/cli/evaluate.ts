import { parseArgs } from "node:util";
import { sentenceOf } from "../corpus/problem.js";
import { scores } from "../evaluation/evaluate.js";
import { errorReport, scoreReport } from "../evaluation/report.js";
import { analyseProject, readProject } from "../tables/build.js";
import { type Command, dataFolder } from "./command.js";
import { print, say } from "./streams.js";

/** `evaluate [--json] [--errors]`: scores against data/gold. */
export const evaluate: Command = async (args) => {
  const { values } = parseArgs({
    args,
    options: { json: { type: "boolean" }, errors: { type: "boolean" }, data: { type: "string" } },
  });
  const project = readProject(dataFolder(values.data));
  const faults = project.problems.filter(({ severity }) => severity === "fault");
  for (const problem of faults) say(sentenceOf(problem));
  if (project.gold.length === 0) {
    say("There is no hand annotation of these articles in data/gold: nothing is scored.");
    return 1;
  }
  const { analyses, tallies } = analyseProject(project);
  if (values.json) {
    const disagreements = tallies.flatMap((tally) => tally.disagreements);
    await print(
      `${JSON.stringify({ scores: scores(tallies), ...(values.errors ? { errors: disagreements } : {}) }, null, 1)}\n`,
    );
  } else {
    await print(scoreReport(tallies));
    if (values.errors) await print(`\n${errorReport(tallies, analyses)}`);
  }
  return faults.length > 0 ? 1 : 0;
};
