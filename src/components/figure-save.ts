/**
 * Saves a drawing as a file that stands alone: colours computed, styles inline, fonts inside, title and source with it.
 */

import { embeddedFonts } from "./figure-fonts.js";
import { mirrored, runsLeft } from "./mirror.js";
import { pageLang } from "./words.js";

const svgNamespace = "http://www.w3.org/2000/svg";

/** The computed properties that make a drawing look as it does on the page. */
const drawnProperties = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-opacity",
  "stroke-linecap",
  "stroke-linejoin",
  "opacity",
  "stop-color",
  "stop-opacity",
  "font-family",
  "font-size",
  "font-weight",
  "font-style",
  "text-anchor",
  "dominant-baseline",
  "paint-order",
  "letter-spacing",
  "direction",
  "unicode-bidi",
];

/** Copies what the page computes for each element into the same element of the copy; hidden ones are dropped. */
const inline = (from: Element, to: Element): void => {
  const computed = getComputedStyle(from);
  const copies = [...to.children];
  [...from.children].forEach((child, i) => {
    const copy = copies[i];
    if (copy === undefined) return;
    const hidden = getComputedStyle(child);
    const off = hidden.display === "none" || hidden.visibility === "hidden" || child.classList.contains("screen-only");
    if (off && child.closest("defs") === null) copy.remove();
    else inline(child, copy);
  });
  for (const name of ["class", "style", "tabindex", "role"]) to.removeAttribute(name);
  const style = drawnProperties.map((name) => `${name}:${computed.getPropertyValue(name)}`).join(";");
  // Not as an attribute, which the content security policy of the pages refuses.
  if (to instanceof SVGElement || to instanceof HTMLElement) to.style.cssText = style;
};

/** What stands around the drawing in the file. */
export interface SavedWords {
  readonly title: string;
  readonly subtitle: string;
  readonly source: string;
}

const wrap = (text: string, width: number, font: string): readonly string[] => {
  const context = document.createElement("canvas").getContext("2d");
  if (context === null) return [text];
  context.font = font;
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && context.measureText(longer).width > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
};

const margin = 20;

interface Written {
  readonly element: SVGTextElement;
  readonly bottom: number;
}

const write = (
  text: string,
  y: number,
  width: number,
  size: number,
  weight: number,
  colour: string,
  family: string,
) => {
  const element = document.createElementNS(svgNamespace, "text");
  // Lines begin where those of the page do: at the right in Arabic.
  const direction = runsLeft(pageLang()) ? "rtl" : "ltr";
  const style = { "font-family": family, "font-size": `${size}px`, "font-weight": weight, fill: colour, direction };
  element.style.cssText = Object.entries(style)
    .map(([name, value]) => `${name}:${value}`)
    .join(";");
  const lines = wrap(text, width, `${weight} ${size}px ${family}`);
  lines.forEach((line, i) => {
    const span = document.createElementNS(svgNamespace, "tspan");
    span.setAttribute("x", String(mirrored(pageLang(), width + 2 * margin)(margin)));
    span.setAttribute("y", String(y + size + i * size * 1.35));
    span.textContent = line;
    element.append(span);
  });
  return { element, bottom: y + lines.length * size * 1.35 + size * 0.4 } satisfies Written;
};

/**
 * The drawing as the text of an SVG file.
 * @param svg in the document, so that its styles are computed
 */
export const svgText = async (svg: SVGSVGElement, words: SavedWords): Promise<string> => {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  inline(svg, copy);
  const page = getComputedStyle(svg.closest(".isnad-figure") ?? document.documentElement);
  const [paper, ink, soft] = ["--paper", "--ink", "--ink-soft"].map((name) => page.getPropertyValue(name).trim());
  const box = svg.viewBox.baseVal;
  const [width, height] = [box.width, box.height];
  const family = page.fontFamily.replaceAll('"', "'");

  const outer = document.createElementNS(svgNamespace, "svg");
  const title = write(words.title, margin / 2, width, 20, 600, ink ?? "", family);
  const subtitle = write(words.subtitle, title.bottom, width, 13, 400, soft ?? "", family);
  const source = write(words.source, subtitle.bottom + height + 12, width, 11, 400, soft ?? "", family);
  const [fullWidth, fullHeight] = [width + 2 * margin, source.bottom + margin / 2];
  for (const [name, value] of Object.entries({ x: margin, y: subtitle.bottom + 4, width, height })) {
    copy.setAttribute(name, String(value));
  }
  const ground = document.createElementNS(svgNamespace, "rect");
  ground.setAttribute("width", String(fullWidth));
  ground.setAttribute("height", String(fullHeight));
  ground.setAttribute("fill", paper ?? "white");
  outer.setAttribute("xmlns", svgNamespace);
  outer.setAttribute("width", String(fullWidth));
  outer.setAttribute("height", String(fullHeight));
  outer.setAttribute("viewBox", `0 0 ${fullWidth} ${fullHeight}`);
  const style = document.createElementNS(svgNamespace, "style");
  const families = [page, ...[...svg.querySelectorAll("text")].map((text) => getComputedStyle(text))].map(
    ({ fontFamily }) => fontFamily,
  );
  style.textContent = await embeddedFonts(families, `${Object.values(words).join("")}${svg.textContent}`);
  outer.append(style, ground, title.element, subtitle.element, copy, source.element);
  return new XMLSerializer().serializeToString(outer);
};

/** Offers a file for download. */
export const offerFile = (name: string, blob: Blob): void => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
};

/**
 * Paints an SVG file into a PNG at twice its size.
 * @throws Error where the browser cannot paint it
 */
export const pngOf = async (text: string): Promise<Blob> => {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth * 2;
  canvas.height = image.naturalHeight * 2;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error("The browser could not paint the picture; save it as SVG instead."));
      else resolve(blob);
    }, "image/png");
  });
};
