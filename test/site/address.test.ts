import { describe, expect, it } from "vitest";
import { readAddress } from "../../loaders/site/address.js";

describe("readAddress", () => {
  it.each([
    [{}, { base: "/", site: null }],
    [{ ISNAD_BASE: "/its/path" }, { base: "/its/path/", site: null }],
    [{ ISNAD_BASE: "its/path/" }, { base: "/its/path/", site: null }],
    [{ ISNAD_URL: "https://example.org" }, { base: "/", site: "https://example.org/" }],
    [{ ISNAD_URL: "https://example.org/isnad" }, { base: "/isnad/", site: "https://example.org/isnad/" }],
    [
      { ISNAD_URL: "", ISNAD_BASE: "/" },
      { base: "/", site: null },
    ],
  ])("%j", (environment, address) => {
    expect(readAddress(environment)).toEqual(address);
  });

  it.each(["example.org/isnad", "ftp://example.org/", "https://example.org/?x"])(
    "refuses %s with a remedy",
    (address) => {
      expect(() => readAddress({ ISNAD_URL: address })).toThrow(/^ISNAD_URL is .+ Write it as https:/);
    },
  );
});
