/**
 * A notebook for Jupyter that reads the same Arrow files with pyarrow. The questions of the original are asked in Python; what a
 * reader wrote is JavaScript, which Python cannot run, so it goes along as text with a word about it. Pure.
 */

import type { Cells } from "./notebook-cells.js";
import { seeds } from "./notebook-seeds.js";

interface JupyterCell {
  readonly cell_type: "markdown" | "code";
  readonly id: string;
  readonly metadata: object;
  readonly source: readonly string[];
  readonly execution_count?: null;
  readonly outputs?: readonly never[];
}

/** A text as Jupyter keeps it: lines, each with its end. */
const lines = (text: string): string[] => text.split(/(?<=\n)/);

const markdown = (id: string, text: string): JupyterCell => ({
  cell_type: "markdown",
  id,
  metadata: {},
  source: lines(text),
});

const code = (id: string, text: string): JupyterCell => ({
  cell_type: "code",
  id,
  metadata: {},
  source: lines(text),
  execution_count: null,
  outputs: [],
});

/** What every cell of the saved notebook rests on. */
const preamble = `import os
from datetime import date
from pathlib import Path

import pyarrow as pa

# The folder of the tables: saved from the page "Data", or written by
#   npm run --silent isnad -- analyse data/articles/*.txt --format arrow --out tables
folder = Path(os.environ.get("ISNAD_TABLES", "tables"))


def rows(table):
    """The rows of a table, each a dict."""
    with pa.memory_map(str(folder / f"{table}.arrow")) as file:
        return pa.ipc.open_file(file).read_all().to_pylist()


def show(found):
    """Prints rows one below the other."""
    print(len(found), "rows")
    for row in found:
        print(*row.values(), sep=" | ")`;

/** What the saved notebook says of itself, in the language of the page. */
export interface JupyterWords {
  readonly title: string;
  readonly begin: string;
  /** Stands above a cell that is JavaScript. */
  readonly javascript: string;
}

/** The notebook as the text of an .ipynb file (nbformat 4.5). */
export function jupyterNotebook(cells: Cells, words: JupyterWords): string {
  const python = new Map(seeds.flatMap((seed) => (seed.code === null ? [] : [[seed.code, seed.python]])));
  const body = cells.flatMap(({ id, kind, source }): JupyterCell[] => {
    if (kind === "text") return [markdown(id, source)];
    const known = python.get(source);
    if (known !== undefined && known !== null) return [code(id, known)];
    return [markdown(id, `${words.javascript}\n\n\`\`\`\`js\n${source}\n\`\`\`\``)];
  });
  const notebook = {
    cells: [markdown("title", `# ${words.title}\n\n${words.begin}`), code("preamble", preamble), ...body],
    metadata: {
      kernelspec: { display_name: "Python 3", language: "python", name: "python3" },
      language_info: { name: "python" },
    },
    nbformat: 4,
    nbformat_minor: 5,
  };
  return `${JSON.stringify(notebook, null, 1)}\n`;
}
