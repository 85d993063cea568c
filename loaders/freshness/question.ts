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

/** Reads a question; the asking side ends its half of the socket. Null where what came is none. */
export async function readQuestion(socket: Socket): Promise<Question | null> {
  const text = (await received(socket)).toString("utf8");
  return text === "" ? null : (JSON.parse(text) as Question);
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
