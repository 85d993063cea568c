import { parseArgs } from "node:util";
import { anyFault, type Problem, sentenceOf } from "../corpus/problem.js";
import { readProject } from "../tables/build.js";
import { type Command, dataFolder } from "./command.js";
import { print } from "./streams.js";

const count = (n: number, thing: string): string => `${n === 0 ? "no" : n} ${thing}${n === 1 ? "" : "s"}`;

/** `check`: every fault and warning in articles, corpus.csv, lexicons and gold. */
export const check: Command = async (args) => {
  const { values } = parseArgs({ args, options: { data: { type: "string" } } });
  const { corpus, problems } = readProject(dataFolder(values.data));
  const rows = Object.values(corpus.lexicon).reduce((total, list) => total + list.length, 0);
  const of = (severity: Problem["severity"]) => problems.filter((problem) => problem.severity === severity).length;
  const lines = problems.map(sentenceOf);
  const read = `${count(corpus.articles.length, "article")} and ${count(rows, "lexicon row")} read`;
  lines.push(`${read}: ${count(of("fault"), "fault")}, ${count(of("warning"), "warning")}`);
  await print(`${lines.join("\n")}\n`);
  return anyFault(problems) ? 1 : 0;
};
