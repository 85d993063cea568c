import { describe, expect, it } from "vitest";
import { exceptions, inlineScripts, policyOf, withPolicy } from "../../loaders/site/policy.js";

const page =
  '<html>\n<head>\n<meta charset="utf-8">\n<script>one()</script><script src="./x.js"></script></head></html>';
// echo -n 'one()' | openssl dgst -sha256 -binary | base64
const hashOfOne = "'sha256-HR7iaask9daLMRRskMI++QeJtjWDOjyPA6lGzYGzKW4='";
const directive = (policy: string, name: string) =>
  policy
    .split("; ")
    .find((part) => part.startsWith(`${name} `))
    ?.split(" ")
    .slice(1);

describe("inlineScripts", () => {
  it("are those without an address, with the line ends that a browser sees", () => {
    expect(inlineScripts('<script type="module">a\r\nb</script><script src="x">c</script><SCRIPT>d</SCRIPT>')).toEqual([
      "a\nb",
      "d",
    ]);
  });
});

describe("policyOf", () => {
  it("allows the page's own scripts by their hash and no other inline script, style or origin", () => {
    const policy = policyOf("index.html", page);
    expect(directive(policy, "script-src")).toEqual(["'self'", hashOfOne]);
    expect(directive(policy, "style-src")).toEqual(["'self'"]);
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
  });

  it("allows more only where the table says so, each time with a reason", () => {
    for (const { page: name, reason, allows } of exceptions) {
      expect(reason.length).toBeGreaterThan(0);
      const policy = policyOf(name, page);
      for (const [where, sources] of Object.entries(allows)) {
        expect(directive(policy, where)).toEqual(expect.arrayContaining([...sources]));
      }
    }
    expect(exceptions.filter(({ allows }) => JSON.stringify(allows).includes("unsafe-eval")).length).toBe(1);
  });
});

describe("a page that loads arquero", () => {
  it("may make functions from text, and no other page may", () => {
    const saved = page.replace("<script", '<link rel="modulepreload" href="./_node/arquero@8.0.3/index.js"><script');
    expect(saved).not.toBe(page);
    expect(directive(policyOf("mine.html", saved), "script-src")).toContain("'unsafe-eval'");
    expect(directive(policyOf("mine.html", page), "script-src")).not.toContain("'unsafe-eval'");
  });
});

describe("withPolicy", () => {
  it("stands before every script, once", () => {
    const html = withPolicy("index.html", page);
    expect(html.indexOf("Content-Security-Policy")).toBeLessThan(html.indexOf("<script"));
    expect(withPolicy("index.html", html)).toBe(html);
  });
});
