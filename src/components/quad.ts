/**
 * The four quad classes of PLOVER: their order, their words, and how each is drawn. Two hues by two depths; verbal is
 * hatched or dashed, material solid, so that the classes stay apart in grey print and for colour-blind readers.
 */

/** Quad classes in the order in which legends and lanes show them. */
export const quadClasses = [
  "verbal-cooperation",
  "material-cooperation",
  "verbal-conflict",
  "material-conflict",
] as const;
export type QuadClass = (typeof quadClasses)[number];

/** Whether a string is one of the four quad classes. */
export const isQuadClass = (value: string): value is QuadClass => (quadClasses as readonly string[]).includes(value);

/** Words are said, deeds are done: verbal classes are drawn hatched. */
export const isVerbal = (quad: string): boolean => quad.startsWith("verbal");

/** The custom property that holds the colour of a quad class, as a CSS value. */
export const quadColour = (quad: string): string => (isQuadClass(quad) ? `var(--${quad})` : "var(--ink-soft)");

const patternId = (quad: string, scope: string): string => `${scope}-hatch-${quad}`;

/**
 * What fills a mark of this quad class: its colour if material, a hatch of its colour if verbal.
 * `scope` is the prefix given to {@link addHatches} in the same drawing.
 */
export const quadFill = (quad: string, scope: string): string =>
  isVerbal(quad) ? `url(#${patternId(quad, scope)})` : quadColour(quad);

/** Side of the square that a hatch repeats, and the width of its line, in pixels. */
const hatch = { step: 4, line: 2.1 };

const svgNamespace = "http://www.w3.org/2000/svg";

/**
 * Adds the hatches of the verbal classes to a drawing. Ids in a page must be unique: give each drawing its own `scope`.
 */
export const addHatches = (svg: SVGSVGElement, scope: string): void => {
  const defs = svg.ownerDocument.createElementNS(svgNamespace, "defs");
  for (const quad of quadClasses.filter(isVerbal)) {
    const pattern = svg.ownerDocument.createElementNS(svgNamespace, "pattern");
    const attributes: Record<string, string | number> = {
      id: patternId(quad, scope),
      width: hatch.step,
      height: hatch.step,
      patternUnits: "userSpaceOnUse",
      patternTransform: "rotate(45)",
    };
    for (const [name, value] of Object.entries(attributes)) pattern.setAttribute(name, String(value));
    for (const [width, opacity] of [
      [hatch.step, 0.28],
      [hatch.line, 1],
    ] as const) {
      const line = svg.ownerDocument.createElementNS(svgNamespace, "rect");
      line.setAttribute("width", String(width));
      line.setAttribute("height", String(hatch.step));
      line.setAttribute("opacity", String(opacity));
      line.style.fill = quadColour(quad);
      pattern.append(line);
    }
    defs.append(pattern);
  }
  svg.prepend(defs);
};
