import type { Analysis, Attribution, Relation, SourceType } from "../types.js";
import type { ActorOrder } from "./rollup.js";

/** A relation with who tells it, through whose hands. */
export interface Told {
  readonly relation: Relation;
  readonly article: string;
  readonly outlet: string;
  readonly source: string;
  readonly sourceType: SourceType | "outlet";
  /** Sources that pass it on, the one nearest the outlet first. */
  readonly via: readonly string[];
  /**
   * Who speaks, as far as that is known: the source itself where its name makes it the same person or body in every
   * article; with its article where it does not (local sources, a bare first name).
   */
  readonly voice: string;
}

/** The outlet of an analysis, or its article where no outlet is known: some voice there always is. */
export function outletOf(analysis: Pick<Analysis, "metadata" | "article">): string {
  return analysis.metadata.outlet.value ?? analysis.article.id;
}

/** The sources that carry an attribution, the one nearest the outlet first. */
function carriersOf(attribution: Attribution, byId: ReadonlyMap<string, Attribution>): string[] {
  const chain: Attribution[] = [];
  for (let next = attribution.via; next !== null; ) {
    const carrier = byId.get(next);
    if (carrier === undefined || chain.includes(carrier)) break;
    chain.unshift(carrier);
    next = carrier.via;
  }
  return chain.map(({ sourceId }) => sourceId);
}

/** Every relation of the articles with who tells it. */
export function toldIn(analyses: readonly Analysis[], actors: ActorOrder): Told[] {
  return analyses.flatMap((analysis) => {
    const byId = new Map(analysis.attributions.map((attribution) => [attribution.id, attribution]));
    const outlet = outletOf(analysis);
    const article = analysis.article.id;
    return analysis.relations.map((relation): Told => {
      const attribution = relation.attribution === null ? undefined : byId.get(relation.attribution);
      const source = relation.voice;
      const sourceType = attribution?.sourceType ?? "outlet";
      const identified = sourceType === "outlet" || sourceType === "person-named" || actors.known(source);
      return {
        relation,
        article,
        outlet,
        source,
        sourceType,
        via: attribution === undefined ? [] : carriersOf(attribution, byId),
        voice: identified ? source : `${source} ${article}`,
      };
    });
  });
}
