import type { Metadata } from "../engine/types.js";
import { type LayerName, layers } from "./layers.js";
import { type ValueKind, valueKinds } from "./values.js";

/** A field as corrections.csv names it, taken apart. */
export interface FieldName {
  readonly layer: LayerName | "article";
  readonly column: string;
  /** What stands in square brackets: `relation[isis ASSAULT nusra].stance`; "" without. */
  readonly which: string;
}

/** What may be written in a field. */
export interface FieldValues {
  readonly kind: ValueKind;
  readonly nullable: boolean;
}

const metadata: Readonly<Record<keyof Metadata, ValueKind>> = {
  outlet: valueKinds.actor,
  headline: valueKinds.text,
  byline: valueKinds.text,
  dateline: valueKinds.text,
  published: valueKinds.edtf,
};

/** Whether a column of the articles table is metadata that can be corrected. */
export const isMetadata = (column: string): column is keyof Metadata => Object.hasOwn(metadata, column);

const isLayer = (name: string): name is LayerName => Object.hasOwn(layers, name);

/** Takes the name of a field apart; null where there is no such field. */
export function fieldNamed(name: string): FieldName | null {
  const [, layer = "", which = "", column = ""] = /^([a-z]+)(?:\[([^\]]*)\])?\.([a-z_]+)$/.exec(name) ?? [];
  if (layer === "article") return which === "" && isMetadata(column) ? { layer, column, which } : null;
  if (!isLayer(layer) || !Object.hasOwn(layers[layer].fields, column)) return null;
  return { layer, column, which: which.trim().replace(/\s+/g, " ") };
}

/** What may be written in a field; null where there is no such field. */
export function fieldValues({ layer, column }: FieldName): FieldValues | null {
  if (layer === "article") return isMetadata(column) ? { kind: metadata[column], nullable: true } : null;
  return layers[layer].fields[column] ?? null;
}

/** Every field that can be corrected, as corrections.csv names it. */
export const fieldNames: readonly string[] = [
  ...Object.keys(metadata).map((column) => `article.${column}`),
  ...Object.entries(layers).flatMap(([layer, { fields }]) => Object.keys(fields).map((column) => `${layer}.${column}`)),
];
