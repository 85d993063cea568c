/** What stands in the margin of an article: who says what how firmly, who does what to whom, when. Pure. */

import { correctionWords } from "./correction-words.js";
import { type Names, namesIn } from "./names.js";
import type { Stretch } from "./reader-fragment.js";
import type { LayerName } from "./reader-layers.js";
import { readerWords } from "./reader-words.js";
import type { AttributionRow, DateRow, MentionRow, ReaderTables, RelationRow } from "./rows.js";
import type { Lang } from "./state.js";
import { edtfWords } from "./timeline-time.js";

/** A note in the margin. It stands beside the paragraph in which its stretch begins, and opens that stretch. */
export interface Note extends Stretch {
  readonly layer: LayerName;
  /** What it says, such as `Khaled → Russia: accusation`. */
  readonly head: string;
  /** A word of the article that the note is about, in Arabic; null where the head says all. */
  readonly quote: string | null;
  /** Further words: stance, kind of source, on whose word. */
  readonly detail: string;
  /** How its sign is drawn; null where it has none. */
  readonly sign: { readonly stance: string; readonly distanced: boolean; readonly quad: string } | null;
  /** The two actors and how many other articles say something of the same two; null where none does. */
  readonly elsewhere: { readonly pair: readonly [string, string]; readonly articles: number } | null;
}

/** A word about what was read otherwise; null for a row as it was read. */
const correctedWord = ({ corrected }: Pick<RelationRow, "corrected">, { lang }: Names): string | null =>
  corrected.length === 0 ? null : correctionWords[lang].corrected.toLowerCase();

const attributionNote = (row: AttributionRow, names: Names): Note => ({
  layer: "attributions",
  start: row.content_start,
  end: row.content_end,
  head: `${names.actor(row.source_id)} ${names.stance(row.stance)}`,
  quote: row.cue_text,
  detail: [
    names.kind(row.source_type),
    readerWords[names.lang].styles[row.style],
    row.distanced ? readerWords[names.lang].distanced : null,
    row.via === null ? null : readerWords[names.lang].via,
    correctedWord(row, names),
  ]
    .filter((part) => part !== null)
    .join(readerWords[names.lang].comma),
  sign: { stance: row.stance, distanced: row.distanced, quad: "none" },
  elsewhere: null,
});

const pairKey = ({ a, b }: Pick<RelationRow, "a" | "b">): string => [a, b].sort().join(" ");

/** How many articles other than this one have a relation between the two actors of a row. */
const articlesElsewhere = (row: RelationRow, relations: readonly RelationRow[]): number =>
  new Set(
    relations
      .filter((other) => other.article !== row.article && pairKey(other) === pairKey(row))
      .map(({ article }) => article),
  ).size;

const relationNote = (row: RelationRow, distanced: boolean, elsewhere: number, names: Names): Note => ({
  layer: "relations",
  start: row.start,
  end: row.end,
  head: `${names.pair(row.a, row.b, row.directed)}: ${names.type(row.type)}`,
  quote: null,
  detail: [
    `${names.actor(row.voice)} ${names.stance(row.stance)}`,
    row.edtf === null ? null : edtfWords(row.edtf, names.lang),
    correctedWord(row, names),
  ]
    .filter((part) => part !== null)
    .join(readerWords[names.lang].comma),
  sign: { stance: row.stance, distanced, quad: row.quad_class },
  elsewhere: elsewhere === 0 ? null : { pair: [row.a, row.b], articles: elsewhere },
});

const dateNote = (row: DateRow, names: Names): Note => ({
  layer: "dates",
  start: row.start,
  end: row.end,
  head: row.edtf === null ? "" : edtfWords(row.edtf, names.lang),
  quote: row.text,
  detail: [
    row.edtf,
    readerWords[names.lang].anchors[row.anchor],
    row.conflict ? readerWords[names.lang].conflict : null,
    correctedWord(row, names),
  ]
    .filter((part) => part !== null && part !== undefined)
    .join(readerWords[names.lang].comma),
  sign: null,
  elsewhere: null,
});

/** One note for each entity that a paragraph names, at its first mention there. */
const entityNotes = (rows: readonly MentionRow[], layer: LayerName, paragraphs: readonly Stretch[], name: NameOf) =>
  paragraphs.flatMap((paragraph) => {
    const inside = rows.filter(({ start }) => paragraph.start <= start && start < paragraph.end);
    return [...new Set(inside.map(({ entity }) => entity))].flatMap((entity): Note[] => {
      const [first, ...more] = inside.filter((row) => row.entity === entity);
      if (first === undefined) return [];
      const detail = more.length === 0 ? "" : `×\u202f${more.length + 1}`;
      const { start, end } = first;
      return [{ layer, start, end, head: name(entity), quote: null, detail, sign: null, elsewhere: null }];
    });
  });

type NameOf = (id: string) => string;

/** The notes of an article in the layers that are on, in the order of the text. */
export const notesOf = (
  tables: ReaderTables,
  article: string,
  paragraphs: readonly Stretch[],
  layers: ReadonlySet<LayerName>,
  lang: Lang,
): readonly Note[] => {
  const names = namesIn(lang, tables.actors);
  const places = new Map(tables.places.map((row) => [row.id, lang === "ar" ? row.name_ar : row.name_en]));
  const here = <R extends { readonly article: string }>(rows: readonly R[]) =>
    rows.filter((row) => row.article === article);
  const mentions = here(tables.mentions);
  const distanced = new Set(tables.attributions.filter((row) => row.distanced).map(({ id }) => id));
  const made: Readonly<Record<LayerName, () => readonly Note[]>> = {
    actors: () =>
      entityNotes(
        mentions.filter(({ kind }) => kind === "actor"),
        "actors",
        paragraphs,
        names.short,
      ),
    places: () =>
      entityNotes(
        mentions.filter(({ kind }) => kind === "place"),
        "places",
        paragraphs,
        (id) => places.get(id) ?? id,
      ),
    dates: () => here(tables.dates).map((row) => dateNote(row, names)),
    attributions: () => here(tables.attributions).map((row) => attributionNote(row, names)),
    relations: () =>
      here(tables.relations).map((row) =>
        relationNote(
          row,
          row.attribution !== null && distanced.has(row.attribution),
          articlesElsewhere(row, tables.relations),
          names,
        ),
      ),
  };
  return [...layers].flatMap((layer) => made[layer]()).sort((a, b) => a.start - b.start || a.end - b.end);
};
