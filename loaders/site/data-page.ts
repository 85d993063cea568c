import type { Column, ColumnType, TableSchema } from "../tables/schema.js";
import { escapeText, frontMatter } from "./html.js";

/** Column types in words, with what they are in Arrow. */
const typeWords: Readonly<Record<ColumnType, readonly [string, string]>> = {
  text: ["text", "dictionary&lt;utf8&gt;"],
  offset: ["offset", "int32"],
  count: ["whole number", "int32"],
  number: ["number", "float64"],
  day: ["day", "date32"],
  flag: ["yes or no", "bool"],
  texts: ["list of texts", "list&lt;utf8&gt;"],
};

function columnRow({ name, type, nullable, description }: Column): string {
  const [words, arrow] = typeWords[type];
  const kind = `${words}${nullable ? ", may be missing" : ""} <span class="soft">${arrow}</span>`;
  return `<tr><th scope="row"><code>${escapeText(name)}</code></th><td>${kind}</td><td>${escapeText(description)}</td></tr>`;
}

/** One table: what a row is, its columns, and in the browser its first rows and downloads. */
function tableSection({ name, description, columns }: TableSchema): string {
  return `<h2 id="${name}">${name}</h2>

<p>${escapeText(description)}</p>

<details class="columns"><summary>${columns.length} columns</summary><div class="wide-table" tabindex="0" role="region" aria-label="Columns of ${name}"><table><thead><tr><th scope="col">Column</th><th scope="col">Type</th><th scope="col">What it says</th></tr></thead><tbody>${columns.map(columnRow).join("")}</tbody></table></div></details>

\`\`\`js
display(tablePreview(${JSON.stringify(name)}, tables, ${JSON.stringify(columns.map((column) => column.name))}));
\`\`\`
`;
}

const introduction = `<h1>The tables</h1>

<p class="standfirst">Everything the pages show stands in these tables. They are plain rows with stable ids: a row can be cited, counted again, and
checked against the characters of the article it points to.</p>

<p>Offsets are UTF-16 code units of the article as stored, end exclusive, so that in JavaScript <code>text.slice(start, end)</code> is the row’s
<code>text</code>. The Arrow files carry the descriptions of tables and columns in their metadata; the CSV files are made here in the page
from the same rows, lists joined by a vertical bar.</p>
`;

const snippets = `<h2 id="elsewhere">In Python and R</h2>

\`\`\`python run=false
import pyarrow.feather as feather

relations = feather.read_table("relations.arrow").to_pandas()
voices = relations.groupby(["a", "quad_class", "b"], observed=True).voice.nunique()
print(voices.sort_values(ascending=False).head())
\`\`\`

\`\`\`r run=false
library(arrow)
library(dplyr)

read_feather("relations.arrow") |>
  group_by(a, quad_class, b) |>
  summarise(voices = n_distinct(voice), .groups = "drop") |>
  arrange(desc(voices))
\`\`\`
`;

const annotations = `<h2 id="annotations">As annotations</h2>

<p>Every row that points into an article is also an annotation of the <a href="https://www.w3.org/TR/annotation-model/">W3C Web Annotation</a> model, in one
JSON-LD collection for programs that know it: the span is the target, by position and by quotation with its context; the columns are the body. Positions there
are Unicode code points, as the model asks, which beyond U+FFFF differ from the offsets above.</p>

\`\`\`js
display(annotationsDownload());
\`\`\`
`;

/** The page of all tables, as Markdown, made from the one schema by which they are written. */
export const dataPage = (tables: readonly TableSchema[]): string =>
  `${frontMatter("Data", true)}\`\`\`js
import {annotationsDownload} from "./components/data-annotations.js";
import {tablePreview} from "./components/data-tables.js";
import {loadTables} from "./components/tables.js";

const tables = loadTables();
\`\`\`

${introduction}
${tables.map(tableSection).join("\n")}
${annotations}
${snippets}`;
