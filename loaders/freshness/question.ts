/** How a loader is asked of the process that has them all loaded: a line of JSON each way, then the bytes. */

import { Buffer } from "node:buffer";
import { connect, type Socket } from "node:net";

/** The variable that says where the resident process listens. */
export const residentVariable = "ISNAD_RESIDENT";

/** Which loader is to run, by its absolute path, and with what. */
export interface Question {
  readonly path: string;
  readonly args: readonly string[];
}

/** What the loader printed, what there is to say about it, and its exit status. */
export interface Answer {
  readonly status: number;
  readonly said: string;
  readonly output: Uint8Array;
}

const newline = 10;

/** All that comes through a socket until the other side ends it, or breaks it off. */
const received = (socket: Socket): Promise<Buffer> =>
  new Promise((done, fail) => {
    // Not by iterating, which would close the way back together with the way here.
    const parts: Buffer[] = [];
    socket.on("data", (part: Buffer) => parts.push(part));
    const finish = () => done(Buffer.concat(parts));
    socket.once("end", finish).once("close", finish).once("error", fail);
  });

/** Said instead of a question: the inputs of the loaders are others now. */
const changed = "changed";

/** Reads a question, or that the inputs have changed; the asking side ends its half of the socket. */
export async function readQuestion(socket: Socket): Promise<Question | typeof changed> {
  return JSON.parse((await received(socket)).toString("utf8")) as Question | typeof changed;
}

/** Tells the resident process that the inputs of the loaders have changed. Nobody needs to be there. */
export function tellChange(address: string): void {
  connect({ path: address })
    .on("error", () => {})
    .end(JSON.stringify(changed));
}

/** Answers, and ends the socket. */
export function writeAnswer(socket: Socket, { status, said, output }: Answer): void {
  socket.write(`${JSON.stringify({ status, said, bytes: output.length })}\n`);
  socket.end(output);
}

/** Asks. `absent` where nobody listens, `broken` where the answer ends before it is whole. */
export async function ask(address: string, question: Question): Promise<Answer | "absent" | "broken"> {
  const socket = connect({ path: address, allowHalfOpen: true });
  const isThere = await new Promise<boolean>((know) => {
    socket.once("connect", () => know(true)).once("error", () => know(false));
  });
  if (!isThere) return "absent";
  socket.end(JSON.stringify(question));
  const bytes = await received(socket).catch(() => Buffer.alloc(0));
  const head = bytes.indexOf(newline);
  if (head < 0) return "broken";
  const { status, said, bytes: length } = JSON.parse(bytes.toString("utf8", 0, head));
  const output = bytes.subarray(head + 1);
  return output.length === length ? { status, said, output } : "broken";
}
