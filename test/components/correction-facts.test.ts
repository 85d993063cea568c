import { describe, expect, it } from "vitest";
import { correctionColumns, readCorrections } from "../../loaders/corpus/corrections.js";
import { correct } from "../../loaders/corrections/correct.js";
import { occurrences } from "../../loaders/corrections/quotation.js";
import { analyse } from "../../loaders/engine/analyse.js";
import type { Analysis } from "../../loaders/engine/types.js";
import {
  type CorrectableField,
  correctableIn,
  correctionHeader,
  correctionLine,
  quotationOf,
} from "../../src/components/correction-facts.js";
import { corpus, lexicon } from "../shipped.js";
import { projectTables } from "./project-tables.js";

const tables = projectTables();
const analyses = new Map<string, Analysis>(
  corpus.articles.map(({ article }) => [article.id, analyse(article, lexicon)]),
);

/** A value that the field does not have. */
const another = ({ choice, from }: CorrectableField): string => {
  const values = {
    actor: ["turkey", "iran"],
    type: ["AID", "COERCE"],
    stance: ["deny", "hedge"],
    sourceType: ["ngo", "document"],
    flag: ["true", "false"],
    date: ["1999-12-31", "2000"],
    strike: [""],
  }[choice];
  return values.find((value) => value !== from) ?? "";
};

const today = { who: 'R. "Reader"', why: "it says so, below", date: "2024-05-01" };

describe("the line that the panel makes", () => {
  it("has the columns of corrections.csv", () => {
    expect(correctionHeader).toBe(correctionColumns.join(","));
  });

  it.each([
    ["relations", tables.relations],
    ["events", tables.events],
  ] as const)("corrects the very row it was made from, field by field, in all %s", (_, rows) => {
    let checked = 0;
    for (const row of rows) {
      const read = analyses.get(row.article)!;
      for (const field of correctableIn(row, tables)) {
        // Whose word it is can only be one of those whom the article quotes.
        if (field.column === "relation.voice") continue;
        const line = correctionLine(row.article, field, { to: another(field), ...today })!;
        const { corrections, problems } = readCorrections(
          "c.csv",
          `${correctionHeader}\n${line}\n`,
          new Set([row.article]),
        );
        expect(problems, line).toEqual([]);
        const { analysis, applied, refused } = correct(
          read,
          corrections,
          (article) => analyse(article, lexicon),
          lexicon,
        );
        expect(refused, line).toEqual([]);
        const [{ id } = { id: "" }] = applied;
        const now = [...analysis.relations, ...analysis.events].find((each) => each.id === row.id);
        if (field.column.startsWith("relation.") || field.column.startsWith("event.")) {
          if (field.choice === "strike") expect(now, line).toBeUndefined();
          else
            expect(
              now?.corrected?.map(({ correction }) => correction),
              line,
            ).toEqual([id]);
        }
        checked++;
      }
    }
    expect(checked).toBeGreaterThan(rows.length);
  });

  it("can be made where only sentences are published", () => {
    const bare = { ...tables, articles: tables.articles.map((row) => ({ ...row, text: "" })) };
    for (const row of tables.relations) {
      for (const { quotation } of correctableIn(row, bare)) {
        const { text } = analyses.get(row.article)!.article;
        expect(occurrences(text, quotation).length, JSON.stringify(quotation)).toBeGreaterThan(0);
      }
    }
  });

  it("waits until all is filled in", () => {
    const [field] = correctableIn(tables.relations[0]!, tables);
    const filled = { to: "turkey", who: "R", why: "so", date: "2024-05-01" };
    expect(correctionLine("a1", field!, filled)).toMatch(/^a1,.*,R,so,2024-05-01$/);
    for (const blank of ["to", "who", "why"])
      expect(correctionLine("a1", field!, { ...filled, [blank]: " " })).toBeNull();
    expect(correctionLine("a1", field!, { ...filled, to: field!.from! })).toBeNull();
  });
});

describe("a quotation has as much context as makes it one place", () => {
  it.each([
    ["نعم لا نعم", 0, 3, { quote: "نعم", prefix: "", suffix: "لا نعم" }],
    ["في حلب\nقال خالد", 7, 10, { quote: "قال", prefix: "في حلب", suffix: "خالد" }],
    ["داعش", 0, 4, { quote: "داعش", prefix: "", suffix: "" }],
  ])("%j %i–%i", (text, start, end, quotation) => {
    expect(quotationOf(text, start, end)).toEqual(quotation);
  });

  it("also where the same words come again and again", () => {
    const text = `${"قال إن داعش هنا ".repeat(9)}وقال إن داعش هنا`;
    const start = text.indexOf("داعش", 60);
    expect(occurrences(text, quotationOf(text, start, start + 4))).toEqual([{ start, end: start + 4 }]);
  });
});
