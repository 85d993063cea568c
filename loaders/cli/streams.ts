import { once } from "node:events";

/** A line of a stream as its bytes, without its end; null where it is longer than may be. */
export interface ByteLine {
  /** From 1. */
  readonly number: number;
  readonly bytes: Uint8Array | null;
}

const lineFeed = 0x0a;

/**
 * The lines of a byte stream, one at a time: no more is held than the longest line, and of a line beyond `limit` bytes
 * nothing.
 */
export async function* byteLines(stream: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<ByteLine> {
  let parts: Uint8Array[] = [];
  let size = 0;
  let number = 0;
  const add = (part: Uint8Array) => {
    size += part.length;
    if (size > limit) parts = [];
    else parts.push(part);
  };
  const line = (): ByteLine => {
    number++;
    const bytes = size > limit ? null : Buffer.concat(parts);
    parts = [];
    size = 0;
    return { number, bytes };
  };
  for await (const chunk of stream) {
    let from = 0;
    for (let at = chunk.indexOf(lineFeed); at >= 0; at = chunk.indexOf(lineFeed, from)) {
      add(chunk.subarray(from, at));
      yield line();
      from = at + 1;
    }
    add(chunk.subarray(from));
  }
  if (size > 0) yield line();
}

/** Writes to standard output and waits while whoever reads it is behind. */
export async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, "drain");
}

/** Writes a message for the user to standard error. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** A reader that stops reading (`| head`) ends the program without complaint. */
export function endWithReader(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") say(`isnad: standard output: ${error.message}`);
    process.exit(error.code === "EPIPE" ? 0 : 1);
  });
}
