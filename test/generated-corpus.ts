/**
 * A corpus of any size for tests of speed and memory, made of the sentences of the shipped articles: each generated article
 * takes some of them, puts other actors of the same kind in place of the actors named, and other days in place of the days.
 * The same count and seed give the same corpus. What it says of anybody is made up and means nothing.
 *
 *     node --import tsx test/generated-corpus.ts FOLDER [COUNT] [SEED]
 *
 * writes a data folder (articles, corpus.csv, the shipped lexicons, no gold) that every command takes with `--data`.
 */

import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { projectData, readCorpus } from "../loaders/corpus/corpus.js";
import { formatCsv } from "../loaders/corpus/csv.js";
import { recordColumns } from "../loaders/corpus/records.js";
import { analyse } from "../loaders/engine/analyse.js";
import { compileLexicon } from "../loaders/engine/lexicon/lexicon.js";
import type { ActorRow } from "../loaders/engine/lexicon/rows.js";
import type { Analysis, Span } from "../loaders/engine/types.js";

/** An article with what corpus.csv says of it. */
export interface GeneratedArticle {
  /** File name; without `.txt` it is the id. */
  readonly file: string;
  readonly text: string;
  readonly outlet: string;
  readonly headline: string;
  /** A day of 2012 to 2018. */
  readonly published: string;
}

/** A name or a day inside a sentence, which may be replaced. */
interface Slot extends Span {
  /** Actor that is named; null for a day. */
  readonly actor: string | null;
}

interface Template {
  readonly text: string;
  readonly slots: readonly Slot[];
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32, in the public domain). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const months =
  "كانون الثاني/يناير|شباط/فبراير|آذار/مارس|نيسان/أبريل|أيار/مايو|حزيران/يونيو|تموز/يوليو|آب/أغسطس|أيلول/سبتمبر|تشرين الأول/أكتوبر|تشرين الثاني/نوفمبر|كانون الأول/ديسمبر".split(
    "|",
  );

/** Sentences of prose with the names and full days in them; what is written to a preposition is left as it is. */
function templatesOf({ article, sentences, mentions, dates }: Analysis): Template[] {
  const free = ({ start, end }: Span) =>
    /[\s"(«]/.test(article.text.charAt(start - 1) || " ") && !article.text.slice(start, end).startsWith("لل");
  const named = mentions.filter((mention) => mention.kind === "actor" && !mention.anaphor && free(mention));
  const days = dates.filter((date) => date.precision === "day" && date.anchor === "absolute");
  return sentences
    .filter(({ start, end, furniture }) => furniture === null && end - start > 40)
    .map(({ start, end }) => {
      const within = (span: Span) => span.start >= start && span.end <= end;
      const moved = (span: Span, actor: string | null): Slot => ({
        start: span.start - start,
        end: span.end - start,
        actor,
      });
      const slots = [
        ...named.filter(within).map((mention) => moved(mention, mention.entity)),
        ...days.filter(within).map((date) => moved(date, null)),
      ].sort((a, b) => a.start - b.start);
      const text = article.text.slice(start, end).replace(/\s+/g, " ");
      const apart = slots.filter((slot, index) => slot.start >= (slots[index - 1]?.end ?? 0));
      return { text, slots: text.length === end - start ? apart : [] };
    });
}

const fill = ({ text, slots }: Template, word: (slot: Slot) => string): string => {
  let filled = "";
  let from = 0;
  for (const slot of slots) {
    filled += text.slice(from, slot.start) + word(slot);
    from = slot.end;
  }
  return filled + text.slice(from);
};

/** Generated articles, one at a time, `count` of them. */
export function* generatedArticles(count: number, seed = 1): Generator<GeneratedArticle> {
  const { articles, lexicon: rows } = readCorpus();
  const lexicon = compileLexicon(rows);
  const templates = articles.flatMap(({ article }) => templatesOf(analyse(article, lexicon)));
  const byKind = new Map<string, ActorRow[]>();
  for (const actor of rows.actors) byKind.set(actor.kind, [...(byKind.get(actor.kind) ?? []), actor]);
  const outlets = (byKind.get("media") ?? []).slice(0, 40);

  const random = randomFrom(seed);
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(random() * items.length)];
    if (item === undefined) throw new RangeError("there is nothing to pick from");
    return item;
  };
  const dayOf = () => new Date(Date.UTC(2012, 0, 1) + Math.floor(random() * 7 * 365) * 86_400_000);
  const dayInWords = () => {
    const day = dayOf();
    return `${day.getUTCDate()} ${months[day.getUTCMonth()]} ${day.getUTCFullYear()}`;
  };
  for (let n = 0; n < count; n++) {
    // One actor has one stand-in throughout an article; half of them play themselves, so that pairs come again.
    const cast = new Map<string, string | null>();
    const standIn = (actor: string): string | null => {
      const known = cast.get(actor);
      if (known !== undefined) return known;
      const kind = lexicon.actors.get(actor)?.kind;
      const other = random() < 0.5 ? null : pick((byKind.get(kind ?? "") ?? []).slice(0, 30)).name_ar;
      cast.set(actor, other);
      return other;
    };
    const sentence = () => {
      const template = pick(templates);
      return fill(template, (slot) => {
        const stands = template.text.slice(slot.start, slot.end);
        return slot.actor === null ? dayInWords() : (standIn(slot.actor) ?? stands);
      });
    };
    const headline = `تقرير رقم ${n + 1} عن ${pick(rows.places.slice(0, 200)).name_ar}`;
    const body = Array.from({ length: 4 + Math.floor(random() * 9) }, sentence);
    yield {
      file: `generated-${String(n + 1).padStart(5, "0")}.txt`,
      text: `${headline}\n\n${body.join("\n\n")}\n`,
      outlet: pick(outlets).id,
      headline,
      published: dayOf().toISOString().slice(0, 10),
    };
  }
}

/** Writes a data folder with a generated corpus and the shipped lexicons. */
export function writeGeneratedCorpus(folder: string, count: number, seed = 1): void {
  mkdirSync(join(folder, "articles"), { recursive: true });
  cpSync(join(projectData.path, "lexicon"), join(folder, "lexicon"), { recursive: true });
  const records: string[][] = [[...recordColumns]];
  for (const { file, text, outlet, headline, published } of generatedArticles(count, seed)) {
    writeFileSync(join(folder, "articles", file), text);
    records.push([file, outlet, headline, "", published, "supplied", "generated"]);
  }
  writeFileSync(join(folder, "corpus.csv"), formatCsv(records));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, count = "5000", seed = "1"] = process.argv.slice(2);
  if (folder === undefined || !/^\d+$/.test(count) || !/^\d+$/.test(seed)) {
    process.stderr.write("node --import tsx test/generated-corpus.ts FOLDER [COUNT] [SEED]\n");
    process.exitCode = 2;
  } else writeGeneratedCorpus(folder, Number(count), Number(seed));
}
