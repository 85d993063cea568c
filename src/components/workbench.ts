/**
 * The workbench: texts from elsewhere and edited word lists, read by the same engine in a worker of the reader's own browser.
 * Nothing is sent anywhere; what is kept is kept in the browser.
 */

import { FileAttachment } from "observablehq:stdlib";
import { element } from "./elements.js";
import type { Lang } from "./state.js";
import { listsView } from "./workbench-desk.js";
import { recallEdits } from "./workbench-edits.js";
import { effectsView } from "./workbench-effects.js";
import { CallEnded, type Opening, WorkbenchEngine } from "./workbench-engine.js";
import { type Brought, keepBrought, keptBrought } from "./workbench-kept.js";
import { readingView } from "./workbench-reading.js";
import { statusLine } from "./workbench-status.js";
import { type Offered, textsForm } from "./workbench-texts.js";
import { workbenchWords } from "./workbench-words.js";

const opening = async (): Promise<Opening> => {
  const [lexicon, texts] = await Promise.all([
    FileAttachment("../data/lexicon.json").json(),
    FileAttachment("../data/texts.json").json(),
  ]);
  // Both are written by loaders of this project.
  return { lexicon, ...(texts as object) } as Opening;
};

const startWorker = (): Worker => new Worker(FileAttachment("../data/engine.js").href, { type: "module" });

/** The row of a list that an address names: `#row=isis.2`. */
const namedRow = (): string | null => {
  const match = /^#row=(.+)$/.exec(location.hash);
  return match?.[1] === undefined ? null : decodeURIComponent(match[1]);
};

/**
 * The whole workbench.
 * @param ended settles when it is taken from the page
 */
export const workbench = async (lang: Lang, ended: Promise<unknown>): Promise<HTMLElement> => {
  const words = workbenchWords[lang];
  const offered = (await FileAttachment("../data/titles.json").json()) as readonly Offered[];
  const engine = new WorkbenchEngine(startWorker, opening);
  const status = statusLine(words, () => engine.end());
  const published = new Set(offered.map(({ id }) => id));
  let brought: Brought | null = keptBrought();

  /** Runs a call and says how it goes; gives null where it was given up or failed. */
  const run = async <T>(call: (progress: (done: number, total: number) => void) => Promise<T>): Promise<T | null> => {
    const mine = status.begin();
    try {
      const value = await call(mine.progress);
      mine.done();
      return value;
    } catch (error) {
      if (error instanceof CallEnded && error.superseded) mine.done();
      else if (error instanceof CallEnded) mine.stopped();
      else mine.failed(error instanceof Error ? error.message : String(error));
      return null;
    }
  };

  const reading = readingView({ words, lang, published, engine, run, showRule: (rule) => void showRule(rule) });
  const effects = effectsView({ words, lang, published, showRule: (rule) => void showRule(rule) });
  const read = async () => {
    const asked = brought;
    if (asked === null) return;
    const found = await run((progress) => engine.call("read", asked, progress));
    if (found !== null && brought === asked) reading.show(found);
  };
  const lists = listsView({
    words,
    engine,
    run,
    begin: recallEdits(),
    changed: async (edited) => {
      await read();
      if (!edited) return effects.none();
      effects.waiting();
      const found = await run((progress) => engine.call("effects", null, progress));
      if (found !== null) effects.show(found);
    },
  });
  const showRule = async (rule: string) => {
    const row = await run(() => engine.call("find", rule));
    if (row === null) status.say(words.engineRule(rule));
    else await lists.open(row.list, row.id);
  };
  const bring = (next: Brought) => {
    brought = next;
    keepBrought(next);
    void read();
  };

  const follow = () => {
    const row = namedRow();
    if (row !== null) void showRule(row);
  };
  addEventListener("hashchange", follow);
  void ended.then(() => {
    removeEventListener("hashchange", follow);
    reading.clear();
    engine.end();
  });
  const whole = element(
    "div",
    { class: "workbench" },
    textsForm(offered, words, bring),
    status.element,
    reading.element,
    lists.element,
    effects.element,
  );
  queueMicrotask(() => {
    // Edited lists have all read anew themselves.
    if (!lists.resume()) void read();
    follow();
  });
  return whole;
};
