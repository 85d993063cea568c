import { browserModule } from "../../loaders/site/browser-module.js";

/** Prints the engine as a module for the browser, which is also the worker of the workbench. */
process.stdout.write(await browserModule(`export * from "./workbench/browser.js";`));
