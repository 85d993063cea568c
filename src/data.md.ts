import { loader } from "../loaders/freshness/loader.js";
import { readAddress } from "../loaders/site/address.js";
import { bibtex, plainCitation, readCitation } from "../loaders/site/citation.js";
import { dataPage } from "../loaders/site/data-page.js";
import { readEdition } from "../loaders/site/edition.js";
import { withoutFullText } from "../loaders/site/full-text.js";
import { tableSchemas } from "../loaders/tables/schema.js";

/** The page that describes every table and how to cite them. */
export default loader(import.meta.url, () => {
  const [citation, edition, { site }] = [readCitation(), readEdition(), readAddress()];
  return dataPage(tableSchemas, {
    bibtex: bibtex(citation, edition, site),
    plain: plainCitation(citation, edition, site),
    quotationsOnly: withoutFullText(),
  });
});
