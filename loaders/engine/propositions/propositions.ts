import type { Analysis, QuadClass, Relation, SourceType, Stance } from "../types.js";

/** A pair of actors and a quad class that some voice speaks of (codebook, "Propositions"). */
export interface Proposition {
  readonly id: string;
  readonly a: string;
  readonly b: string;
  readonly directed: boolean;
  readonly quadClass: QuadClass;
  readonly types: readonly string[];
  readonly sources: number;
  readonly outlets: number;
  readonly relations: number;
  readonly contested: boolean;
  readonly singleSource: boolean;
  readonly rule: string;
}

/** What one voice says of a proposition in one stance: a cell of the matrix. */
export interface Statement {
  readonly id: string;
  readonly proposition: string;
  readonly source: string;
  readonly sourceType: SourceType | "outlet";
  readonly voice: "outlet" | "attributed";
  readonly stance: Stance;
  readonly articles: readonly string[];
  readonly outlets: readonly string[];
  readonly relations: readonly string[];
  readonly rule: string;
}

interface Told {
  readonly relation: Relation;
  readonly article: string;
  readonly outlet: string;
  readonly source: string;
  readonly sourceType: SourceType | "outlet";
}

const rule = "same-pair-and-quad-class";

/** The outlet of an analysis, or its article where no outlet is known: some voice there always is. */
export function outletOf(analysis: Pick<Analysis, "metadata" | "article">): string {
  return analysis.metadata.outlet.value ?? analysis.article.id;
}

/**
 * Propositions and statements over all articles. A proposition is a directed pair, or an undirected one in the order of
 * the alphabet, with a quad class; it is contested when one voice asserts it and another denies or hedges it. Outlets
 * that carry the same source count as one voice.
 */
export function propositions(analyses: readonly Analysis[]): {
  propositions: Proposition[];
  statements: Statement[];
} {
  const byProposition = new Map<string, Told[]>();
  for (const analysis of analyses) {
    const sources = new Map(analysis.attributions.map((attribution) => [attribution.id, attribution]));
    const outlet = outletOf(analysis);
    for (const relation of analysis.relations) {
      const attribution = relation.attribution === null ? undefined : sources.get(relation.attribution);
      const told: Told = {
        relation,
        article: analysis.article.id,
        outlet,
        source: relation.voice,
        sourceType: attribution?.sourceType ?? "outlet",
      };
      const id = propositionId(relation);
      const group = byProposition.get(id);
      if (group) group.push(told);
      else byProposition.set(id, [told]);
    }
  }
  const statements: Statement[] = [];
  const rows = [...byProposition].map(([id, group]) => {
    const cells = statementsOf(id, group);
    statements.push(...cells);
    return propositionOf(id, group, cells);
  });
  const byId = (x: { id: string }, y: { id: string }) => (x.id < y.id ? -1 : x.id > y.id ? 1 : 0);
  return { propositions: rows.sort(byId), statements: statements.sort(byId) };
}

function propositionId(relation: Relation): string {
  const [a, b] = relation.directed ? [relation.a, relation.b] : [relation.a, relation.b].sort();
  return `${a}/${relation.quadClass}${relation.directed ? ">" : "="}/${b}`;
}

function statementsOf(proposition: string, group: readonly Told[]): Statement[] {
  const cells = new Map<string, Told[]>();
  for (const told of group) {
    const voice = told.relation.attribution === null ? "outlet" : "attributed";
    const key = `${proposition}@${told.source}:${voice}:${told.relation.stance}`;
    const cell = cells.get(key);
    if (cell) cell.push(told);
    else cells.set(key, [told]);
  }
  return [...cells].map(([id, cell]) => {
    const first = cell[0];
    if (first === undefined) throw new Error(`statement ${id} has no relation`);
    return {
      id,
      proposition,
      source: first.source,
      sourceType: first.sourceType,
      voice: first.relation.attribution === null ? "outlet" : "attributed",
      stance: first.relation.stance,
      articles: distinct(cell.map(({ article }) => article)),
      outlets: distinct(cell.map(({ outlet }) => outlet)),
      relations: distinct(cell.map(({ relation }) => relation.id)),
      rule,
    };
  });
}

const distinct = (values: readonly string[]) => [...new Set(values)].sort();

function propositionOf(id: string, group: readonly Told[], cells: readonly Statement[]): Proposition {
  const relation = group[0]?.relation;
  if (relation === undefined) throw new Error(`proposition ${id} has no relation`);
  const [a = relation.a, b = relation.b] = relation.directed
    ? [relation.a, relation.b]
    : [relation.a, relation.b].sort();
  const sources = distinct(cells.map((cell) => cell.source));
  const asserted = new Set(cells.filter((cell) => cell.stance === "assert").map((cell) => cell.source));
  const contested = cells.some(
    (cell) => cell.stance !== "assert" && [...asserted].some((source) => source !== cell.source),
  );
  return {
    id,
    a,
    b,
    directed: relation.directed,
    quadClass: relation.quadClass,
    types: distinct(group.map((told) => told.relation.type)),
    sources: sources.length,
    outlets: distinct(group.map((told) => told.outlet)).length,
    relations: new Set(group.map((told) => told.relation.id)).size,
    contested,
    singleSource: sources.length === 1,
    rule,
  };
}
