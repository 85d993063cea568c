/** What is mended in, and asked of, the pages of a built site. Pure. */

/** Where Framework puts no language and forbids zooming, a page is mended for readers without scripts. */
export const mendHtml = (html: string): string =>
  html
    .replace(/<html>/, '<html lang="en" dir="ltr">')
    .replace(/(<meta name="viewport" content="width=device-width, initial-scale=1), maximum-scale=1"/, '$1"');

/**
 * A page or module without the times at which its files were made, which Framework writes down for each: nothing here reads
 * them, and with them no two builds would be alike.
 */
export const withoutTimes = (code: string): string => code.replace(/,\s*"lastModified":\s*\d+(?:\.\d+)?/g, "");

/** An address in a page: what holds it, and whether a browser fetches it by itself. */
interface Address {
  readonly tag: string;
  readonly address: string;
}

const addressesOf = (html: string): Address[] =>
  [...html.matchAll(/<([a-z]+)\b[^>]*?\s(?:src|href|poster|data)="([^"]*)"[^>]*/g)].map(
    ([element, tag = "", address = ""]) => ({
      // A canonical address names the page and is not asked for: it is a link like those in the text.
      tag: tag === "link" && /\srel="canonical"/.test(element) ? "a" : tag,
      address,
    }),
  );

const isForeign = (address: string): boolean => /^(?:[a-z][a-z\d+.-]*:)?\/\//i.test(address);
const isLink = ({ tag }: Address): boolean => tag === "a" || tag === "base";

/** Addresses in a page that make a browser ask another origin. Links are none: nobody follows them but the reader. */
export const foreignInHtml = (html: string): string[] =>
  addressesOf(html)
    .filter((each) => !isLink(each) && isForeign(each.address))
    .map(({ address }) => address);

/** Addresses in a page that hold only at the root of a host. */
export const rootedInHtml = (html: string): string[] =>
  addressesOf(html)
    .filter(({ tag, address }) => tag !== "base" && address.startsWith("/") && !isForeign(address))
    .map(({ address }) => address);

/** Relative addresses in a page, without query and fragment. */
export const localInHtml = (html: string): string[] =>
  addressesOf(html)
    .filter(({ tag, address }) => tag !== "base" && address !== "" && !/^(?:[a-z][a-z\d+.-]*:|\/|#)/i.test(address))
    .map(({ address }) => address.replace(/[?#].*$/, ""))
    .filter((address) => address !== "");

/** Addresses in a stylesheet that make a browser ask another origin. */
export const foreignInCss = (css: string): string[] =>
  [...css.matchAll(/(?:url\(\s*|@import\s+)["']?((?:https?:)?\/\/[^"')\s]+)/g)].map(([, address = ""]) => address);

/** Modules of another origin that a script imports. */
export const foreignInScript = (script: string): string[] =>
  [...script.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*)["'`]((?:https?:)?\/\/[^"'`]+)/g)].map(
    ([, address = ""]) => address,
  );
