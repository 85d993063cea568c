import { describe, expect, it } from "vitest";
import type { ActorRow } from "../../loaders/engine/lexicon/rows.js";
import { propositions } from "../../loaders/engine/propositions/propositions.js";
import type { Rollup } from "../../loaders/engine/propositions/rollup.js";
import { quadClassOf } from "../../loaders/engine/relations/plover.js";
import type { Analysis, Attribution, PloverType, Relation, SourceType, Stance } from "../../loaders/engine/types.js";

interface Told {
  readonly outlet: string;
  readonly source?: string;
  /** Kind of the source; a named person unless told. */
  readonly kind?: SourceType;
  /** Who passes it on, the one nearest the outlet first. */
  readonly via?: readonly string[];
  readonly a: string;
  readonly type: PloverType;
  readonly b: string;
  readonly stance?: Stance;
  readonly mutual?: boolean;
}

const actor = (id: string, parent: string, bloc: string): ActorRow => ({
  id,
  name_en: id,
  name_ar: id,
  kind: "armed-group",
  parent,
  bloc,
  acled: "",
});

/** The actors of the tests: the army is the government's, the front al-Qaeda's and in the bloc of the jihadists. */
const actors = [
  actor("government", "", "government"),
  actor("army", "government", ""),
  actor("militia", "government", ""),
  actor("al-qaeda", "", "jihadist"),
  actor("front", "al-qaeda", ""),
  actor("isis", "", "isis"),
];

/** One article for each outlet, one sentence for each thing told. */
function tell(told: readonly Told[]) {
  const outlets = [...new Set(told.map(({ outlet }) => outlet))];
  const analyses = outlets.map((outlet): Analysis => {
    const own = told.filter((row) => row.outlet === outlet);
    const attributions: Attribution[] = [];
    const relations = own.map((row, n): Relation => {
      const id = `${outlet}-${n}`;
      const chain = row.source === undefined ? [] : [...(row.via ?? []), row.source];
      chain.forEach((source, step) => {
        const span = { start: n, end: n + 1 };
        attributions.push({
          ...span,
          id: step === chain.length - 1 ? id : `${id}-via-${step}`,
          rule: "say",
          source: null,
          sourceId: source,
          sourceType: row.kind ?? "person-named",
          cue: span,
          cueClass: "neutral",
          content: span,
          style: "indirect",
          stance: "assert",
          distanced: false,
          via: step === 0 ? null : `${id}-via-${step - 1}`,
        });
      });
      return {
        start: n,
        end: n + 1,
        rule: "act",
        id: `${id}-relation`,
        a: row.a,
        type: row.type,
        b: row.b,
        quadClass: quadClassOf[row.type],
        directed: !row.mutual,
        stance: row.stance ?? "assert",
        attribution: row.source === undefined ? null : id,
        voice: row.source ?? outlet,
        edtf: null,
        first: null,
        last: null,
        sentence: n,
        predicate: { start: n, end: n + 1 },
        aSpan: null,
        bSpan: null,
      };
    });
    const stated = { value: outlet, basis: "stated" as const, span: null, rule: "test" };
    return {
      article: { id: outlet, text: "" },
      metadata: { outlet: stated, headline: stated, byline: stated, dateline: stated, published: stated },
      sentences: [],
      dates: [],
      mentions: [],
      attributions,
      relations,
      events: [],
      provisional: [],
    };
  });
  const { propositions: rows, statements } = propositions(analyses, actors);
  const at = (rollup: Rollup) => ({
    propositions: rows.filter((row) => row.rollup === rollup),
    statements: statements.filter((row) => row.rollup === rollup),
  });
  return { ...at("none"), parent: at("parent"), bloc: at("bloc") };
}

describe("propositions", () => {
  it("bring together one pair and quad class, whatever the type", () => {
    const { propositions: rows } = tell([
      { outlet: "x", a: "isis", type: "AID", b: "army" },
      { outlet: "y", a: "isis", type: "COOPERATE", b: "army" },
      { outlet: "y", a: "isis", type: "ASSAULT", b: "army" },
    ]);
    expect(rows.map(({ id, types, outlets }) => [id, types, outlets])).toEqual([
      ["isis/material-conflict>/army", ["ASSAULT"], 1],
      ["isis/material-cooperation>/army", ["AID", "COOPERATE"], 2],
    ]);
  });

  it("put both orders of an undirected pair under one, and keep directed pairs apart", () => {
    const { propositions: rows } = tell([
      { outlet: "x", a: "nusra", type: "COOPERATE", b: "isis", mutual: true },
      { outlet: "y", a: "isis", type: "COOPERATE", b: "nusra", mutual: true },
      { outlet: "x", a: "nusra", type: "AID", b: "isis" },
    ]);
    expect(rows.map(({ id }) => id)).toEqual(["isis/material-cooperation=/nusra", "nusra/material-cooperation>/isis"]);
  });

  it("are contested when one voice asserts and another denies or hedges", () => {
    const contested = (stance: Stance, source: string) =>
      tell([
        { outlet: "x", source: "activist", a: "isis", type: "AID", b: "nusra" },
        { outlet: "x", source, a: "isis", type: "AID", b: "nusra", stance },
      ]).propositions[0]?.contested;
    expect(contested("deny", "expert")).toBe(true);
    expect(contested("hedge", "expert")).toBe(true);
    expect(contested("assert", "expert")).toBe(false);
    expect(contested("deny", "activist")).toBe(false);
  });

  it("count a source carried by two outlets as one voice", () => {
    const { propositions: rows, statements } = tell([
      { outlet: "x", source: "activist", a: "isis", type: "AID", b: "nusra" },
      { outlet: "y", source: "activist", a: "isis", type: "AID", b: "nusra" },
    ]);
    expect(rows[0]).toMatchObject({ sources: 1, outlets: 2, singleSource: true });
    expect(statements).toHaveLength(1);
    expect(statements[0]).toMatchObject({ source: "activist", outlets: ["x", "y"], voice: "attributed" });
  });

  it("keep an outlet's own voice apart from what it says as a source", () => {
    const { statements } = tell([
      { outlet: "x", a: "isis", type: "AID", b: "nusra" },
      { outlet: "y", source: "x", a: "isis", type: "AID", b: "nusra" },
    ]);
    expect(statements.map(({ voice }) => voice).sort()).toEqual(["attributed", "outlet"]);
  });

  it("are the same whatever the order of the articles", () => {
    const told: Told[] = [
      { outlet: "x", source: "activist", a: "isis", type: "AID", b: "nusra" },
      { outlet: "y", a: "nusra", type: "ASSAULT", b: "isis", stance: "deny" },
    ];
    expect(tell(told.toReversed())).toEqual(tell(told));
  });
});

describe("rolled up", () => {
  it("bring together what is told of an actor and its parts, and of a bloc", () => {
    const {
      propositions: plain,
      parent,
      bloc,
    } = tell([
      { outlet: "x", a: "isis", type: "AID", b: "army" },
      { outlet: "y", a: "isis", type: "AID", b: "government" },
      { outlet: "y", a: "isis", type: "AID", b: "front" },
    ]);
    expect(plain).toHaveLength(3);
    expect(parent.propositions.map(({ id, sources, relations }) => [id, sources, relations])).toEqual([
      ["parent:isis/material-cooperation>/al-qaeda", 1, 1],
      ["parent:isis/material-cooperation>/government", 2, 2],
    ]);
    expect(bloc.propositions.map(({ a, b }) => [a, b])).toEqual([
      ["bloc:isis", "bloc:government"],
      ["bloc:isis", "bloc:jihadist"],
    ]);
  });

  it("keep what passes inside a group, without a direction", () => {
    const { propositions: plain, parent } = tell([
      { outlet: "x", a: "army", type: "ASSAULT", b: "militia" },
      { outlet: "y", a: "militia", type: "ASSAULT", b: "army" },
    ]);
    expect(plain).toHaveLength(2);
    expect(parent.propositions).toMatchObject([
      { id: "parent:government/material-conflict=/government", directed: false, sources: 2, relations: 2 },
    ]);
  });

  it("lose no relation", () => {
    const told: Told[] = [
      { outlet: "x", a: "army", type: "ASSAULT", b: "militia" },
      { outlet: "x", source: "activist", a: "stranger", type: "AID", b: "front", stance: "deny" },
      { outlet: "y", a: "isis", type: "COOPERATE", b: "front", mutual: true },
    ];
    const { statements, parent, bloc } = tell(told);
    for (const rows of [statements, parent.statements, bloc.statements]) {
      expect(rows.flatMap(({ relations }) => relations).sort()).toEqual([
        "x-0-relation",
        "x-1-relation",
        "y-0-relation",
      ]);
    }
  });

  it("are no longer single where a second voice speaks of another part", () => {
    const { propositions: plain, parent } = tell([
      { outlet: "x", source: "activist", a: "isis", type: "AID", b: "army" },
      { outlet: "x", source: "expert", a: "isis", type: "AID", b: "militia" },
    ]);
    expect(plain.map(({ singleSource }) => singleSource)).toEqual([true, true]);
    expect(parent.propositions.map(({ singleSource }) => singleSource)).toEqual([false]);
  });

  const contested = (one: string, other: string) =>
    tell([
      { outlet: "x", source: "activist", a: "isis", type: "COOPERATE", b: one, mutual: true },
      { outlet: "x", source: "expert", a: "isis", type: "COOPERATE", b: other, mutual: true, stance: "deny" },
    ]).parent.propositions.map((row) => row.contested);

  it("are contested where the denial is of the actor or of what belongs to it", () => {
    expect(contested("front", "al-qaeda")).toEqual([true]);
    expect(contested("al-qaeda", "front")).toEqual([true]);
    expect(contested("army", "army")).toEqual([true]);
  });

  it("are not contested where one part is denied what another is said to have done", () => {
    expect(contested("army", "militia")).toEqual([false]);
  });
});

describe("voices", () => {
  const twice = (kind: SourceType, source: string, stance: Stance = "assert") =>
    tell([
      { outlet: "x", source, kind, a: "isis", type: "AID", b: "army" },
      { outlet: "y", source, kind, a: "isis", type: "AID", b: "army", stance },
    ]).propositions[0];

  it("are one where a name says so, whoever carries it", () => {
    expect(twice("person-named", "clapper")).toMatchObject({ sources: 1, outlets: 2, singleSource: true });
    expect(twice("group", "front")).toMatchObject({ sources: 1, outlets: 2, singleSource: true });
    expect(twice("person-named", "clapper", "deny")?.contested).toBe(false);
  });

  it("are not known to be one where they are unnamed or go by an alias in two articles", () => {
    expect(twice("person-unnamed", "local-sources")).toMatchObject({ sources: 1, outlets: 2, singleSource: false });
    expect(twice("person-pseudonym", "khaled")).toMatchObject({ sources: 1, singleSource: false });
    expect(twice("person-unnamed", "local-sources", "deny")?.contested).toBe(true);
  });

  it("are one within an article, named or not", () => {
    const [row] = tell([
      { outlet: "x", source: "local-sources", kind: "person-unnamed", a: "isis", type: "AID", b: "army" },
      { outlet: "x", source: "local-sources", kind: "person-unnamed", a: "isis", type: "COOPERATE", b: "army" },
    ]).propositions;
    expect(row).toMatchObject({ sources: 1, relations: 2, singleSource: true });
  });

  it("are those who speak, not those through whose hands it went", () => {
    const { propositions: rows, statements } = tell([
      { outlet: "x", source: "homsi", via: ["agency", "paper"], a: "isis", type: "AID", b: "army" },
      { outlet: "y", source: "homsi", a: "isis", type: "AID", b: "army" },
    ]);
    expect(rows[0]).toMatchObject({ sources: 1, outlets: 2, singleSource: true });
    expect(statements).toMatchObject([{ source: "homsi", outlets: ["x", "y"], via: ["agency", "paper"] }]);
  });
});
