/** Where the site will stand, as far as whoever builds it says so. */

import { Refusal } from "../corpus/problem.js";

export interface SiteAddress {
  /** Path of the site on its host, with a slash at both ends. */
  readonly base: string;
  /** The whole address with a slash at its end; null where it is not known. */
  readonly site: string | null;
}

/** An address that cannot be one of a site. */
export class UnusableAddress extends Refusal {
  override readonly name = "UnusableAddress";
}

const slashed = (path: string): string => `/${path}/`.replace(/\/{2,}/g, "/");

function parsed(address: string): URL {
  const remedy = "Write it as https://example.org/isnad/, or leave it unset.";
  if (!URL.canParse(address)) throw new UnusableAddress(`ISNAD_URL is "${address}", which is no address. ${remedy}`);
  const url = new URL(address);
  if (!/^https?:$/.test(url.protocol) || url.search !== "" || url.hash !== "") {
    throw new UnusableAddress(`ISNAD_URL is "${address}", which is no address of a site. ${remedy}`);
  }
  return url;
}

/**
 * Reads `ISNAD_URL`, the whole address, and `ISNAD_BASE`, its path alone, which follows from the first. Throws
 * {@link UnusableAddress} where the first is no address.
 */
export function readAddress(environment: NodeJS.ProcessEnv = process.env): SiteAddress {
  const { ISNAD_URL: address = "", ISNAD_BASE: base = "" } = environment;
  if (address === "") return { base: slashed(base), site: null };
  const url = parsed(address);
  return { base: slashed(base === "" ? url.pathname : base), site: url.origin + slashed(url.pathname) };
}
