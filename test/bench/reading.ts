import { readFileSync } from "node:fs";
import winkModel from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { analyse } from "../../loaders/engine/analyse.js";
import { findDates } from "../../loaders/engine/dates/dates.js";
import { findMentions } from "../../loaders/engine/mentions/mentions.js";
import { readMetadata } from "../../loaders/engine/metadata/metadata.js";
import { readText } from "../../loaders/engine/text/reading.js";
import { corpus, lexicon } from "../shipped.js";

/**
 * Words a second, beside wink-nlp reading English on the same machine in the same run, and how the time grows with the
 * length of a text. Prints ratios: seconds differ from machine to machine.
 */

const leastMilliseconds = 2000;

/** Words a second of a function that reads some words and says how many. */
function speedOf(read: () => number): number {
  for (let warm = 0; warm < 20; warm++) read();
  let words = 0;
  const start = performance.now();
  while (performance.now() - start < leastMilliseconds) words += read();
  return (1000 * words) / (performance.now() - start);
}

const articles = corpus.articles.map(({ article }) => article);

/** Text, dates and mentions of every article. */
function readNames(): number {
  let words = 0;
  for (const article of articles) {
    const text = readText(article, lexicon);
    const { published } = readMetadata(article, text, lexicon);
    findDates(article.text, text.tokens, lexicon.calendar, { published: published.value });
    findMentions(text, lexicon);
    words += text.words.length;
  }
  return words;
}

const counts = articles.map((article) => readText(article, lexicon).words.length);

function readAll(): number {
  for (const article of articles) analyse(article, lexicon);
  return counts.reduce((sum, count) => sum + count, 0);
}

const english = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
const nlp = winkNLP(winkModel);
const kinds = new Set(["word", "number"]);
const englishWords = nlp
  .readDoc(english)
  .tokens()
  .out(nlp.its.type)
  .filter((kind) => kinds.has(String(kind))).length;

/** Tokens, sentences and named entities of an English text, as wink-nlp reads it by default; words counted as ours are. */
function readEnglish(): number {
  nlp.readDoc(english);
  return englishWords;
}

/** Time for four times the text over the time for the text, by the word: 1 where a pass is linear. */
function growth(): number {
  const [article] = articles;
  if (article === undefined) throw new Error("the corpus is empty");
  const timeOf = (times: number) => {
    const long = { ...article, text: Array(times).fill(article.text).join("\n") };
    const runs = Array.from({ length: 9 }, () => {
      const start = performance.now();
      analyse(long, lexicon);
      return performance.now() - start;
    });
    return Math.min(...runs) / times;
  };
  timeOf(8);
  return timeOf(64) / timeOf(16);
}

const thousand = (speed: number) => `${Math.round(speed / 1000)} thousand words a second`;
const names = speedOf(readNames);
const all = speedOf(readAll);
const wink = speedOf(readEnglish);
console.log(`text, dates and mentions: ${thousand(names)}`);
console.log(`the whole way:            ${thousand(all)}`);
console.log(`wink-nlp, English:        ${thousand(wink)}`);
console.log(
  `ratio to wink-nlp:        ${(names / wink).toFixed(2)} (names), ${(all / wink).toFixed(2)} (the whole way)`,
);
console.log(`four times the text:      ${growth().toFixed(2)} times the time a word`);
