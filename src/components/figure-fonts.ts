/** The page's own web fonts as CSS that needs no other file, for drawings that leave the page. */

const ranges = (rule: CSSFontFaceRule): readonly (readonly [number, number])[] => {
  const text = rule.style.getPropertyValue("unicode-range");
  return [...text.matchAll(/U\+([0-9a-f?]+)(?:-([0-9a-f]+))?/gi)].map(([, from = "", to]) => [
    Number.parseInt(from.replaceAll("?", "0"), 16),
    Number.parseInt(to ?? from.replaceAll("?", "F"), 16),
  ]);
};

/** Whether a font face holds any letter of the text; a face without a range holds all. */
const covers = (rule: CSSFontFaceRule, letters: readonly number[]): boolean => {
  const spans = ranges(rule);
  return spans.length === 0 || letters.some((letter) => spans.some(([from, to]) => from <= letter && letter <= to));
};

const unquoted = (family: string) => family.trim().replace(/^["']|["']$/g, "");

const dataUri = async (address: string): Promise<string> => {
  if (address.startsWith("data:")) return address;
  const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return `data:font/woff2;base64,${btoa(binary)}`;
};

const faceRules = (): CSSFontFaceRule[] =>
  [...document.styleSheets].flatMap((sheet) => {
    try {
      return [...sheet.cssRules].filter((rule) => rule instanceof CSSFontFaceRule);
    } catch {
      // The rules of a sheet from another origin may not be read; our fonts are not there.
      return [];
    }
  });

/**
 * `@font-face` rules with the fonts inside, for the families and letters that a drawing uses.
 * @param families as in computed `font-family` values, lists allowed
 * @returns empty where the page has no such fonts, or where they cannot be read: the drawing then falls back to system fonts
 */
export const embeddedFonts = async (families: readonly string[], text: string): Promise<string> => {
  const wanted = new Set(families.flatMap((list) => list.split(",").map(unquoted)));
  const letters = [...new Set([...text].map((letter) => letter.codePointAt(0) ?? 0))];
  const rules = faceRules().filter(
    (rule) => wanted.has(unquoted(rule.style.getPropertyValue("font-family"))) && covers(rule, letters),
  );
  const faces = await Promise.all(
    rules.map(async (rule) => {
      const source = /url\(\s*["']?([^"')]+)["']?\s*\)/.exec(rule.style.getPropertyValue("src"))?.[1];
      if (source === undefined) return "";
      try {
        const uri = await dataUri(new URL(source, rule.parentStyleSheet?.href ?? document.baseURI).href);
        const kept = ["font-family", "font-weight", "font-style", "unicode-range"].map((name) => {
          const value = rule.style.getPropertyValue(name);
          return value === "" ? "" : `${name}:${value};`;
        });
        return `@font-face{${kept.join("")}src:url(${uri}) format("woff2");}`;
      } catch {
        return "";
      }
    }),
  );
  return faces.join("");
};
