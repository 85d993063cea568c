import { fault, type Problem } from "../corpus/problem.js";
import { sourceTypes, stances, styles } from "../corpus/vocabulary.js";
import { ploverTypes } from "../engine/relations/plover.js";
import type { Span } from "../engine/types.js";
import type { Gold, GoldAttribution, GoldEvent, GoldField, GoldMention, GoldRelation, GoldStated } from "./gold.js";

/** A gold file read; null where it cannot be used, and what is to be said of it. */
export interface CheckedGold {
  readonly gold: Gold | null;
  readonly problems: readonly Problem[];
}

const seeReadme = "See data/gold/README.md for what a row holds.";

/**
 * A place in a gold file, asked for what it should hold. What it does not hold is kept as a fault with the path to it
 * (attributions[3].cue).
 */
class Place {
  constructor(
    private readonly value: unknown,
    private readonly path: string,
    private readonly context: { readonly file: string; readonly text: string; readonly problems: Problem[] },
  ) {}

  fault(message: string, remedy = seeReadme): void {
    this.context.problems.push(fault({ file: this.context.file }, `${this.path} ${message}`, remedy));
  }

  get absent(): boolean {
    return this.value === null || this.value === undefined;
  }

  at(key: string): Place {
    const inside = typeof this.value === "object" && this.value !== null ? this.value : {};
    const path = this.path === "" ? key : `${this.path}.${key}`;
    return new Place((inside as Record<string, unknown>)[key], path, this.context);
  }

  list(): Place[] {
    if (!Array.isArray(this.value)) {
      this.fault("is no list");
      return [];
    }
    return this.value.map((item, index) => new Place(item, `${this.path}[${index}]`, this.context));
  }

  string(): string {
    if (typeof this.value === "string") return this.value;
    this.fault("is no string");
    return "";
  }

  flag(): boolean {
    return this.value === true;
  }

  oneOf<Word extends string>(words: readonly Word[]): Word {
    const word = words.find((candidate) => candidate === this.value);
    if (word !== undefined) return word;
    this.fault(`${JSON.stringify(this.value)} is none of ${words.join(", ")}`);
    // Never read: a file with a fault is not scored.
    return this.value as Word;
  }

  /** A span whose `quote` stands in the article from `start` to `end`. */
  span(): Span {
    const start = this.at("start").offset();
    const end = this.at("end").offset();
    const quote = this.at("quote").string();
    const there = this.context.text.slice(start, end);
    if (there !== quote) {
      this.fault(
        `quotes "${shortened(quote)}" where the article has "${shortened(there)}" (${start} to ${end})`,
        "Correct the offsets or the quotation; the article itself is never changed.",
      );
    }
    return { start, end };
  }

  private offset(): number {
    if (Number.isInteger(this.value)) return Number(this.value);
    this.fault("is no whole number");
    return 0;
  }
}

const shortened = (quote: string): string => (quote.length > 40 ? `${quote.slice(0, 40)}…` : quote);

function mention(place: Place): GoldMention {
  return { ...place.span(), id: place.at("id").string(), anaphor: place.at("anaphor").flag() };
}

function attribution(place: Place, named: ReadonlySet<string>): GoldAttribution {
  const sourceId = place.at("source_id").string();
  const sourceType = place.at("source_type").oneOf(sourceTypes);
  return {
    id: place.at("id").string(),
    source: place.at("source").absent ? null : place.at("source").span(),
    sourceId,
    unnamed: sourceType === "person-unnamed" || !named.has(sourceId),
    sourceType,
    cue: place.at("cue").span(),
    content: place.at("content").span(),
    style: place.at("style").oneOf(styles),
    stance: place.at("stance").oneOf(stances),
  };
}

function relation(place: Place): GoldRelation {
  return {
    a: place.at("a").string(),
    type: place.at("type").oneOf(ploverTypes),
    b: place.at("b").string(),
    directed: place.at("directed").flag(),
    stance: place.at("stance").oneOf(stances),
    attribution: place.at("attribution").absent ? null : place.at("attribution").string(),
    evidence: place.at("evidence").span(),
  };
}

function event(place: Place): GoldEvent {
  return {
    edtf: place.at("edtf").string(),
    type: place.at("type").oneOf(ploverTypes),
    evidence: place.at("evidence").span(),
  };
}

/** The value of a field of metadata: an actor id, an EDTF date, or the article's own words. */
function stated(place: Place, key: "id" | "edtf" | "quote"): GoldStated {
  if (place.absent) return { value: null, scored: true };
  if (!place.at("quote").absent) place.span();
  return { value: place.at(key).string(), scored: place.at("basis").string() === "stated" };
}

/**
 * Reads the JSON of a gold file against the text of its article. `named` holds the ids of data/gold/actors.csv: a source
 * with another id is an unnamed one. A file with a fault is left out as a whole, since a score over part of it would
 * pass for one over all.
 */
export function readGold(file: string, json: string, text: string, named: ReadonlySet<string>): CheckedGold {
  const problems: Problem[] = [];
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { gold: null, problems: [fault({ file }, `the file is not JSON: ${reason}`, "Correct it at that place.")] };
  }
  const whole = new Place(value, "", { file, text, problems });
  const meta = whole.at("meta");
  const metadata: Record<GoldField, GoldStated> = {
    outlet: stated(meta.at("outlet"), "id"),
    headline: stated(meta.at("headline"), "quote"),
    byline: stated(meta.at("byline"), "quote"),
    published: stated(meta.at("published"), "edtf"),
  };
  const gold: Gold = {
    article: whole.at("article").string(),
    metadata,
    dates: whole
      .at("dates")
      .list()
      .map((place) => ({ ...place.span(), edtf: place.at("edtf").string() })),
    actors: whole.at("actors").list().map(mention),
    places: whole.at("places").list().map(mention),
    attributions: whole
      .at("attributions")
      .list()
      .map((place) => attribution(place, named)),
    relations: whole.at("relations").list().map(relation),
    events: whole.at("events").list().map(event),
  };
  return { gold: problems.length > 0 ? null : gold, problems };
}
