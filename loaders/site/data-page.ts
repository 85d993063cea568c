import type { Column, ColumnType, TableSchema } from "../tables/schema.js";
import { escapeText, frontMatter } from "./html.js";

/** Words in both languages, of which the page shows those of its reader. */
const inBoth = (english: string, arabic: string): string =>
  `<span class="in-en" lang="en">${english}</span><span class="in-ar" lang="ar">${arabic}</span>`;

/** What the tables say of themselves is English, as in the files; its language is told where the page is Arabic. */
const inEnglish = (text: string): string => `<span lang="en" dir="ltr">${escapeText(text)}</span>`;

/** Column types in words, with what they are in Arrow. */
const typeWords: Readonly<Record<ColumnType, readonly [english: string, arabic: string, arrow: string]>> = {
  text: ["text", "نص", "dictionary&lt;utf8&gt;"],
  offset: ["offset", "موضع", "int32"],
  count: ["whole number", "عدد صحيح", "int32"],
  number: ["number", "عدد", "float64"],
  day: ["day", "يوم", "date32"],
  flag: ["yes or no", "نعم أو لا", "bool"],
  texts: ["list of texts", "قائمة نصوص", "list&lt;utf8&gt;"],
};

function columnRow({ name, type, nullable, description }: Column): string {
  const [english, arabic, arrow] = typeWords[type];
  const words = nullable ? inBoth(`${english}, may be missing`, `${arabic}، وقد يغيب`) : inBoth(english, arabic);
  const kind = `${words} <span class="soft" lang="en" dir="ltr">${arrow}</span>`;
  return `<tr><th scope="row"><code>${escapeText(name)}</code></th><td>${kind}</td><td>${inEnglish(description)}</td></tr>`;
}

/** One table: what a row is, its columns, and in the browser its first rows and downloads. */
function tableSection({ name, description, columns }: TableSchema): string {
  const heads = [inBoth("Column", "العمود"), inBoth("Type", "النوع"), inBoth("What it says", "ما يقوله")];
  return `<h2 id="${name}"><span lang="en" dir="ltr">${name}</span></h2>

<p>${inEnglish(description)}</p>

<details class="columns"><summary>${inBoth(`${columns.length} columns`, `الأعمدة: ${columns.length}`)}</summary><div class="wide-table" tabindex="0" role="region" aria-labelledby="${name}"><table><thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join("")}</tr></thead><tbody>${columns.map(columnRow).join("")}</tbody></table></div></details>

\`\`\`js
display(tableInView(${JSON.stringify(name)}, tableRows, ${JSON.stringify(columns.map((column) => column.name))}, invalidation));
\`\`\`
`;
}

const introduction = `<h1>${inBoth("The tables", "الجداول")}</h1>

<p class="standfirst in-en" lang="en">Everything the pages show stands in these tables. They are plain rows with stable ids: a row can be cited, counted again, and
checked against the characters of the article it points to.</p>

<p class="in-en" lang="en">Offsets are UTF-16 code units of the article as stored, end exclusive, so that in JavaScript <code>text.slice(start, end)</code> is the row’s
<code>text</code>. The Arrow and Parquet files carry the descriptions of tables and columns in their metadata. The CSV files are UTF-8 as RFC 4180 has it,
with lists joined by a vertical bar: in a spreadsheet, import them as UTF-8. All files stay at the same addresses, and
<a href="./tables/datapackage.json" rel="external">datapackage.json</a> describes them for <a href="https://datapackage.org/">Frictionless</a> tools, with their keys and hashes.</p>

<p class="standfirst in-ar" lang="ar">كل ما تعرضه الصفحات قائم في هذه الجداول. وهي صفوف بسيطة بمعرّفات ثابتة: يمكن أن يُحال إلى الصف، وأن يُعد من جديد، وأن يُقابَل بأحرف المقال الذي
يشير إليه.</p>

<p class="in-ar" lang="ar">المواضع وحدات UTF-16 من المقال كما هو محفوظ، ونهايتها خارجة عنها، فيكون <code>text.slice(start, end)</code> في JavaScript هو <code>text</code> في الصف.
وفي ملفات Arrow وParquet وصف الجداول والأعمدة ضمن بياناتها. أما ملفات CSV فبترميز UTF-8 وفق RFC 4180، وعناصر القوائم فيها مفصولة بخط قائم، فإن فُتحت في برنامج جداول فلتُستورد بهذا الترميز. وعناوين الملفات ثابتة،
ويصفها <a href="./tables/datapackage.json" rel="external">datapackage.json</a> لأدوات <a href="https://datapackage.org/">Frictionless</a> بمفاتيحها وبصماتها.</p>
`;

const snippets = `<h2 id="elsewhere">${inBoth("In Python and R", "في Python وR")}</h2>

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

const annotations = `<h2 id="annotations">${inBoth("As annotations", "على هيئة حواشٍ")}</h2>

<p class="in-en" lang="en">Every row that points into an article is also an annotation of the <a href="https://www.w3.org/TR/annotation-model/">W3C Web Annotation</a> model, in one
JSON-LD collection for programs that know it: the span is the target, by position and by quotation with its context; the columns are the body. Positions there
are Unicode code points, as the model asks, which beyond U+FFFF differ from the offsets above.</p>

<p class="in-ar" lang="ar">كل صف يشير إلى موضع في مقال هو أيضًا حاشية على نموذج <a href="https://www.w3.org/TR/annotation-model/">W3C Web Annotation</a>، والحواشي كلها في مجموعة
JSON-LD واحدة للبرامج التي تعرفه: المدى هو الهدف، بموضعه وباقتباسه مع ما حوله، والأعمدة هي المتن. والمواضع فيها نقاط Unicode كما يطلب النموذج، وهي فوق U+FFFF تخالف المواضع المذكورة أعلاه.</p>

\`\`\`js
display(annotationsDownload());
\`\`\`
`;

/** What stands on the page beside the tables. */
export interface DataPageFacts {
  readonly bibtex: string;
  /** The same as a sentence. */
  readonly plain: string;
  /** Whether the tables hold quotations only. */
  readonly quotationsOnly: boolean;
}

const quotationsNotice = `<div class="notice"><p>${inBoth(
  "The articles are not published here, only quotations from them: the table of sentences holds those that are quoted, and longer stretches end where their quotation ends. Counts and offsets are those of the whole texts.",
  "لا تُنشر المقالات هنا، بل مقتبسات منها: في جدول الجمل ما اقتُبس منها، وتنتهي المقاطع الطويلة حيث ينتهي اقتباسها. أما الأعداد والمواضع فبحسب النصوص كاملة.",
)}</p></div>

`;

const cite = ({ bibtex, plain }: DataPageFacts): string => `<h2 id="cite">${inBoth("To cite", "للاستشهاد")}</h2>

<p>${inBoth("A row is cited by its id; the whole like this.", "يُستشهد بالصف بمعرّفه، وبالكل هكذا.")}</p>

<p class="citation" lang="en" dir="ltr">${escapeText(plain)}</p>

<pre class="citation" lang="en" dir="ltr" tabindex="0"><code>${escapeText(bibtex)}</code></pre>
`;

/** The page of all tables, as Markdown, made from the one schema by which they are written. */
export const dataPage = (tables: readonly TableSchema[], facts: DataPageFacts): string =>
  `${frontMatter("Data", true)}\`\`\`js
import {annotationsDownload} from "./components/data-annotations.js";
import {tableInView} from "./components/data-tables.js";
import {loadTables, tableRows} from "./components/tables.js";

void loadTables();
\`\`\`

${introduction}
${facts.quotationsOnly ? quotationsNotice : ""}${tables.map(tableSection).join("\n")}
${annotations}
${snippets}
${cite(facts)}`;
