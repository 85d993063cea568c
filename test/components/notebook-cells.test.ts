import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addCell,
  type Cells,
  changeCell,
  inLanguage,
  isOriginal,
  moveCell,
  readCells,
  recallCells,
  rememberCells,
  removeCell,
  seedCells,
} from "../../src/components/notebook-cells.js";
import { readCell } from "../../src/components/notebook-code.js";
import { notebookPage } from "../../src/components/notebook-page.js";
import { carriesNotebook, readLink, writeLink } from "../../src/components/notebook-share.js";
import { wordsOf } from "../../src/components/notebook-text.js";

const cells: Cells = [
  { id: "a", kind: "text", source: "one" },
  { id: "b", kind: "code", source: "two" },
];

describe("cells", () => {
  it("are added, changed, moved and removed", () => {
    const added = addCell(cells, "a", "code");
    expect(added.cells.map(({ id }) => id)).toEqual(["a", "cell-1", "b"]);
    expect(addCell(added.cells, null, "text").id).toBe("cell-2");
    expect(changeCell(cells, "b", "three")[1]?.source).toBe("three");
    expect(moveCell(cells, "b", -1).map(({ id }) => id)).toEqual(["b", "a"]);
    expect(moveCell(cells, "b", 1)).toBe(cells);
    expect(removeCell(cells, "a").map(({ id }) => id)).toEqual(["b"]);
  });

  it("of the original are the same in both languages but for their text", () => {
    expect(isOriginal(seedCells("ar"))).toBe(true);
    expect(inLanguage(seedCells("ar"), "en")).toEqual(seedCells("en"));
    expect(isOriginal(changeCell(seedCells("en"), "deny", "1"))).toBe(false);
    for (const { kind, source } of seedCells("en")) if (kind === "code") expect(readCell(source).fault).toBeNull();
  });

  it("are kept, and not at all when they are the original", () => {
    const kept = new Map<string, string>();
    const storage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    };
    rememberCells(cells, () => storage);
    expect(recallCells(() => storage)?.map(({ source }) => source)).toEqual(["one", "two"]);
    rememberCells(seedCells("en"), () => storage);
    expect(recallCells(() => storage)).toBeNull();
  });

  it.each(["{}", "[1]", '[["x","y"]]', '[["c",1]]', "nonsense"])("are not read from %s", (text) => {
    expect(() => readCells(text)).toThrow();
  });
});

describe("a link", () => {
  it("carries any notebook in letters of an address", async () => {
    const cell = fc.record({
      kind: fc.constantFrom("code" as const, "text" as const),
      source: fc.string({ unit: "grapheme" }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(cell), async (list) => {
        const link = await writeLink(list.map((each, i) => ({ id: String(i), ...each })));
        expect(link).toMatch(/^#notebook=[\w-]*$/);
        expect(carriesNotebook(link)).toBe(true);
        expect((await readLink(link)).map(({ kind, source }) => ({ kind, source }))).toEqual(list);
      }),
      { numRuns: 40 },
    );
  });

  it("of the original is short enough to be sent", async () => {
    expect((await writeLink(seedCells("en"))).length).toBeLessThan(4000);
  });

  it.each(["#notebook=", "#notebook=%%%", "#notebook=AAAA", "#notebook=q1YK"])("%s is refused", async (link) => {
    await expect(readLink(link)).rejects.toThrow();
  });

  it("that unfolds into millions of characters is refused", async () => {
    const bomb = await writeLink([{ id: "a", kind: "text", source: "a".repeat(20_000_000) }]);
    await expect(readLink(bomb)).rejects.toThrow();
  });
});

/** A placeholder, which Framework would run if it stood in a page as it is. */
const placeholder = (code: string) => `$\{${code}}`;

describe("a saved page", () => {
  const page = (list: [kind: "code" | "text", source: string][]) =>
    notebookPage(
      list.map(([kind, source], i) => ({ id: String(i), kind, source })),
      { title: "T", note: "N" },
      ["relations"],
    );

  it.each<[source: string, written: string]>([
    ["relations", "display(shown(await (relations\n)));"],
    ["display(relations)", "display(shown(relations));"],
    ["const x = 1;\ndisplay(x);", "const x = 1;\ndisplay(shown(x));"],
    ["f(a => { display(a) });\n1", "f(a => { display(shown(a)) });\n1"],
  ])("shows the values of %j as the notebook does", (source, written) => {
    expect(page([["code", source]])).toContain(`\`\`\`js\n${written}\n\`\`\``);
  });

  it("says of each text in which language it is, since a page is read in two", () => {
    const text = page([
      ["text", "## من يقول؟"],
      ["text", "Who says قال?"],
    ]);
    expect(text).toContain('<div lang="ar" dir="rtl">\n\n## من يقول؟\n\n</div>');
    expect(text).toContain('<div lang="en" dir="ltr">\n\nWho says قال?\n\n</div>');
  });

  it("runs nothing that stands in text, and sets code that cannot be read as text", () => {
    const text = page([
      ["text", `a ${placeholder("b")} <script>c</script>`],
      ["code", "const = 1"],
      ["code", "const s = '```';\ndisplay(s)"],
    ]);
    expect(text).not.toContain(placeholder("b"));
    expect(text).not.toContain("<script>");
    expect(text).toContain("```js run=false\nconst = 1\n```");
    expect(text).toContain("````js\nconst s");
  });
});

describe("marked words", () => {
  it.each([
    ["plain", [[null, "plain"]]],
    [
      "a *b* c",
      [
        [null, "a "],
        ["em", "b"],
        [null, " c"],
      ],
    ],
    [
      "**b** and `x*y*z`",
      [
        ["strong", "b"],
        [null, " and "],
        ["code", "x*y*z"],
      ],
    ],
    [
      "2 * 3 * 4",
      [
        [null, "2 "],
        ["em", " 3 "],
        [null, " 4"],
      ],
    ],
    ["`open", [[null, "`open"]]],
    ["<b>not HTML</b>", [[null, "<b>not HTML</b>"]]],
  ])("%s", (text, expected) => {
    expect(wordsOf(text).map(({ tag, text: words }) => [tag, words])).toEqual(expected);
  });
});
