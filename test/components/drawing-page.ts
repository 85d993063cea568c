import { vi } from "vitest";

/**
 * Gives jsdom what a drawing asks a browser for: a width, frames at once, and no way to measure letters, so that they are as wide as
 * elements.ts assumes and a drawing is the same on every machine.
 * @param width of every element that is observed, asked anew each time
 */
export function openDrawingPage(width: () => number): void {
  class Observer {
    constructor(private readonly tell: (entries: readonly { contentRect: { width: number } }[]) => void) {}
    observe() {
      this.tell([{ contentRect: { width: width() } }]);
    }
    disconnect() {}
  }
  vi.stubGlobal("ResizeObserver", Observer);
  vi.stubGlobal("CSS", { escape: (text: string) => text });
  vi.stubGlobal("requestAnimationFrame", (draw: () => void) => draw());
  HTMLCanvasElement.prototype.getContext = () => null;
  Element.prototype.scrollTo = () => {};
}
