import { browserModule } from "../../loaders/site/browser-module.js";

/** Prints the engine's folding of words as a module, so that a search folds queries as the engine folds texts. */
process.stdout.write(
  await browserModule(`
    export {fold} from "./engine/text/fold.js";
    export {readings} from "./engine/text/clitics.js";
  `),
);
