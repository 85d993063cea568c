/** The key of the relations view: quad classes, and the forms that only links have. */

import { svgElement } from "./elements.js";
import { drawLegend } from "./legend.js";
import { mirrored, runsLeft } from "./mirror.js";
import type { Names } from "./names.js";
import { isVerbal, quadFill } from "./quad.js";
import { type DrawnLink, type RelationsScene, sourceName } from "./relations-facts.js";
import { relationsWordsIn } from "./relations-words.js";

const lineHeight = 20;
const swatchWidth = 26;

interface Entry {
  readonly label: string;
  readonly draw: () => SVGElement;
}

const band = "M0,-5H26V5H0Z";
const arrow = "M0,-5H18L26,0L18,5H0Z";
const square = "M8,-5H18V5H8Z";
const disc = "M8,0A5,5 0 1 1 18,0A5,5 0 1 1 8,0Z";

const swatch = (shape: string, look: string) => () => svgElement("path", { d: shape, class: `swatch ${look}` });

const entriesOf = (scene: RelationsScene, drawing: "chord" | "matrix", names: Names): readonly Entry[] => {
  const { links, sources } = scene;
  const say = relationsWordsIn[names.lang];
  const [directed, undirected] = drawing === "chord" ? [arrow, band] : [square, disc];
  const has = (test: (link: RelationsScene["links"][number]) => boolean) => links.some(test);
  const [first, second] = sources.map((source) => sourceName(source, names));
  const entries: Entry[] = [];
  if (has((link) => !link.directed)) {
    if (has((link) => link.directed)) entries.push({ label: say.directed, draw: swatch(directed, "plain") });
    entries.push({ label: say.undirected, draw: swatch(undirected, "plain") });
  }
  if (has((link) => link.denied)) entries.push({ label: say.onlyDenied, draw: swatch(directed, "denied") });
  if (first !== undefined && second !== undefined) {
    const told = [
      ["shared", say.toldByBoth],
      ["first", say.onlyBy(first)],
      ["second", say.onlyBy(second)],
    ] as const;
    entries.push(
      ...told
        .filter(([kind]) => has((link) => link.told === kind))
        .map(([kind, label]) => ({ label, draw: swatch(directed, `told-${kind}`) })),
    );
  }
  return entries;
};

/**
 * Draws the key in lines of at most `width` pixels.
 * @returns the drawing and its height in pixels
 */
export const drawRelationsKey = (
  scene: RelationsScene,
  drawing: "chord" | "matrix",
  names: Names,
  width: number,
  measure: (text: string) => number,
  scope: string,
) => {
  const quads = drawLegend(
    {
      quads: new Set(scene.links.map(({ quad }) => quad)),
      stances: new Set(),
      distanced: false,
      shape: "square",
      scope,
    },
    names,
    width,
    measure,
  );
  const group = svgElement("g", { class: "legend" });
  const entries = entriesOf(scene, drawing, names);
  const across = mirrored(names.lang, width);
  let [x, y] = [0, quads.height];
  for (const { label, draw } of entries) {
    const room = swatchWidth + 6 + measure(label) + 18;
    if (x > 0 && x + room - 18 > width) [x, y] = [0, y + lineHeight];
    const item = svgElement("g", { transform: `translate(${across(x)},${y + lineHeight / 2})` });
    item.append(
      svgElement("g", { transform: runsLeft(names.lang) ? "scale(-1,1)" : null }, draw()),
      svgElement("text", { x: runsLeft(names.lang) ? -swatchWidth - 6 : swatchWidth + 6, dy: "0.35em" }, label),
    );
    group.append(item);
    x += room;
  }
  return {
    group: svgElement("g", {}, quads.group, group),
    height: entries.length === 0 ? quads.height : y + lineHeight,
  };
};

/** What fills a link: the colour and pattern of its quad class, or nothing where it is only denied. */
export const linkFill = (quad: string, denied: boolean, scope: string): string =>
  denied ? "none" : quadFill(quad, scope);

/** The classes of a link's form, as relations.css draws them. */
export const linkLook = ({ told, quad, denied }: DrawnLink): string =>
  `told-${told} ${isVerbal(quad) ? "verbal" : "material"}${denied ? " denied" : ""}`;
