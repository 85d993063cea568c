/**
 * The one switch of a report for those without rights to its articles: `npm run build -- --without-full-text`. Every loader
 * that ships words of an article asks here, and then ships quotations only.
 */

/** The variable by which the build tells its loaders, which are processes of their own. */
export const withoutFullTextVariable = "ISNAD_WITHOUT_FULL_TEXT";

/** Whether only quotations of the articles may be published. */
export const withoutFullText = (environment: NodeJS.ProcessEnv = process.env): boolean =>
  environment[withoutFullTextVariable] === "1";
