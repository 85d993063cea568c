/** Tells of the cells that a reader comes upon, so that no other is run, nor fetched for. */

/** A watch over elements, each of which is told of until it is let go. */
export interface Sight {
  readonly watch: (node: Element) => void;
  readonly leave: (node: Element) => void;
  readonly end: () => void;
}

/** Half a window beyond what is seen: a cell has its answer by the time it is scrolled to. */
const ahead = "50% 0px";

/**
 * Watches what comes into view, by scrolling, with the keyboard, or as the page above grows shorter. Where the browser cannot tell,
 * everything is in view.
 * @param seen is told of elements that are in view now
 */
export const sightOf = (seen: (nodes: readonly Element[]) => void): Sight => {
  if (!("IntersectionObserver" in globalThis)) {
    return { watch: (node) => queueMicrotask(() => seen([node])), leave: () => {}, end: () => {} };
  }
  const observer = new IntersectionObserver(
    (entries) => seen(entries.flatMap(({ isIntersecting, target }) => (isIntersecting ? [target] : []))),
    { rootMargin: ahead },
  );
  return {
    watch: (node) => observer.observe(node),
    leave: (node) => observer.unobserve(node),
    end: () => observer.disconnect(),
  };
};
