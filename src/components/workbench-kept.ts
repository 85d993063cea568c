/**
 * What the reader has brought, kept while the workbench is made anew, as it is in a live preview whenever the engine or a list changes.
 * The module has no attachment of its own, so that Framework does not make it anew too.
 */

import type { Submitted } from "../../loaders/workbench/submitted.js";

/** What was brought, and how it is to be read. */
export interface Brought {
  readonly submitted: readonly Submitted[];
  /** Ids of the report's own articles. */
  readonly ids: readonly string[];
}

let kept: Brought | null = null;

/** Keeps what was brought last. */
export const keepBrought = (brought: Brought): void => {
  kept = brought;
};

/** What was brought last since the page was opened; null where nothing was. */
export const keptBrought = (): Brought | null => kept;

/** What stands in the form of a text. */
export interface Draft {
  readonly text: string;
  readonly published: string;
  readonly outlet: string;
}

const none: Draft = { text: "", published: "", outlet: "" };
const key = "isnad.workbench.draft";

/** The draft of this tab; an empty one where there is none. */
export const recallDraft = (storage: () => Pick<Storage, "getItem"> = () => sessionStorage): Draft => {
  try {
    const found: unknown = JSON.parse(storage().getItem(key) ?? "{}");
    return typeof found === "object" ? { ...none, ...found } : none;
  } catch {
    return none;
  }
};

/** Keeps the draft over a reload; a text of more than half a million characters would fill the browser's store and is left out. */
export const rememberDraft = (draft: Draft, storage: () => Pick<Storage, "setItem"> = () => sessionStorage): void => {
  try {
    storage().setItem(key, JSON.stringify(draft.text.length < 500_000 ? draft : { ...draft, text: "" }));
  } catch {
    // The draft is gone after a reload, nothing else.
  }
};
