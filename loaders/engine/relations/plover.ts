import type { PloverType, QuadClass } from "../types.js";

/** Quad class of each PLOVER type (PLOVER 0.8; codebook, "Relations"). */
export const quadClassOf: Readonly<Record<PloverType, QuadClass>> = {
  AGREE: "verbal-cooperation",
  CONSULT: "verbal-cooperation",
  SUPPORT: "verbal-cooperation",
  CONCEDE: "verbal-cooperation",
  COOPERATE: "material-cooperation",
  AID: "material-cooperation",
  RETREAT: "material-cooperation",
  REQUEST: "verbal-conflict",
  ACCUSE: "verbal-conflict",
  REJECT: "verbal-conflict",
  THREATEN: "verbal-conflict",
  PROTEST: "material-conflict",
  SANCTION: "material-conflict",
  MOBILIZE: "material-conflict",
  COERCE: "material-conflict",
  ASSAULT: "material-conflict",
};

/** All PLOVER types, in the order of the quad classes. */
export const ploverTypes = Object.keys(quadClassOf) as readonly PloverType[];

/** The four quad classes. */
export const quadClasses: readonly QuadClass[] = [
  "verbal-cooperation",
  "material-cooperation",
  "verbal-conflict",
  "material-conflict",
];
