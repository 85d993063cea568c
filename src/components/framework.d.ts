/** What Observable Framework gives to a module of the page, as far as it is used here. */
declare module "observablehq:stdlib" {
  interface File {
    /** Address of the file, hashed in the build. */
    readonly href: string;
    readonly name: string;
    arrayBuffer(): Promise<ArrayBuffer>;
    json(): Promise<unknown>;
  }
  /** A file of the site; the name must be a literal, relative to the module. */
  export function FileAttachment(name: string): File;
}

/** Arquero's browser bundle: the package's own entry would bundle a file stream of Node into the page. */
declare module "arquero/dist/arquero.min.js" {
  const arquero: { fromArrow(table: object): object };
  export default arquero;
}
