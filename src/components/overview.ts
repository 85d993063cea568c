/** The parts of the overview that are more than a sentence: claims with their camps, the most quoted, the ways in. */

import { element } from "./elements.js";
import { counted, isArabic, type Names } from "./names.js";
import { claimsDrawing, relationsDrawing, timelineDrawing } from "./overview-drawings.js";
import type { Camp, Claim, OverviewFacts, Speaker } from "./overview-facts.js";
import type { StatementRow, Tables } from "./rows.js";
import { inlineGlyph } from "./stance-glyph.js";
import { defaultState, writeQuery } from "./state.js";

const nameElement = (name: string): HTMLElement =>
  isArabic(name) ? element("span", { class: "ar", lang: "ar", dir: "rtl" }, name) : element("bdi", {}, name);

const claimLink = ({ proposition: { id } }: Claim, words: string): HTMLAnchorElement =>
  element(
    "a",
    { class: "claim-link", href: `./claims.html${writeQuery({ ...defaultState, selection: `proposition:${id}` })}` },
    words,
  );

const claimWords = ({ proposition: { a, b, directed, quad_class } }: Claim, names: Names): string =>
  `${names.pair(a, b, directed)}: ${names.quad(quad_class)}`;

const voiceItem = ({ source, source_type, voice, articles }: StatementRow, names: Names): HTMLElement =>
  element(
    "li",
    {},
    nameElement(names.actor(source)),
    element(
      "span",
      { class: "soft" },
      voice === "outlet" ? ", in its own voice" : `, ${names.kind(source_type)}`,
      articles.length > 1 ? `, ${counted(articles.length, "article")}` : "",
    ),
  );

const campElement = ({ stance, statements }: Camp, quad: string, names: Names): HTMLElement =>
  element(
    "div",
    { class: "camp" },
    element("p", { class: "camp-stance" }, inlineGlyph(stance, false, quad), ` ${campTitles[stance]}`),
    element("ul", {}, ...statements.map((row) => voiceItem(row, names))),
  );

const campTitles = {
  assert: "Say that it is so",
  hedge: "Say that it may be so",
  deny: "Say that it is not so",
} as const;

/** Contested claims, each with those who assert, hedge and deny it side by side. */
export const contestedClaims = ({ contested, names }: OverviewFacts, most: number): HTMLElement =>
  element(
    "ol",
    { class: "contested" },
    ...contested
      .slice(0, most)
      .map((claim) =>
        element(
          "li",
          {},
          element("h3", {}, claimLink(claim, claimWords(claim, names))),
          element(
            "div",
            { class: "camps" },
            ...claim.camps.map((camp) => campElement(camp, claim.proposition.quad_class, names)),
          ),
        ),
      ),
  );

/** The way to the claims, of one kind only. */
export const moreClaims = (only: "contested" | "single", words: string): HTMLElement =>
  element("p", {}, element("a", { href: `./claims.html${writeQuery({ ...defaultState, only })}` }, words));

/** Claims that rest on one voice, with that voice. */
export const loneClaims = (claims: readonly Claim[], names: Names, most: number): HTMLElement =>
  element(
    "ul",
    { class: "lone" },
    ...claims.slice(0, most).map((claim) => {
      const [camp] = claim.camps;
      const [statement] = camp?.statements ?? [];
      return element(
        "li",
        {},
        inlineGlyph(camp?.stance ?? "assert", false, claim.proposition.quad_class),
        " ",
        claimLink(claim, claimWords(claim, names)),
        element(
          "span",
          { class: "soft" },
          " on the word of ",
          nameElement(names.actor(statement?.source ?? "")),
          `, ${names.kind(statement?.source_type ?? "")}`,
        ),
      );
    }),
  );

/** The most quoted sources, with bars as long as the number of their statements. */
export const speakersTable = (speakers: readonly Speaker[], names: Names, most: number): HTMLElement => {
  const longest = speakers[0]?.attributions ?? 1;
  const rows = speakers
    .slice(0, most)
    .map(({ id, kind, attributions, articles }) =>
      element(
        "tr",
        {},
        element("th", { scope: "row" }, nameElement(names.actor(id))),
        element("td", { class: "soft" }, names.kind(kind)),
        element(
          "td",
          { class: "bar" },
          element("span", { style: `inline-size: ${(attributions / longest) * 100}%`, "aria-hidden": "true" }),
        ),
        element("td", { class: "number" }, String(attributions)),
        element("td", { class: "number" }, String(articles)),
      ),
    );
  const heads = [
    element("th", { scope: "col" }, "Source"),
    element("th", { scope: "col" }, "Kind"),
    element("th", { scope: "colgroup", colspan: 2 }, "Statements"),
    element("th", { scope: "col", class: "number" }, "Articles"),
  ];
  return element(
    "div",
    { class: "wide-table", tabindex: 0, role: "region", "aria-label": "Most quoted sources" },
    element(
      "table",
      { class: "speakers" },
      element("thead", {}, element("tr", {}, ...heads)),
      element("tbody", {}, ...rows),
    ),
  );
};

interface View {
  readonly page: string;
  readonly title: string;
  readonly words: string;
  readonly drawing: SVGSVGElement;
}

/** The three views as cards, each with a small drawing of what it shows. */
export const viewCards = (tables: Tables, facts: OverviewFacts): HTMLElement => {
  const views: readonly View[] = [
    {
      page: "timeline",
      title: "Timeline",
      words: `What happened when: ${counted(tables.events.length, "event")} that a text dates, and the days the reports came out.`,
      drawing: timelineDrawing(tables),
    },
    {
      page: "relations",
      title: "Relations",
      words: `Who does what to whom, and according to whom: ${counted(tables.relations.length, "relation")}, in words and deeds, of help and of harm.`,
      drawing: relationsDrawing(tables),
    },
    {
      page: "claims",
      title: "Claims",
      words: `Every claim against every source: ${facts.contested.length} contested, ${facts.single.length} on one voice alone.`,
      drawing: claimsDrawing(facts),
    },
  ];
  return element(
    "ul",
    { class: "view-cards" },
    ...views.map(({ page, title, words, drawing }) =>
      element(
        "li",
        {},
        drawing,
        element("h2", {}, element("a", { class: "card-link", href: `./${page}.html` }, title)),
        element("p", {}, words),
      ),
    ),
  );
};
