/** Ways to bring a text: paste it, drop or choose files or a folder, or take an article of the report. */

import type { ArticleRecord } from "../../loaders/engine/types.js";
import type { Submitted } from "../../loaders/workbench/session.js";
import { button, element } from "./elements.js";
import type { WorkbenchWords } from "./workbench-words.js";

/** What a text box takes: beyond it a browser's own editing grows slow, and no newspaper story is a hundredth of it. */
export const longestPaste = 2_000_000;

/** Whether a text is a date as corpus.csv takes it: a day, month or year, `~` or `?` where it is not sure. */
export const isPublicationDate = (text: string): boolean => {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?[~?%]?$/.exec(text);
  if (match === null) return false;
  const [, year = "", month = "01", day = "01"] = match;
  const time = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(`${year}-${month}-${day}`);
};

/** What was brought, and how it is to be read. */
export interface Brought {
  readonly submitted: readonly Submitted[];
  /** Ids of the report's own articles. */
  readonly ids: readonly string[];
}

/** An article of the report to choose. */
export interface Offered {
  readonly id: string;
  readonly title: string;
}

const isText = (name: string): boolean => /\.txt$/i.test(name) && !/(^|\/)[.~]/.test(name);

const submittedFile = async (file: File, name: string): Promise<Submitted> => ({
  name,
  text: new Uint8Array(await file.arrayBuffer()),
});

const filesOf = (files: Iterable<File>): Promise<Submitted[]> =>
  Promise.all(
    [...files]
      .filter(({ name }) => isText(name))
      .map((file) => submittedFile(file, file.webkitRelativePath || file.name)),
  );

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

const textsBelow = async (entry: FileSystemEntry): Promise<Submitted[]> => {
  if (entry.isDirectory) {
    const inner = await entriesOf(entry as FileSystemDirectoryEntry);
    return (await Promise.all(inner.map(textsBelow))).flat();
  }
  if (!isText(entry.name)) return [];
  const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
  return [await submittedFile(file, entry.fullPath.replace(/^\//, ""))];
};

/** Files and folders that were dropped; folders are looked into. */
const dropped = async ({ items, files }: DataTransfer): Promise<Submitted[]> => {
  const entries = [...items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  if (entries.length === 0) return filesOf(files);
  return (await Promise.all(entries.map(textsBelow))).flat();
};

const draftKey = "isnad.workbench.draft";

const recallDraft = (): string => {
  try {
    return sessionStorage.getItem(draftKey) ?? "";
  } catch {
    return "";
  }
};

const rememberDraft = (text: string): void => {
  try {
    // What is longer would fill the browser's store for the site.
    if (text.length < 500_000) sessionStorage.setItem(draftKey, text);
  } catch {
    // The draft is gone after a reload, nothing else.
  }
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
  area.value = recallDraft();
  area.addEventListener("input", () => rememberDraft(area.value));
  area.addEventListener("paste", (event) => {
    const length = event.clipboardData?.getData("text/plain").length ?? 0;
    if (length + area.value.length <= longestPaste) return say("");
    event.preventDefault();
    say(words.tooLong(millions(length), millions(longestPaste)));
  });
  const published = element("input", { type: "text", dir: "ltr", size: 12, autocomplete: "off", class: "published" });
  const outlet = element("input", { type: "text", dir: "auto", size: 18, autocomplete: "off" });

  const read = () => {
    const date = published.value.trim();
    const wrong = date !== "" && !isPublicationDate(date);
    published.setAttribute("aria-invalid", String(wrong));
    if (wrong) return say(words.publishedFault(date));
    if (area.value.length > longestPaste)
      return say(words.tooLong(millions(area.value.length), millions(longestPaste)));
    say("");
    const name = outlet.value.trim();
    const record: ArticleRecord = {
      ...(date === "" ? {} : { published: date }),
      ...(name === "" ? {} : { outlet: name }),
    };
    bring({ submitted: [{ name: words.pastedName, text: area.value, record }], ids: [] });
  };
  const take = async (submitted: Promise<readonly Submitted[]>) => {
    try {
      const files = await submitted;
      say(files.length === 0 ? words.noTextFiles : "");
      if (files.length > 0) bring({ submitted: files, ids: [] });
    } catch (error) {
      say(words.failed(error instanceof Error ? error.message : String(error)));
    }
  };
  const chooseFiles = (folder: boolean) => {
    const input = element("input", {
      type: "file",
      multiple: true,
      accept: ".txt,text/plain",
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
    area.value = "";
    rememberDraft("");
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
