/** Opens the panel for what the state has selected, so that an address with a selection opens with its evidence. */

import { type EvidenceRequest, evidencePanel } from "./evidence.js";
import type { Store, ViewState } from "./state.js";

/**
 * Ties the panel to the selection of the state.
 * @param resolve what a selection rests on; null where the view at hand does not know it
 * @param ended settles when the view is taken from the page
 */
export const openSelection = (
  store: Store,
  resolve: (selection: string, state: ViewState) => EvidenceRequest | null,
  ended: Promise<unknown>,
): void => {
  const panel = evidencePanel(
    () => store.set({ selection: null }),
    (filters) => store.set({ ...filters, selection: null }),
  );
  const show = (state: ViewState) => {
    const request = state.selection === null ? null : resolve(state.selection, state);
    if (request === null || request.evidences.length === 0) panel.close();
    else panel.open(request, document.activeElement);
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
