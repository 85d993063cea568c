// @vitest-environment jsdom
import { beforeAll, describe, expect, it } from "vitest";
import { claimsView } from "../../src/components/matrix.js";
import { relationsView } from "../../src/components/relations-view.js";
import type {
  ActorRow,
  ArticleRow,
  EventRow,
  Later,
  PropositionRow,
  RelationRow,
  StatementRow,
  Tables,
} from "../../src/components/rows.js";
import { createStore, defaultState, type Store } from "../../src/components/state.js";
import { timelineView } from "../../src/components/timeline.js";
import { openDrawingPage } from "./drawing-page.js";
import { smallTables } from "./small-tables.js";

/** Tables as large as five thousand articles give: some thirty statements and three dated events each. */
const articleCount = 5000;
const actorCount = 300;
const voiceCount = 400;

const day = (n: number) => new Date(Date.UTC(2012, 0, 1) + (n % 2500) * 86_400_000);
const pick = <T>(from: readonly T[], n: number): T => from[n % from.length]!;
const range = (count: number) => Array.from({ length: count }, (_, n) => n);

const largeTables = (): Tables & Later => {
  const small = smallTables;
  const actors = range(actorCount).map(
    (n): ActorRow => ({ ...pick(small.actors, n), id: `actor${n}`, name_en: `Actor ${n}`, parent: null }),
  );
  const voices = range(voiceCount).map(
    (n): ActorRow => ({ ...pick(small.actors, n), id: `voice${n}`, name_en: `Voice ${n}`, parent: null }),
  );
  const articles = range(articleCount).map(
    (n): ArticleRow => ({
      ...pick(small.articles, n),
      id: `article${n}`,
      published_first: day(n * 7),
      published_last: day(n * 7),
    }),
  );
  const relations = range(articleCount * 30).map(
    (n): RelationRow => ({
      ...pick(small.relations, n),
      id: `relation${n}`,
      article: `article${n % articleCount}`,
      a: `actor${(n * 7) % actorCount}`,
      b: `actor${(n * 13 + 1) % actorCount}`,
      voice: `voice${(n * 31) % voiceCount}`,
    }),
  );
  const events = range(articleCount * 3).map(
    (n): EventRow => ({
      ...pick(small.events, n),
      id: `event${n}`,
      happening: `event${n}`,
      article: `article${n % articleCount}`,
      first: day(n * 11),
      last: day(n * 11),
    }),
  );
  const byClaim = new Map<string, RelationRow[]>();
  for (const row of relations) {
    const claim = `${row.a}/${row.quad_class}>/${row.b}`;
    const known = byClaim.get(claim);
    if (known) known.push(row);
    else byClaim.set(claim, [row]);
  }
  const propositions = [...byClaim].map(
    ([id, [first]]): PropositionRow => ({
      ...small.propositions[0]!,
      rollup: defaultState.claimsRollup,
      id,
      a: first!.a,
      b: first!.b,
      quad_class: first!.quad_class,
    }),
  );
  const statements = [...byClaim].flatMap(([proposition, rows]) =>
    rows.map(
      (row): StatementRow => ({
        ...small.statements[0]!,
        rollup: defaultState.claimsRollup,
        id: `${proposition}@${row.id}`,
        proposition,
        source: row.voice,
        stance: row.stance,
        relations: [row.id],
      }),
    ),
  );
  return {
    ...small,
    actors: [...actors, ...voices, ...small.actors],
    articles,
    relations,
    events,
    propositions,
    statements,
  };
};

/** A fixed piece of work like that of a view: rows grouped, counted and sorted by text. Its time says how quick the machine is now. */
const calibration = (): number => {
  const began = performance.now();
  const counts = new Map<string, number>();
  for (let n = 0; n < 1_500_000; n++) {
    const key = `key${(n * 7919) % 30_011}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  [...counts].sort((x, y) => (x[0] < y[0] ? -1 : 1));
  return performance.now() - began;
};

let tables: Tables & Later;

beforeAll(() => {
  openDrawingPage(() => 1100);
  tables = largeTables();
});

type View = (tables: Tables & Later, store: Store, ended: Promise<unknown>) => HTMLElement;

describe("with the tables of five thousand articles", () => {
  it.each<[string, View]>([
    ["timeline", timelineView],
    ["relations", relationsView],
    ["claims", claimsView],
  ])("the %s draws no more than can be looked at, and soon", (_, view) => {
    const before = calibration();
    const began = performance.now();
    const element = view(tables, createStore(defaultState), new Promise(() => {}));
    const took = performance.now() - began;
    const pace = (before + calibration()) / 2;
    expect(element.querySelector(".figure-body svg, .figure-body table")).not.toBeNull();
    expect(element.querySelectorAll("*").length).toBeLessThan(30_000);
    // The calibration takes about a third of a second on the machine on which this was written, and a drawing here is slower than
    // in a browser.
    expect(took / pace, "time to draw, as a multiple of the calibration").toBeLessThan(8);
  });
});
