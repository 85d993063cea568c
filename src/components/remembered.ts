/** Keeps the last result of a piece of work, for those who ask for the same thing one after another. */

import { type ViewState, writeQuery } from "./state.js";

/** The work of a state, done anew only when anything but what is selected in it has changed. */
export const remembered = <T>(work: (state: ViewState) => T): ((state: ViewState) => T) => {
  let last: { readonly key: string; readonly made: T } | null = null;
  return (state) => {
    const key = writeQuery({ ...state, selection: null });
    if (last?.key !== key) last = { key, made: work(state) };
    return last.made;
  };
};
