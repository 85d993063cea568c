/** What has been corrected in a piece of evidence, and the form that makes the line to correct it. */

import { copyButton } from "./copy-button.js";
import { type CorrectableField, correctionLine } from "./correction-facts.js";
import { correctionWords } from "./correction-words.js";
import { chooser, element } from "./elements.js";
import { isolate, type Names } from "./names.js";
import type { ActorRow, CorrectionRow } from "./rows.js";
import { pageLang } from "./words.js";

const words = () => correctionWords[pageLang()];

/** What a value of a field is called. */
const valueWords = (value: string | null, column: string, names: Names): string => {
  const say = words();
  if (value === null) return say.nothing;
  switch (column.split(".")[1]) {
    case "a":
    case "b":
    case "voice":
    case "entity":
    case "source_id":
    case "outlet":
      return names.actor(value);
    case "type":
      return names.type(value);
    case "stance":
      return names.stance(value);
    case "source_type":
      return names.kind(value);
    default:
      return say.flags[value] ?? value;
  }
};

/** `relation[isis ASSAULT nusra].stance` without what stands in brackets. */
const plainField = (field: string): string => field.replace(/\[[^\]]*\]/, "");

/** The corrections that stand behind a piece of evidence, each with who made it and why; null where there are none. */
export const correctionsNote = (corrections: readonly CorrectionRow[], names: Names): HTMLElement | null => {
  if (corrections.length === 0) return null;
  const say = words();
  const items = corrections.map(({ field, from, to, struck, who, why, date }) => {
    const column = plainField(field);
    const value = (each: string | null) => isolate(valueWords(each, column, names));
    const change = say.change(say.fields[column] ?? column, value(from), struck ? say.struck : value(to));
    return element(
      "li",
      {},
      element("strong", {}, change),
      element("span", { dir: "auto" }, why),
      element("span", { class: "note" }, say.by(isolate(who), date.toISOString().slice(0, 10))),
    );
  });
  return element(
    "div",
    { class: "corrected" },
    element("p", { class: "chain-title" }, say.corrected),
    element("ul", {}, ...items),
  );
};

const ploverTypes =
  "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT".split(
    " ",
  );
const listed: Readonly<Partial<Record<CorrectableField["choice"], readonly string[]>>> = {
  type: ploverTypes,
  stance: ["assert", "hedge", "deny"],
  sourceType: "person-named person-pseudonym person-unnamed group state media ngo document".split(" "),
  flag: ["true", "false"],
};

/** The name is asked for once: private windows may not let us keep it. */
const remembered = "isnad.corrector";
const recall = (): string => {
  try {
    return localStorage.getItem(remembered) ?? "";
  } catch {
    return "";
  }
};
const remember = (who: string): void => {
  try {
    localStorage.setItem(remembered, who);
  } catch {
    // Nothing depends on it.
  }
};

const today = (): string => {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
};

let made = 0;

const textField = (label: string, value: string, change: (value: string) => void, hint = ""): HTMLLabelElement => {
  const input = element("input", { type: "text", value, dir: "auto", placeholder: hint, autocomplete: "off" });
  input.addEventListener("input", () => change(input.value));
  return element("label", { class: "chooser" }, element("span", {}, label), input);
};

/** Ids of actors to choose from, each with its name. */
const idField = (label: string, actors: readonly ActorRow[], names: Names, change: (value: string) => void) => {
  const list = element(
    "datalist",
    { id: `correction-actors-${made++}` },
    ...actors.map(({ id }) => element("option", { value: id }, names.actor(id))),
  );
  const field = textField(label, "", change, words().idHint);
  const input = field.querySelector("input");
  input?.setAttribute("list", list.id);
  input?.setAttribute("dir", "ltr");
  field.append(list);
  return field;
};

const valueField = (
  { choice, column, from }: CorrectableField,
  actors: readonly ActorRow[],
  names: Names,
  change: (value: string) => void,
): HTMLElement | null => {
  const say = words();
  if (choice === "strike") return null;
  if (choice === "actor") return idField(say.value, actors, names, change);
  if (choice === "date") return textField(say.value, "", change, say.dateHint);
  const options = (listed[choice] ?? []).filter((value) => value !== from);
  return chooser(
    say.value,
    [["", say.choose], ...options.map((value) => [value, valueWords(value, column, names)] as const)],
    "",
    change,
  );
};

const fieldLabel = ({ column, choice, about }: CorrectableField): string => {
  const say = words();
  const layer = column.split(".")[0];
  if (choice === "strike" && (layer === "relation" || layer === "event" || layer === "attribution"))
    return say.strike[layer];
  const label = say.fields[column] ?? column;
  return about === null ? label : say.named(label, isolate(about));
};

/** The inside of the form: what is wrong, what it should be, why and who; and the line, as soon as all is there. */
const formOf = (
  article: string,
  fields: readonly CorrectableField[],
  actors: readonly ActorRow[],
  names: Names,
): HTMLElement => {
  const say = words();
  let [field] = fields;
  const filled = { to: "", who: recall(), why: "" };
  const value = element("div", { class: "correction-value" });
  const line = element("output", { class: "correction-line", dir: "ltr" });
  const copy = copyButton(say.copy, () => line.dataset.line ?? "");
  const press = copy.querySelector("button");
  const show = () => {
    const made = field === undefined ? null : correctionLine(article, field, { ...filled, date: today() });
    line.textContent = made ?? say.wanting;
    line.classList.toggle("wanting", made === null);
    line.dir = made === null ? document.documentElement.dir : "ltr";
    line.dataset.line = made === null ? "" : `${made}\n`;
    if (press !== null) press.disabled = made === null;
  };
  const choose = (index: string) => {
    field = fields[Number(index)];
    filled.to = "";
    if (field === undefined) return;
    const asked = valueField(field, actors, names, (to) => {
      filled.to = to;
      show();
    });
    const now = element("p", { class: "note" }, say.read(isolate(valueWords(field.from, field.column, names))));
    value.replaceChildren(...(field.choice === "strike" ? [] : [now]), ...(asked === null ? [] : [asked]));
    show();
  };
  const form = element(
    "div",
    { class: "correction-form" },
    element("p", {}, say.lead),
    chooser(
      say.what,
      fields.map((each, index) => [String(index), fieldLabel(each)] as const),
      "0",
      choose,
    ),
    value,
    textField(say.why, "", (why) => {
      filled.why = why;
      show();
    }),
    textField(say.who, filled.who, (who) => {
      filled.who = who;
      remember(who);
      show();
    }),
    element("p", { class: "chain-title" }, say.row),
    line,
    copy,
  );
  choose("0");
  return form;
};

/**
 * “Correct this”: closed at first; what can be corrected is fetched and worked out when it is opened.
 * @param fields gives what may be wrong in this evidence
 */
export const correctionForm = (
  article: string,
  fields: () => Promise<readonly CorrectableField[]>,
  actors: readonly ActorRow[],
  names: Names,
): HTMLDetailsElement => {
  const details = element("details", { class: "correction" }, element("summary", {}, words().open));
  details.addEventListener("toggle", () => {
    if (!details.open || details.children.length > 1) return;
    const place = element("div", { "aria-live": "polite" }, element("p", { class: "note" }, words().fetching));
    details.append(place);
    fields().then(
      (found) => place.replaceWith(formOf(article, found, actors, names)),
      (error: unknown) => {
        place.replaceChildren(element("p", { dir: "auto" }, error instanceof Error ? error.message : String(error)));
      },
    );
  });
  return details;
};
