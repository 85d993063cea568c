import { loader } from "../../loaders/freshness/loader.js";
import { browserModule } from "../../loaders/site/browser-module.js";

/** The engine as a module for the browser, which is also the worker of the workbench. */
export default loader(import.meta.url, () => browserModule(`export * from "./workbench/browser.js";`));
