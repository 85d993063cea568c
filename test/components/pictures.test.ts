// @vitest-environment jsdom
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { claimsView } from "../../src/components/matrix.js";
import { relationsView } from "../../src/components/relations-view.js";
import type { Later, Tables } from "../../src/components/rows.js";
import { createStore, defaultState, type Store, type ViewState } from "../../src/components/state.js";
import { timelineView } from "../../src/components/timeline.js";
import { openDrawingPage } from "./drawing-page.js";
import { smallTables } from "./small-tables.js";

/**
 * Every chart as a picture, kept in `pictures/` and compared. After a change that is meant, look at the difference and run
 * `npx vitest run --project unit test/components/pictures.test.ts -u`. Letters are as wide as elements.ts assumes where nothing
 * can be measured, so the pictures are the same on every machine.
 */

let width = 900;

beforeAll(() => {
  openDrawingPage(() => width);
});

afterEach(() => {
  document.body.replaceChildren();
  width = 900;
});

type View = (tables: Tables & Later, store: Store, ended: Promise<unknown>) => HTMLElement;

const indented = (node: Element, depth = 0): string => {
  const pad = "  ".repeat(depth);
  const attributes = [...node.attributes]
    .map(({ name, value }) => ` ${name}="${value.replaceAll('"', "&quot;")}"`)
    .join("");
  const inner = [...node.childNodes].map((child) =>
    child instanceof Element
      ? indented(child, depth + 1)
      : `${"  ".repeat(depth + 1)}${(child.textContent ?? "").replaceAll("&", "&amp;").replaceAll("<", "&lt;")}`,
  );
  const name = node.localName;
  return inner.length === 0
    ? `${pad}<${name}${attributes}/>`
    : `${pad}<${name}${attributes}>\n${inner.join("\n")}\n${pad}</${name}>`;
};

/** The drawing of a view, an element a line. */
const pictureOf = (view: View, state: Partial<ViewState>, tables: Tables & Later): string => {
  const element = view(tables, createStore({ ...defaultState, ...state }), new Promise(() => {}));
  document.body.append(element);
  const drawing = element.querySelector("table.claims-matrix") ?? element.querySelector(".figure-body svg");
  if (drawing === null) throw new Error(`nothing drawn: ${element.textContent}`);
  if (drawing.localName === "svg") drawing.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  return `${indented(drawing)}\n`;
};

/** As many events as no eye can tell apart: each of the small tables a hundred times, a week later each time. */
const crowdedTables: Tables & Later = {
  ...smallTables,
  events: Array.from({ length: 100 }, (_, week) =>
    smallTables.events.map((row) => {
      const later = (day: Date | null) => (day === null ? null : new Date(day.getTime() + week * 7 * 86_400_000));
      const id = `${row.id}-${week}`;
      return { ...row, id, happening: id, first: later(row.first), last: later(row.last) };
    }),
  ).flat(),
};

const pictures: readonly (readonly [string, View, Partial<ViewState>, number])[] = [
  ["timeline.svg", timelineView, {}, 900],
  ["timeline-quad-phone.svg", timelineView, { lanes: "quad" }, 360],
  ["timeline-arabic.svg", timelineView, { lang: "ar", lanes: "bloc" }, 900],
  ["chord.svg", relationsView, { rollup: "none" }, 900],
  ["chord-rolled-up.svg", relationsView, { rollup: "parent" }, 900],
  ["chord-arabic-phone.svg", relationsView, { rollup: "none", lang: "ar" }, 360],
  ["adjacency-matrix.svg", relationsView, { drawing: "matrix", rollup: "none" }, 900],
  ["adjacency-matrix-arabic.svg", relationsView, { drawing: "matrix", rollup: "none", lang: "ar" }, 900],
  ["claims.html", claimsView, {}, 900],
  ["claims-rolled-up.html", claimsView, { claimsRollup: "parent" }, 900],
  ["claims-alike.html", claimsView, { sort: "alike" }, 900],
  ["claims-arabic.html", claimsView, { lang: "ar" }, 900],
];

describe("the picture of", () => {
  it.each(pictures)("%s is as it was", async (name, view, state, wide) => {
    width = wide;
    await expect(pictureOf(view, state, smallTables)).toMatchFileSnapshot(`pictures/${name}`);
  });

  it.each<readonly [string, Partial<ViewState>, number]>([
    ["timeline-crowded.svg", {}, 900],
    ["timeline-crowded-arabic-phone.svg", { lang: "ar", lanes: "quad" }, 360],
  ])("%s is as it was", async (name, state, wide) => {
    width = wide;
    await expect(pictureOf(timelineView, state, crowdedTables)).toMatchFileSnapshot(`pictures/${name}`);
  });
});
