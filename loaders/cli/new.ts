import { parseArgs } from "node:util";
import { makeReport, NoReport } from "../start/new-report.js";
import { type Command, UsageError } from "./command.js";
import { print } from "./streams.js";

/** `new DIR`: an empty report with the lexicons, in a folder of its own. */
export const newReport: Command = async (args) => {
  const [folder, ...more] = parseArgs({ args, allowPositionals: true }).positionals;
  if (folder === undefined || more.length > 0) throw new UsageError("new takes one folder for the report");
  try {
    const made = makeReport(folder);
    await print(`An empty report is in ${made}. In it, npm ci and npm start open it; README.md tells the rest.\n`);
    return 0;
  } catch (error) {
    if (error instanceof NoReport) throw new UsageError(error.message);
    throw error;
  }
};
