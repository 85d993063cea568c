/**
 * The engine as pages get it (`src/data/engine.js.ts`). Imported, it gives the engine's own functions; started as a worker,
 * it answers the workbench.
 */

import { type Scope, serve } from "./serve.js";

export { checkText } from "../corpus/article.js";
export { readLexicon } from "../corpus/lexicon.js";
export { analyse } from "../engine/analyse.js";
export { compileLexicon } from "../engine/lexicon/lexicon.js";
export { fold } from "../engine/text/fold.js";

if ("DedicatedWorkerGlobalScope" in globalThis) serve(globalThis as unknown as Scope);
