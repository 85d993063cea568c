import { existsSync, readFileSync } from "node:fs";
import { projectData } from "../../loaders/corpus/corpus.js";
import { lexiconNames } from "../../loaders/corpus/lexicon.js";
import { loader } from "../../loaders/freshness/loader.js";

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** The word lists as they are, each as the text of its file, so that a changed one can be saved otherwise unchanged. */
export default loader(import.meta.url, () => {
  const texts = lexiconNames.map((name) => {
    const path = `${projectData.path}/lexicon/${name}.csv`;
    return [name, existsSync(path) ? decoder.decode(readFileSync(path)) : ""];
  });
  return JSON.stringify(Object.fromEntries(texts));
});
