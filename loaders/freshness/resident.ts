/**
 * Runs the loaders of the site for a preview, one at a time, in one process that has everything loaded and warm: a page
 * follows a saved file within a moment, where starting a process for it takes seconds. Ends with the process that started it.
 *
 *     node --import tsx loaders/freshness/resident.ts ADDRESS SOURCE FOLDER
 *
 * listens at the address, runs the loaders of the source, and removes the folder in the end, when the process that started it is
 * gone.
 */

import { rmSync } from "node:fs";
import { createServer, type Socket } from "node:net";
import { basename, dirname, join } from "node:path";
import { answerWithFault, problemOfError } from "./broken-code.js";
import { loadersBelow } from "./loaders.js";
import { loaderModules } from "./modules.js";
import { type Answer, type Question, readQuestion, writeAnswer } from "./question.js";

const [address = "", source = "", folder = ""] = process.argv.slice(2);
const project = dirname(source);
// A folder of its own, since another preview of the same project may run.
const bundles = join(source, ".observablehq", "cache", "_isnad", "loaders", basename(folder));
const modules = loaderModules(() => loadersBelow(source), project, bundles);

const bytesOf = (output: string | Uint8Array): Uint8Array =>
  typeof output === "string" ? Buffer.from(output) : output;

/** What a loader prints; null where the file is a script that only a process of its own can run. */
async function answerTo(question: Question): Promise<Answer | null> {
  try {
    const load = await modules.loaderOf(question.path);
    if (load === null) return null;
    const loaded = await load(question.args);
    if ("output" in loaded) return { status: 0, said: "", output: bytesOf(loaded.output) };
    return { status: 1, said: `${loaded.refusal}\n`, output: new Uint8Array() };
  } catch (error) {
    return answerWithFault(source, question, problemOfError(error, project));
  }
}

let last: Promise<unknown> = Promise.resolve();

/** Has one thing done after the other. */
function inTurn<Value>(doing: () => Promise<Value>): Promise<Value> {
  const done = last.then(doing);
  last = done.catch(() => {});
  return done;
}

/**
 * How many answers are made ahead: an open page asks for its own text first, if a loader makes that, and then for the tables.
 * What it asks for afterwards must not wait for what other pages have asked for.
 */
const mostPrepared = 2;

/** An answer made ahead; not wanted when the inputs have changed before anybody took it. */
interface Prepared {
  wanted: boolean;
  readonly answer: Promise<Answer | null>;
}

/** Questions since the inputs last changed, and answers to the first of the time before, which will be asked again. */
let asked = new Map<string, Question>();
const prepared = new Map<string, Prepared>();

/** Answers anew what open pages have asked for, while Framework still finds out that it has to ask. */
function prepare(): void {
  // Those that were taken are no longer listed here, and are made even if their turn has not come.
  for (const old of prepared.values()) old.wanted = false;
  prepared.clear();
  for (const [key, question] of [...asked].slice(0, mostPrepared)) {
    const made: Prepared = { wanted: true, answer: inTurn(async () => (made.wanted ? answerTo(question) : null)) };
    prepared.set(key, made);
  }
  asked = new Map();
}

function answerOf(question: Question): Promise<Answer | null> {
  const key = JSON.stringify(question);
  asked.set(key, question);
  const known = prepared.get(key);
  prepared.delete(key);
  return known?.answer ?? inTurn(() => answerTo(question));
}

async function serve(socket: Socket): Promise<void> {
  const question = await readQuestion(socket);
  if (question === "changed") {
    socket.end();
    prepare();
    return;
  }
  const answer = await answerOf(question);
  if (answer === null) socket.destroy();
  else writeAnswer(socket, answer);
}

const server = createServer({ allowHalfOpen: true }, (socket) => {
  // A page that was left does not wait for its answer.
  socket.on("error", () => socket.destroy());
  serve(socket).catch(() => void socket.destroy());
});
// One that ended without ceremony has left its address behind.
if (process.platform !== "win32") rmSync(address, { force: true });
server.listen(address);

async function leave(): Promise<void> {
  for (const each of [folder, bundles]) rmSync(each, { recursive: true, force: true });
  // The bundler may have gone before.
  setTimeout(() => process.exit(), 500);
  await modules.dispose().catch(() => {});
  process.exit();
}
process.stdin.on("end", () => void leave()).resume();
// Control-C in a terminal is heard here too: this process ends when the one that started it has ended.
for (const signal of ["SIGINT", "SIGHUP"] as const) process.on(signal, () => {});
