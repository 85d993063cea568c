import { loader } from "../../loaders/freshness/loader.js";
import { browserModule } from "../../loaders/site/browser-module.js";

/** How the engine cuts and folds words, as a module, so that a search reads queries as the engine reads texts. */
export default loader(import.meta.url, () =>
  browserModule(`
    export {tokenize} from "./engine/text/tokens.js";
    export {readings} from "./engine/text/clitics.js";
  `),
);
