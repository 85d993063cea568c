import { dataPage } from "../loaders/site/data-page.js";
import { tableSchemas } from "../loaders/tables/schema.js";

/** Prints the page that describes every table. */
process.stdout.write(dataPage(tableSchemas));
