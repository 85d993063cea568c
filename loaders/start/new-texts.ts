/** The files that a new report has of its own. */

/** README of a new report. */
export const newReadme = (name: string): string => `# ${name}

A report made with Isnad: it reads Arabic news articles and works out who says what, how firmly, and on whose word.

\`\`\`sh
npm ci
npm start
\`\`\`

opens the report at <http://127.0.0.1:3000/>. It has no articles yet, and says so.

## The first article

Save it as UTF-8 text in \`data/articles\`, or let it be taken in:

\`\`\`sh
npm run isnad -- import FOLDER
npm run isnad -- import articles.csv
\`\`\`

A folder is taken with the folders in it. A CSV has the columns \`id\` and \`text\`, and \`outlet\`, \`headline\`, \`byline\` and \`published\` where they are
known; JSON lines have the same fields. Windows-1256, ISO-8859-6 and UTF-16 are recognised and converted; \`--dry-run\` says what would be done. What is known of an
article stands in \`data/corpus.csv\`: its outlet, and the day on which it came out, from which "yesterday" is counted.

## Then

- \`data/lexicon\` holds the word lists: save a row, and the open report follows. The \`rule\` of every row says which of them made it.
- \`data/corrections.csv\` holds what you have found to be misread; *Correct this*, below any evidence, makes its lines.
- \`npm run check\` names every fault in the data, \`npm test\` tests the rules and the data, \`npm run isnad -- help\` tells the rest.
- \`src/index.md\` is the first page: say there what your report is about. Title and authors stand in \`CITATION.cff\`; the page *Data* and the downloads take them from there.

## Publish

\`npm run build\` writes the site into \`dist\`, for any host and under any path; \`npm run build -- --without-full-text\` publishes quotations instead of the articles, where
you have no rights to them. It is refused while there is no article, and at any fault. Keep the report in git: its pages and citations then name the commit.

On GitHub, the workflow in \`.github\` tests, builds and publishes every push to \`main\`; choose *GitHub Actions* as the source under *Settings → Pages*. To publish
quotations only, say so in its line \`npm run build\`.

The code and word lists are under the MIT licence (\`LICENSE\`); the articles belong to their publishers.
`;

/** How a new report asks to be cited: by its own name, and with Isnad as what it was made with. */
export const newCitation = (name: string): string => `cff-version: 1.2.0
message: If you use this report or its tables, please cite it as below, with the commit of the data; the page Data has both ready.
title: "${name}"
abstract: >-
  A report made with Isnad, which reads Arabic news articles by open rules and word lists: who says what, how firmly, and on whose word.
type: dataset
authors:
  - name: the authors of ${name}
keywords:
  - Arabic
  - news analysis
  - attribution
references:
  - type: software
    title: "Isnad: a kit for reading contested Arabic reporting"
    authors:
      - name: the Isnad authors
`;

/** The tests of a new report need no browser. */
export const newVitestConfig = `import { defineConfig } from "vitest/config";

export default defineConfig({
  test: { projects: [{ test: { name: "unit", include: ["test/**/*.test.ts"], testTimeout: 30_000 } }] },
});
`;

/** What a report can promise of its own articles. */
export const newReportTest = `import { expect, it } from "vitest";
import { saysNoArticle } from "../loaders/corpus/articles.js";
import { findingsOf, readProject } from "../loaders/tables/build.js";
import { tableRows } from "../loaders/tables/rows.js";

const project = readProject();
const texts = new Map(project.corpus.articles.map(({ article }) => [article.id, article.text]));

it("has no fault in its data, but that there may be no article yet", () => {
  const faults = project.problems.filter(({ severity }) => severity === "fault");
  expect(faults.filter((fault) => !saysNoArticle(fault))).toEqual([]);
});

it("says of every row exactly what stands in its article", () => {
  for (const [{ name }, rows] of tableRows(findingsOf(project))) {
    for (const { article, start, end, text } of rows) {
      if (typeof start !== "number" || typeof end !== "number") continue;
      expect(texts.get(String(article))?.slice(start, end), name).toBe(text);
    }
  }
});
`;

/** Tests, builds and publishes a report on GitHub Pages. */
export const newWorkflow = `name: Test and publish

on:
  push:
    branches: [main]
  workflow_dispatch:

permissions:
  contents: read
  pages: write
  id-token: write

# One at a time; what is being published is published to its end.
concurrency:
  group: pages
  cancel-in-progress: false

jobs:
  publish:
    runs-on: ubuntu-latest
    timeout-minutes: 30
    environment:
      name: github-pages
      url: \${{ steps.deployment.outputs.page_url }}
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 22
          cache: npm
      - id: pages
        uses: actions/configure-pages@v5
      - run: npm ci
      - run: npm test
      - run: npm run build
        env:
          ISNAD_URL: \${{ steps.pages.outputs.base_url }}/
      - uses: actions/upload-pages-artifact@v3
        with:
          path: dist
      - id: deployment
        uses: actions/deploy-pages@v4
`;
