import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  foreignInCss,
  foreignInHtml,
  foreignInScript,
  localInHtml,
  mendHtml,
  rootedInHtml,
} from "../../loaders/site/built-html.js";
import { finishSite } from "../../loaders/site/finish.js";

const head = '<html>\n<head>\n<meta name="viewport" content="width=device-width, initial-scale=1, maximum-scale=1">';

describe("mendHtml", () => {
  it("says the language and lets readers zoom, once", () => {
    const mended = mendHtml(head);
    expect(mended).toContain('<html lang="en" dir="ltr">');
    expect(mended).toContain('content="width=device-width, initial-scale=1"');
    expect(mendHtml(mended)).toBe(mended);
  });
});

describe("addresses of a page", () => {
  const html = `<link rel="stylesheet" href="https://fonts.example/x.css"><script src="//cdn.example/x.js"></script>
<img src="./a.png"><a href="https://example.org/">out</a><a href="/rooted">in</a><a href="../data.html?x=1#y">in</a><a href="#z">here</a>`;

  it("tells what a browser fetches elsewhere from what a reader may follow", () => {
    expect(foreignInHtml(html)).toEqual(["https://fonts.example/x.css", "//cdn.example/x.js"]);
    expect(foreignInHtml('<link rel="canonical" href="https://report.example/a.html">')).toEqual([]);
    expect(foreignInHtml('<link href="https://report.example/a.css" rel="stylesheet">')).toHaveLength(1);
  });

  it("finds what holds only at the root, and what must be there", () => {
    expect(rootedInHtml(html)).toEqual(["/rooted"]);
    expect(localInHtml(html)).toEqual(["./a.png", "../data.html"]);
  });
});

describe("addresses in styles and scripts", () => {
  it("finds those of another origin, not namespaces and data", () => {
    expect(
      foreignInCss('@import "https://a.example/x.css"; a{background:url(data:x)} b{src:url(//b.example/y)}'),
    ).toEqual(["https://a.example/x.css", "//b.example/y"]);
    expect(
      foreignInScript(
        'import "https://a.example/x.js"; import("//b.example/y.js"); const ns = "http://www.w3.org/2000/svg"; import x from "./z.js"',
      ),
    ).toEqual(["https://a.example/x.js", "//b.example/y.js"]);
  });
});

describe("finishSite", () => {
  it("mends every page and names what breaks a promise", () => {
    const folder = mkdtempSync(join(tmpdir(), "isnad-built-"));
    try {
      mkdirSync(join(folder, "articles"));
      writeFileSync(join(folder, "index.html"), `${head}<a href="./articles/">list</a><a href="./gone.html">gone</a>`);
      writeFileSync(join(folder, "articles", "index.html"), `${head}<a href="../">home</a>`);
      expect(finishSite(folder)).toEqual(["index.html: points to what is not there, ./gone.html"]);
      expect(readFileSync(join(folder, "articles", "index.html"), "utf8")).toContain('lang="en"');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
