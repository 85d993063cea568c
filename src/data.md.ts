import { readAddress } from "../loaders/site/address.js";
import { bibtex, plainCitation, readCitation, UnusableCitation } from "../loaders/site/citation.js";
import { dataPage } from "../loaders/site/data-page.js";
import { readEdition } from "../loaders/site/edition.js";
import { withoutFullText } from "../loaders/site/full-text.js";
import { tableSchemas } from "../loaders/tables/schema.js";

/** Prints the page that describes every table and how to cite them. */
try {
  const [citation, edition, { site }] = [readCitation(), readEdition(), readAddress()];
  const facts = {
    bibtex: bibtex(citation, edition, site),
    plain: plainCitation(citation, edition, site),
    quotationsOnly: withoutFullText(),
  };
  process.stdout.write(dataPage(tableSchemas, facts));
} catch (error) {
  if (!(error instanceof UnusableCitation)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
