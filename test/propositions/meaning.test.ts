import { describe, expect, test } from "vitest";
import { analyse } from "../../loaders/engine/analyse.js";
import { propositions } from "../../loaders/engine/propositions/propositions.js";
import type { Stance } from "../../loaders/engine/types.js";
import { corpus, lexicon } from "../shipped.js";

/**
 * What a researcher must be able to read off the claim–source matrix of the five articles, from its rows alone: nothing
 * here looks into a text.
 */
const { propositions: rows, statements } = propositions(
  corpus.articles.map(({ article }) => analyse(article, lexicon)),
  corpus.lexicon.actors,
);

/** What is said, with actors under their parents, of material cooperation between two of them, in either direction. */
const cooperation = rows.filter(({ rollup, quadClass }) => rollup === "parent" && quadClass === "material-cooperation");
const between = (one: string, other: string) =>
  cooperation.filter(({ a, b }) => (a === one && b === other) || (a === other && b === one));
const cells = (claims: typeof rows) => {
  const ids = new Set(claims.map(({ id }) => id));
  return statements.filter(({ proposition }) => ids.has(proposition));
};
const saying = (claims: typeof rows, ...stances: Stance[]) =>
  [
    ...new Set(
      cells(claims)
        .filter(({ stance }) => stances.includes(stance))
        .map(({ source }) => source),
    ),
  ].sort();

describe("that ISIS and al-Nusra act together", () => {
  // Clapper speaks of al-Qaeda, to which al-Nusra belongs.
  const claims = between("isis", "al-qaeda").filter(({ directed }) => !directed);

  test("is one claim, and a contested one", () => expect(claims.map(({ contested }) => contested)).toEqual([true]));

  test("is asserted by the Daily Beast and by Thaer al-Qalamouni", () =>
    expect(saying(claims, "assert")).toEqual(expect.arrayContaining(["daily-beast", "thaer-qalamouni"])));

  test("is denied or limited by Clapper and by unnamed American experts", () =>
    expect(saying(claims, "deny", "hedge")).toEqual(["clapper", "us-experts"]));

  test("has nobody who asserts it among the experts", () =>
    expect(saying(claims, "assert")).not.toContain("us-experts"));
});

describe("that the government and ISIS act together", () => {
  const claims = between("isis", "syrian-government");

  test("is asserted by Khaled, Naim, al-Rashid and al-Homsi", () =>
    expect(saying(claims, "assert")).toEqual(
      expect.arrayContaining(["khaled", "naim", "muhammad-rashid", "iyad-homsi"]),
    ));

  test("is so in different articles", () => {
    const articles = (source: string) =>
      cells(claims)
        .filter((row) => row.source === source)
        .flatMap((row) => row.articles);
    expect(new Set(["khaled", "naim", "muhammad-rashid", "iyad-homsi"].flatMap(articles)).size).toBeGreaterThan(1);
  });

  test("is denied by none", () => expect(saying(claims, "deny")).toEqual([]));
});
