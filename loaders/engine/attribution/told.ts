import type { CueRow } from "../lexicon/rows.js";
import type { Span } from "../types.js";
import type { Content } from "./contents.js";
import type { Source } from "./sources.js";
import { within } from "./spans.js";

/** An attribution before its id and carrier are known. */
export interface Draft {
  readonly cueAt: number;
  readonly row: CueRow;
  readonly cue: Span;
  readonly source: Source;
  /** Carried from an earlier attribution: no words of its own. */
  readonly understood: boolean;
  readonly content: Content;
  /** The attribution that relays this one (نقلت رويترز عن مسؤول أن). */
  readonly carrier?: Draft;
  /** Words the cue takes, where they are more than the lexicon's phrase (وفق ما ذكرت). */
  readonly taken?: number;
}

/**
 * What has been told so far in a text, in the order of the cues: whose words are still running, and who spoke last in
 * nobody else's words. Whoever is quoted inside another's words does not speak on after them.
 */
export class Told {
  readonly drafts: Draft[] = [];
  private last_: Draft | null = null;
  /** Contents that may still run, in the order of their cues. */
  private running: Draft[] = [];

  /** The last attribution that stands in no other's content. */
  get last(): Draft | null {
    return this.last_;
  }

  /** Adds the next attribution; cues come in the order of the text. */
  add(draft: Draft): void {
    this.running = this.running.filter((other) => other.content.span.end > draft.cue.start);
    const inside = this.running.some((other) => other.row.kind !== "phrase" && within(draft.cue, other.content.span));
    if (!inside) this.last_ = draft;
    this.drafts.push(draft);
    this.running.push(draft);
  }

  /** The attribution whose content runs at an offset, the last begun first. */
  around(offset: number): Draft | undefined {
    return this.running.findLast(({ content }) => content.span.start <= offset && content.span.end > offset);
  }
}
