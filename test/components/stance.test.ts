import { describe, expect, it } from "vitest";
import { stanceBar, stanceGlyph } from "../../src/components/stance.js";

describe("stance is form", () => {
  it.each([
    ["assert", true, true, false],
    ["hedge", true, false, false],
    ["deny", false, false, true],
  ])("%s", (stance, filled, whole, stroked) => {
    for (const glyph of [stanceGlyph(stance, false, 6, "disc"), stanceGlyph(stance, false, 6, "square")]) {
      expect(glyph.filled !== null).toBe(filled);
      expect(glyph.filled === glyph.outline).toBe(whole);
      expect(glyph.stroke !== null).toBe(stroked);
    }
    expect(stanceBar(stance, false, 40, 8).stroke !== null).toBe(stroked);
  });

  it("dots the outline where the author keeps his distance", () => {
    expect(stanceGlyph("assert", true, 6, "disc").dash).not.toBeNull();
    expect(stanceGlyph("assert", false, 6, "disc").dash).toBeNull();
  });
});
