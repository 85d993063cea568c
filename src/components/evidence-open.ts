/** Opens the panel for what the state has selected, so that an address with a selection opens with its evidence. */

import { type EvidenceRequest, evidencePanel } from "./evidence.js";
import { type EvidenceTables, evidenceOf, type Lookup, lookupOf, type Stated } from "./evidence-facts.js";
import { namesIn } from "./names.js";
import type { Store, ViewState } from "./state.js";

/** What a selection rests on: rows, each of which becomes a piece of evidence. */
export interface Selected extends Omit<EvidenceRequest, "count" | "evidences"> {
  readonly rows: readonly Stated[];
}

/**
 * Ties the panel to the selection of the state.
 * @param resolve what a selection rests on; null where the view at hand does not know it
 * @param ended settles when the view is taken from the page
 */
export const openSelection = (
  tables: EvidenceTables,
  store: Store,
  resolve: (selection: string, state: ViewState) => Selected | null,
  ended: Promise<unknown>,
): void => {
  const panel = evidencePanel(
    () => store.set({ selection: null }),
    (filters) => store.set({ ...filters, selection: null }),
  );
  let lookup: Promise<Lookup> | null = null;
  const lookedUp = (): Promise<Lookup> => {
    lookup ??= lookupOf(tables);
    // What could not be fetched is tried again at the next mark.
    lookup.catch(() => {
      lookup = null;
    });
    return lookup;
  };
  const show = (state: ViewState) => {
    const selected = state.selection === null ? null : resolve(state.selection, state);
    if (selected === null || selected.rows.length === 0) {
      panel.close();
      return;
    }
    const { rows, ...request } = selected;
    const names = namesIn(state.lang, tables.actors);
    const evidences = lookedUp().then((found) => rows.map((row) => evidenceOf(row, found, names)));
    panel.open({ ...request, count: rows.length, evidences }, document.activeElement);
  };
  show(store.get());
  const stop = store.subscribe((state, changed) => {
    if (changed.includes("selection") || (state.selection !== null && changed.includes("lang"))) show(state);
  });
  ended.then(() => {
    stop();
    panel.element.remove();
  });
};
