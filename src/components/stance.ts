/**
 * Stance is form: filled asserts, half filled hedges, hollow with a stroke through denies; a dotted outline says that the
 * author keeps his distance. Geometry only; whoever draws chooses the colour.
 */

/** Stances from firm to denied, in the order in which they stand side by side. */
export const stances = ["assert", "hedge", "deny"] as const;
export type Stance = (typeof stances)[number];

/** Whether a string is one of the three stances. */
export const isStance = (value: string): value is Stance => (stances as readonly string[]).includes(value);

/** Dashes of the outline where the author keeps his distance. */
export const distancedDash = "1.2 2";

/** The shape a stance is drawn in: a disc for a day or a square for a cell. */
export type GlyphShape = "disc" | "square";

/** SVG path data around the origin. `filled` is null for a denial, `stroke` for anything else. */
export interface StanceGlyph {
  readonly outline: string;
  readonly filled: string | null;
  readonly stroke: string | null;
  readonly dash: string | null;
}

const disc = (r: number) => `M${-r},0A${r},${r} 0 1 1 ${r},0A${r},${r} 0 1 1 ${-r},0Z`;
const lowerDisc = (r: number) => `M${-r},0A${r},${r} 0 0 0 ${r},0Z`;
const box = (x: number, y: number, width: number, height: number) => `M${x},${y}h${width}v${height}h${-width}Z`;

/**
 * The glyph of a stance, centred on the origin.
 * @param radius half its width, in pixels
 */
export const stanceGlyph = (stance: string, distanced: boolean, radius: number, shape: GlyphShape): StanceGlyph => {
  const r = radius;
  const outline = shape === "disc" ? disc(r) : box(-r, -r, 2 * r, 2 * r);
  const half = shape === "disc" ? lowerDisc(r) : box(-r, 0, 2 * r, r);
  // The stroke reaches past the outline so that a denial is told from a hollow mark at a glance.
  const reach = shape === "disc" ? r * 1.05 : r * 1.25;
  return {
    outline,
    filled: stance === "deny" ? null : stance === "hedge" ? half : outline,
    stroke: stance === "deny" ? `M${-reach},${reach}L${reach},${-reach}` : null,
    dash: distanced ? distancedDash : null,
  };
};

/** A bar of true length in the form of its stance: a hedge fills its lower half, a denial is struck through. */
export const stanceBar = (stance: string, distanced: boolean, width: number, height: number): StanceGlyph => ({
  outline: box(0, -height / 2, width, height),
  filled:
    stance === "deny" ? null : stance === "hedge" ? box(0, 0, width, height / 2) : box(0, -height / 2, width, height),
  stroke: stance === "deny" ? `M-2,0H${width + 2}` : null,
  dash: distanced ? distancedDash : null,
});
