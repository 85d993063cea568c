/** Ways to bring a text: paste it, drop or choose files or a folder, or take an article of the report. */

import type { ArticleRecord } from "../../loaders/engine/types.js";
import type { Submitted } from "../../loaders/workbench/submitted.js";
import { button, element } from "./elements.js";
import { type Brought, recallDraft, rememberDraft } from "./workbench-kept.js";
import type { WorkbenchWords } from "./workbench-words.js";

/** What a text box takes: beyond it a browser's own editing grows slow, and no newspaper story is a hundredth of it. */
export const longestPaste = 2_000_000;

/** What is longer is read without being set in the box: to lay it there takes a browser seconds, and nobody edits it there. */
const longestSet = 200_000;

/** Whether a text is a date as corpus.csv takes it: a day, month or year, `~` or `?` where it is not sure. */
export const isPublicationDate = (text: string): boolean => {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?[~?%]?$/.exec(text);
  if (match === null) return false;
  const [, year = "", month = "01", day = "01"] = match;
  const time = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(`${year}-${month}-${day}`);
};

/** An article of the report to choose. */
export interface Offered {
  readonly id: string;
  readonly title: string;
}

/** Files that may hold articles, or tell of them. */
const kinds = ["txt", "csv", "tsv", "jsonl", "ndjson"];
const isTaken = new RegExp(`\\.(${kinds.join("|")})$`, "i");
const isHidden = (name: string): boolean => /(^|\/)[.~]/.test(name);

/** Files that were chosen or dropped: those that are read, and the names of the others. */
interface Chosen {
  readonly submitted: readonly Submitted[];
  readonly passedOver: readonly string[];
}

const chosenOf = (files: readonly { readonly name: string; readonly file: File }[]): Chosen => {
  const seen = files.filter(({ name }) => !isHidden(name));
  return {
    submitted: seen.flatMap(({ name, file }) => (isTaken.test(name) ? [{ name, text: file }] : [])),
    passedOver: seen.flatMap(({ name }) => (isTaken.test(name) ? [] : [name])),
  };
};

const filesOf = (files: Iterable<File>): Chosen =>
  chosenOf([...files].map((file) => ({ name: file.webkitRelativePath || file.name, file })));

const entriesOf = async (folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> => {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    // A reader gives a hundred entries at a time, and none when it has given all.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all;
    all.push(...some);
  }
};

const filesBelow = async (entry: FileSystemEntry): Promise<{ name: string; file: File }[]> => {
  if (entry.isDirectory) {
    const inner = await entriesOf(entry as FileSystemDirectoryEntry);
    return (await Promise.all(inner.map(filesBelow))).flat();
  }
  const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
  return [{ name: entry.fullPath.replace(/^\//, ""), file }];
};

/** Files and folders that were dropped; folders are looked into. */
const dropped = async ({ items, files }: DataTransfer): Promise<Chosen> => {
  const entries = [...items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  if (entries.length === 0) return filesOf(files);
  return chosenOf((await Promise.all(entries.map(filesBelow))).flat());
};

const millions = (count: number): string => (count / 1_000_000).toLocaleString("en", { maximumFractionDigits: 1 });

/**
 * The form of texts.
 * @param offered the report's own articles; empty where they are not shipped
 * @param bring is told of what the reader brought
 */
export const textsForm = (
  offered: readonly Offered[],
  words: WorkbenchWords,
  bring: (brought: Brought) => void,
): HTMLElement => {
  const said = element("p", { class: "said", role: "alert" });
  const say = (text: string) => {
    said.textContent = text;
  };
  const area = element("textarea", {
    id: "workbench-text",
    rows: 9,
    lang: "ar",
    dir: "rtl",
    spellcheck: "false",
    "aria-describedby": "workbench-text-hint",
  });
  /** A text too long for the box; null where the text is the one in it. */
  let aside: string | null = null;
  area.addEventListener("input", () => {
    aside = null;
  });
  area.addEventListener("paste", (event) => {
    const pasted = event.clipboardData?.getData("text/plain") ?? "";
    if (pasted.length + area.value.length <= longestSet) return say("");
    event.preventDefault();
    if (pasted.length > longestPaste) return say(words.tooLong(millions(pasted.length), millions(longestPaste)));
    aside = pasted;
    area.value = "";
    read();
    say(words.aside(pasted.length));
  });
  const published = element("input", { type: "text", dir: "ltr", size: 12, autocomplete: "off", class: "published" });
  const outlet = element("input", { type: "text", dir: "auto", size: 18, autocomplete: "off" });
  const draft = recallDraft();
  area.value = draft.text;
  published.value = draft.published;
  outlet.value = draft.outlet;
  const remember = () => rememberDraft({ text: area.value, published: published.value, outlet: outlet.value });
  for (const input of [area, published, outlet]) input.addEventListener("input", remember);

  const read = () => {
    const date = published.value.trim();
    const wrong = date !== "" && !isPublicationDate(date);
    published.setAttribute("aria-invalid", String(wrong));
    if (wrong) return say(words.publishedFault(date));
    const text = aside ?? area.value;
    if (text.length > longestPaste) return say(words.tooLong(millions(text.length), millions(longestPaste)));
    say("");
    const name = outlet.value.trim();
    const record: ArticleRecord = {
      ...(date === "" ? {} : { published: date }),
      ...(name === "" ? {} : { outlet: name }),
    };
    bring({ submitted: [{ name: words.pastedName, text, record }], ids: [] });
  };
  const take = async (chosen: Chosen | Promise<Chosen>) => {
    try {
      const { submitted, passedOver } = await chosen;
      const [example] = passedOver;
      const others = example === undefined ? "" : words.passedOver(passedOver.length, example);
      say(submitted.length === 0 ? `${words.noTextFiles} ${others}` : others);
      if (submitted.length > 0) bring({ submitted, ids: [] });
    } catch (error) {
      say(words.failed(error instanceof Error ? error.message : String(error)));
    }
  };
  const chooseFiles = (folder: boolean) => {
    const input = element("input", {
      type: "file",
      multiple: true,
      accept: kinds.map((kind) => `.${kind}`).join(),
      webkitdirectory: folder,
    });
    input.addEventListener("change", () => void take(filesOf(input.files ?? [])));
    input.click();
  };
  const pick = element(
    "select",
    { id: "workbench-pick" },
    element("option", { value: "" }, words.pickNone),
    ...offered.map(({ id, title }) => element("option", { value: id, dir: "auto" }, title)),
  );
  pick.addEventListener("change", () => {
    if (pick.value !== "") bring({ submitted: [], ids: [pick.value] });
  });
  const clear = () => {
    for (const input of [area, published, outlet]) input.value = "";
    aside = null;
    remember();
    area.focus();
  };
  const field = (label: string, input: HTMLElement, hint: string) =>
    element("label", { class: "field" }, element("span", {}, label), input, element("span", { class: "soft" }, hint));

  const form = element(
    "section",
    { class: "texts-form", "aria-labelledby": "workbench-texts" },
    element("h2", { id: "workbench-texts" }, words.texts),
    element("label", { for: "workbench-text", class: "paste-label" }, words.paste),
    element("p", { id: "workbench-text-hint", class: "soft" }, words.pasteHint),
    area,
    element(
      "div",
      { class: "fields" },
      field(words.published, published, words.publishedHint),
      field(words.outlet, outlet, words.outletHint),
    ),
    element(
      "p",
      { class: "texts-tools" },
      button(words.read, { class: "tool main-tool" }, read),
      button(words.clear, { class: "tool" }, clear),
      button(words.files, { class: "tool" }, () => chooseFiles(false)),
      button(words.folder, { class: "tool" }, () => chooseFiles(true)),
      element("span", { class: "soft drop-hint" }, words.drop),
    ),
    offered.length === 0
      ? element("p", { class: "soft" }, words.withoutTexts)
      : element("p", { class: "chooser" }, element("label", { for: "workbench-pick" }, words.pick), " ", pick),
    said,
  );
  form.addEventListener("dragover", (event) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    form.classList.add("dropping");
  });
  form.addEventListener("dragleave", ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && form.contains(relatedTarget))) form.classList.remove("dropping");
  });
  form.addEventListener("drop", (event) => {
    form.classList.remove("dropping");
    if (event.dataTransfer === null || !event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    void take(dropped(event.dataTransfer));
  });
  return form;
};
