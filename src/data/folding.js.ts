import { browserModule } from "../../loaders/site/browser-module.js";

/** Prints how the engine cuts and folds words as a module, so that a search reads queries as the engine reads texts. */
process.stdout.write(
  await browserModule(`
    export {tokenize} from "./engine/text/tokens.js";
    export {readings} from "./engine/text/clitics.js";
  `),
);
