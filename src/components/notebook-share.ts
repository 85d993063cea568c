/** A notebook in the fragment of an address: compressed, in letters that an address may hold. A fragment is sent to no server. */

import { type Cells, readCells, writeCells } from "./notebook-cells.js";

const parameter = "notebook=";

const through = async (
  bytes: Uint8Array<ArrayBuffer>,
  stream: GenericTransformStream,
  most = Number.POSITIVE_INFINITY,
) => {
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader() as ReadableStreamDefaultReader<Uint8Array>;
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    // A few letters can be made to unfold into gigabytes.
    if (length > most) throw new Error("This is no notebook.");
    parts.push(value);
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
};

const base64url = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");

const fromBase64url = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));

/** The fragment that carries a notebook, `#` included. */
export const writeLink = async (cells: Cells): Promise<string> => {
  const bytes = new TextEncoder().encode(writeCells(cells));
  return `#${parameter}${base64url(await through(bytes, new CompressionStream("deflate-raw")))}`;
};

/** Whether a fragment means to carry a notebook. */
export const carriesNotebook = (fragment: string): boolean => fragment.startsWith(`#${parameter}`);

/**
 * The notebook that a fragment carries. It is foreign code: nothing of it may run before its reader has seen it and said so.
 * @throws Error where it carries none that can be read
 */
export const readLink = async (fragment: string): Promise<Cells> => {
  const text = fragment.slice(parameter.length + 1);
  const bytes = await through(fromBase64url(text), new DecompressionStream("deflate-raw"), 4_000_000);
  return readCells(new TextDecoder().decode(bytes));
};
