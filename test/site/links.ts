/** The links of a site's pages, followed as a reader could. */

import type { Page } from "playwright-core";
import type { OpenedSite } from "./visit.js";

const languages = ["", "?lang=ar"] as const;

/** Whole addresses of all that a page links to or loads, in the site or elsewhere, without query and fragment. */
const addressesOf = (page: Page): Promise<readonly string[]> =>
  page.locator("[href], [src]").evaluateAll((nodes) =>
    nodes.flatMap((node) => {
      const { href, src } = node as HTMLAnchorElement & HTMLImageElement;
      return [href, src]
        .filter((address): address is string => typeof address === "string" && address !== "")
        .map((address) => address.replace(/[?#].*$/, ""));
    }),
  );

/** What following every link came to. */
export interface Followed {
  /** Every address on the site's own host, each with a page that leads there. */
  readonly addresses: ReadonlyMap<string, string>;
  /** A sentence for each that leads out of the site's path, or to nothing. */
  readonly broken: readonly string[];
}

/** Opens every page in both languages, which must be without complaint, and follows every link on the site's own host. */
export async function followLinks({ visit, root }: OpenedSite, pages: readonly string[]): Promise<Followed> {
  const addresses = new Map<string, string>();
  const { origin } = new URL(root());
  for (const name of pages.flatMap((each) => languages.map((language) => `${each}${language}`))) {
    await visit(name, async (page) => {
      for (const address of await addressesOf(page))
        if (new URL(address).origin === origin) addresses.set(address, name);
    });
  }
  const broken: string[] = [];
  for (const [address, page] of addresses) {
    if (!address.startsWith(root())) broken.push(`${page}: ${address} is outside of the site`);
    const { status } = await fetch(address, { method: "HEAD" });
    if (status !== 200) broken.push(`${page}: ${address} gives ${status}`);
  }
  return { addresses, broken };
}
