import { readCorpus } from "../../loaders/corpus/corpus.js";
import { withoutFullText } from "../../loaders/site/full-text.js";

/** Prints what the articles of the report are called, for a list to choose from: their first line. None without full text. */
const mostLetters = 90;
const titles = withoutFullText()
  ? []
  : readCorpus().articles.map(({ article: { id, text } }) => {
      const line = text.split(/[\r\n]+/).find((each) => each.trim() !== "") ?? id;
      return { id, title: line.trim().slice(0, mostLetters) };
    });
process.stdout.write(JSON.stringify(titles));
