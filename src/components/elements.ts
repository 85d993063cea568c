/** Elements of the page, made of names, attributes and text. Text is always set as text. */

import { isArabic } from "./names.js";

type Child = Node | string | null;
type Attributes = Readonly<Record<string, string | number | boolean | null>>;

const svgNamespace = "http://www.w3.org/2000/svg";

const dress = (node: Element, attributes: Attributes, children: readonly Child[]): void => {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === false) continue;
    // A style attribute that is set as one is refused by the content security policy of the pages; its rules are not.
    if (name === "style") (node as HTMLElement | SVGElement).style.cssText = String(value);
    else node.setAttribute(name, value === true ? "" : String(value));
  }
  node.append(...children.filter((child) => child !== null));
};

/** An HTML element; attributes that are null or false are left out, true ones are set empty. */
export const element = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] => {
  const node = document.createElement(tag);
  dress(node, attributes, children);
  return node;
};

/** An SVG element, likewise. */
export const svgElement = <K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): SVGElementTagNameMap[K] => {
  const node = document.createElementNS(svgNamespace, tag);
  dress(node, attributes, children);
  return node;
};

/** A button that does something when pressed. */
export const button = (
  label: string,
  attributes: Attributes,
  press: (event: MouseEvent) => void,
): HTMLButtonElement => {
  const node = element("button", { type: "button", ...attributes }, label);
  node.addEventListener("click", press);
  return node;
};

/** Arabic text: its language and direction said, so that it is shaped, read aloud and cut at the right end. */
export const arabic = (text: string, tag: "p" | "span" | "q" | "blockquote" = "span"): HTMLElement =>
  element(tag, { class: "ar", lang: "ar", dir: "rtl" }, text);

/**
 * A name or a headline in its own language, kept apart from the words around it.
 * @param kind a class of its own
 */
export const nameIn = (name: string, kind = ""): HTMLElement => {
  const own = isArabic(name) ? { lang: "ar", dir: "rtl" } : { dir: "ltr" };
  const classes = [kind, isArabic(name) ? "ar" : ""].filter((each) => each !== "").join(" ");
  return element("bdi", { class: classes === "" ? null : classes, ...own }, name);
};

/** A choice of one among few: a group of radio buttons that looks like a switch. */
export const switchOf = <T extends string>(
  legend: string,
  options: readonly (readonly [T, string])[],
  chosen: T,
  choose: (value: T) => void,
): HTMLFieldSetElement => {
  const name = `switch-${legend.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-")}`;
  const labels = options.map(([value, label]) => {
    const input = element("input", { type: "radio", name, value, checked: value === chosen });
    input.addEventListener("change", () => choose(value));
    return element("label", {}, input, element("span", {}, label));
  });
  return element("fieldset", { class: "switch" }, element("legend", {}, legend), ...labels);
};

/** Shows in a switch what is chosen now. */
export const syncSwitch = (field: HTMLFieldSetElement, chosen: string): void => {
  for (const input of field.querySelectorAll("input")) input.checked = input.value === chosen;
};

/** A box to tick. */
export const tickBox = (label: string, ticked: boolean, tick: (on: boolean) => void): HTMLLabelElement => {
  const input = element("input", { type: "checkbox", checked: ticked });
  input.addEventListener("change", () => tick(input.checked));
  return element("label", { class: "tick-box" }, input, element("span", {}, label));
};

/** A list to choose one from; the empty value stands for none. */
export const chooser = (
  label: string,
  options: readonly (readonly [string, string])[],
  chosen: string,
  choose: (value: string) => void,
): HTMLLabelElement => {
  const select = element(
    "select",
    {},
    ...options.map(([value, text]) => element("option", { value, selected: value === chosen }, text)),
  );
  select.addEventListener("change", () => choose(select.value));
  return element("label", { class: "chooser" }, element("span", {}, label), select);
};

/** Width of a text in pixels as a drawing of the page sets it. */
export const textMeasure = (size: number): ((text: string) => number) => {
  const context = document.createElement("canvas").getContext("2d");
  if (context === null) return (text) => text.length * size * 0.55;
  const page = getComputedStyle(document.documentElement);
  const families = ["--serif", "--arabic"]
    .map((name) => page.getPropertyValue(name).trim())
    .filter((name) => name !== "");
  context.font = `${size}px ${[...families, "serif"].join(", ")}`;
  const known = new Map<string, number>();
  return (text) => {
    const width = known.get(text) ?? context.measureText(text).width;
    known.set(text, width);
    return width;
  };
};
