/** A part of Framework (1.13.4) that has no types of its own. */
declare module "@observablehq/framework/dist/config.js" {
  /** Takes this for the present, and for the time at which every file was made. Framework's own tests use it. */
  export function setCurrentDate(date: Date | null): void;
}
