/** The switch that brings actors together under their parents or their blocs, for every view that counts pairs of them. */

import { switchOf } from "./elements.js";
import { relationsWordsIn } from "./relations-words.js";
import type { Store, ViewState } from "./state.js";

/** A switch bound to a roll-up of a store; what was open is closed, for its pair may no longer be drawn. */
export const rollupSwitch = (store: Store, key: "rollup" | "claimsRollup"): HTMLFieldSetElement => {
  const say = relationsWordsIn[store.get().lang];
  return switchOf<ViewState["rollup"]>(
    say.actors,
    [
      ["none", say.each],
      ["parent", say.withParts],
      ["bloc", say.blocs],
    ],
    store.get()[key],
    (value) => store.set({ [key]: value, selection: null }),
  );
};
