import { describe, expect, it } from "vitest";
import { propositions } from "../../loaders/engine/propositions/propositions.js";
import { quadClassOf } from "../../loaders/engine/relations/plover.js";
import type { Analysis, Attribution, PloverType, Relation, Stance } from "../../loaders/engine/types.js";

interface Told {
  readonly outlet: string;
  readonly source?: string;
  readonly a: string;
  readonly type: PloverType;
  readonly b: string;
  readonly stance?: Stance;
  readonly mutual?: boolean;
}

/** One article for each outlet, one sentence for each thing told. */
function tell(told: readonly Told[]) {
  const outlets = [...new Set(told.map(({ outlet }) => outlet))];
  const analyses = outlets.map((outlet): Analysis => {
    const own = told.filter((row) => row.outlet === outlet);
    const attributions: Attribution[] = [];
    const relations = own.map((row, n): Relation => {
      const id = `${outlet}-${n}`;
      if (row.source !== undefined) {
        const span = { start: n, end: n + 1 };
        attributions.push({
          ...span,
          id,
          rule: "say",
          source: null,
          sourceId: row.source,
          sourceType: "person-named",
          cue: span,
          cueClass: "neutral",
          content: span,
          style: "indirect",
          stance: "assert",
          distanced: false,
          via: null,
        });
      }
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
  return propositions(analyses);
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
