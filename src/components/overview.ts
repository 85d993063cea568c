/** The parts of the overview that are more than a sentence: claims with their camps, the most quoted, the ways in. */

import { element, nameIn } from "./elements.js";
import { ofArticles } from "./first-steps.js";
import type { Names } from "./names.js";
import { claimsDrawing, relationsDrawing, timelineDrawing } from "./overview-drawings.js";
import type { Camp, Claim, OverviewFacts, Speaker } from "./overview-facts.js";
import { overviewWords } from "./overview-words.js";
import type { ClaimTables, StatementRow } from "./rows.js";
import { inlineGlyph } from "./stance-glyph.js";
import { defaultState, writeQuery } from "./state.js";

const say = ({ lang }: Names) => overviewWords[lang];

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
    nameIn(names.actor(source)),
    element(
      "span",
      { class: "soft" },
      voice === "outlet" ? say(names).ownVoice : say(names).kind(names.kind(source_type)),
      articles.length > 1 ? say(names).inArticles(articles.length) : "",
    ),
  );

const campElement = ({ stance, statements }: Camp, quad: string, names: Names): HTMLElement =>
  element(
    "div",
    { class: "camp" },
    element("p", { class: "camp-stance" }, inlineGlyph(stance, false, quad), ` ${say(names).camps[stance]}`),
    element("ul", {}, ...statements.map((row) => voiceItem(row, names))),
  );

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

/** The way to the claims, of one kind only; hidden where there are none. */
export const moreClaims = (facts: OverviewFacts, only: "contested" | "single"): HTMLElement => {
  const href = `./claims.html${writeQuery({ ...defaultState, only })}`;
  return element("p", { hidden: facts[only].length === 0 }, element("a", { href }, say(facts.names).more[only]));
};

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
          say(names).onTheWordOf,
          nameIn(names.actor(statement?.source ?? "")),
          say(names).kind(names.kind(statement?.source_type ?? "")),
        ),
      );
    }),
  );

/** The most quoted sources, with bars as long as the number of their statements; hidden where nobody is quoted. */
export const speakersTable = (speakers: readonly Speaker[], names: Names, most: number): HTMLElement => {
  const longest = speakers[0]?.attributions ?? 1;
  const rows = speakers
    .slice(0, most)
    .map(({ id, kind, attributions, articles }) =>
      element(
        "tr",
        {},
        element("th", { scope: "row" }, nameIn(names.actor(id))),
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
    element("th", { scope: "col" }, say(names).source),
    element("th", { scope: "col" }, say(names).kindOf),
    element("th", { scope: "colgroup", colspan: 2 }, say(names).statements),
    element("th", { scope: "col", class: "number" }, say(names).articles),
  ];
  return element(
    "div",
    {
      class: "wide-table",
      tabindex: 0,
      role: "region",
      "aria-label": say(names).mostQuoted,
      hidden: speakers.length === 0,
    },
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
export const viewCards = (tables: ClaimTables, facts: OverviewFacts): Element =>
  ofArticles(() => cards(tables, facts))(tables);

const cards = (tables: ClaimTables, facts: OverviewFacts): HTMLElement => {
  const phrases = say(facts.names);
  const views: readonly View[] = [
    {
      page: "timeline",
      title: phrases.timeline,
      words: phrases.timelineWords(new Set(tables.events.map(({ happening }) => happening)).size),
      drawing: timelineDrawing(tables, facts.names.lang),
    },
    {
      page: "relations",
      title: phrases.relations,
      words: phrases.relationsWords(tables.relations.length),
      drawing: relationsDrawing(tables, facts.names.lang),
    },
    {
      page: "claims",
      title: phrases.claims,
      words: phrases.claimsWords(facts.contested.length, facts.single.length),
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
