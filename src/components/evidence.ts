/**
 * The evidence panel: what any mark rests on. A panel at the side where there is room, a sheet from below on a phone. Focus
 * goes in when it opens and back when it closes; Escape closes it.
 */

import { copyButton } from "./copy-button.js";
import { correctionForm, correctionsNote } from "./correction-form.js";
import { editionSaid, pageEdition } from "./edition.js";
import { arabic, button, element, nameIn } from "./elements.js";
import { articleHref, citation, type Evidence, type Keep, type MarkedSpan, type SpanRole } from "./evidence-facts.js";
import { evidenceWords } from "./evidence-words.js";
import { inlineGlyph } from "./stance-glyph.js";
import { pageLang } from "./words.js";

/** What to show: a heading and one card for each piece of evidence. */
export interface EvidenceRequest {
  readonly heading: string;
  /** A sentence about all of them together; empty for none. */
  readonly note: string;
  /** How many pieces there are; they may have to be fetched. */
  readonly count: number;
  readonly evidences: Promise<readonly Evidence[]>;
  /** `beside`: quotations next to one another, to be compared. */
  readonly arrangement: "list" | "beside";
  /** Marks before and after this one, for views whose marks have an order. */
  readonly neighbours?: { readonly previous: (() => void) | null; readonly next: (() => void) | null };
}

export interface EvidencePanel {
  readonly element: HTMLElement;
  /** Shows evidence; `origin` is what the focus returns to. */
  readonly open: (request: EvidenceRequest, origin: Element | null) => void;
  readonly close: () => void;
}

const roles: readonly SpanRole[] = ["act", "name", "source", "cue", "content"];

const words = () => evidenceWords[pageLang()];

const highlightName = (role: SpanRole) => `isnad-${role}`;

/** Marks spans without touching the text, so that joined letters stay joined; without the API the key below still names them. */
const highlight = (passages: readonly { readonly node: Text; readonly spans: readonly MarkedSpan[] }[]): void => {
  if (!("highlights" in CSS)) return;
  for (const role of roles) {
    const ranges = passages.flatMap(({ node, spans }) =>
      spans
        .filter((span) => span.role === role)
        .map(({ start, end }) => {
          const range = new Range();
          range.setStart(node, start);
          range.setEnd(node, end);
          return range;
        }),
    );
    if (ranges.length === 0) CSS.highlights.delete(highlightName(role));
    else CSS.highlights.set(highlightName(role), new Highlight(...ranges));
  }
};

const keyOf = (spans: readonly MarkedSpan[]): HTMLElement | null => {
  if (spans.length === 0) return null;
  const items = roles.flatMap((role) => {
    const own = spans.filter((span) => span.role === role);
    if (own.length === 0) return [];
    const long = own.some(({ text }) => text.length > 60);
    const texts = long
      ? []
      : [...new Set(own.map(({ text }) => text))].flatMap((text, n) => [n > 0 ? " · " : " ", arabic(text, "q")]);
    return [element("li", {}, element("span", { class: `mark-key mark-${role}` }, words().roles[role]), ...texts)];
  });
  return element("ul", { class: "span-key", "aria-label": words().marked }, ...items);
};

const fact = (name: string, ...value: (Node | string)[]) => [element("dt", {}, name), element("dd", {}, ...value)];

/** Buttons that keep every view to the pair, the voice, the time or the article of this evidence. */
const keepButtons = ({ keep }: Evidence, choose: (filters: Keep["filters"]) => void): HTMLElement =>
  element(
    "p",
    { class: "card-actions keep", role: "group", "aria-label": words().keepTip },
    element("span", {}, words().keep),
    ...keep.map(({ to, filters }) => button(words().keepTo[to], { class: "tool" }, () => choose(filters))),
  );

/** Cards shown at first, and with each wish for more: a link of a large corpus rests on thousands. */
const cardsAtOnce = 40;

const cardOf = (
  evidence: Evidence,
  choose: (filters: Keep["filters"]) => void,
): { readonly card: HTMLElement; readonly node: Text } => {
  const say = words();
  const node = document.createTextNode(evidence.passage);
  const passage = element("blockquote", { class: "ar evidence-passage", lang: "ar", dir: "rtl" });
  passage.append(node);
  const href = articleHref(evidence.article, evidence.start, evidence.end);
  const address = new URL(href, location.href).href;
  const cited = `${citation(evidence, address, pageLang())} ${editionSaid(pageEdition(), pageLang())}.`;
  const chain = evidence.chain.map(({ role, name, note }) =>
    element("li", { class: `transmitter ${role}` }, nameIn(name), element("span", { class: "note" }, note)),
  );
  const card = element(
    "article",
    { class: "evidence-card" },
    element(
      "h3",
      {},
      inlineGlyph(evidence.stance, evidence.distanced, evidence.quad),
      element("span", {}, evidence.claim),
    ),
    element("p", { class: "firmness" }, evidence.firmness),
    passage,
    keyOf(evidence.spans),
    correctionsNote(evidence.corrections, evidence.names),
    element("p", { class: "chain-title" }, say.passedOn),
    element("ol", { class: "chain" }, ...chain),
    element(
      "dl",
      { class: "facts" },
      ...(evidence.when === null ? [] : fact(say.when, evidence.when)),
      ...fact(say.published, evidence.published ?? say.unknown),
      ...fact(
        evidence.rules.length > 1 ? say.rules : say.rule,
        ...evidence.rules.map((rule) => element("code", {}, rule)),
      ),
    ),
    element(
      "p",
      { class: "card-actions" },
      element("a", { href, class: "tool" }, say.read),
      copyButton(say.copy, cited),
    ),
    keepButtons(evidence, choose),
    element(
      "details",
      { class: "citation" },
      element("summary", {}, say.citation),
      element("p", { dir: "auto" }, cited),
    ),
    correctionForm(evidence.article, evidence.correctable, evidence.actors, evidence.names),
  );
  return { card, node };
};

const waysOf = ({ neighbours }: EvidenceRequest): readonly HTMLElement[] => {
  if (neighbours === undefined) return [];
  const { previous, next } = neighbours;
  const say = words();
  // Angle marks are mirrored by the text direction: the way on points to where the line ends.
  return [
    button("‹", { class: "tool", "aria-label": say.previous, disabled: previous === null }, () => previous?.()),
    button("›", { class: "tool", "aria-label": say.next, disabled: next === null }, () => next?.()),
  ];
};

/** Where the focus goes back to: the mark itself or, if it was drawn anew meanwhile, the mark with its key. */
const standIn = (origin: Element | null): HTMLElement | SVGElement | null => {
  const key = origin?.getAttribute("data-key");
  const now =
    origin?.isConnected === true || key == null ? origin : document.querySelector(`[data-key="${CSS.escape(key)}"]`);
  return now instanceof HTMLElement || now instanceof SVGElement ? now : null;
};

/**
 * The panel of a page; a page has one, and asking again replaces it.
 * @param closed told when the reader closes it
 * @param choose told the filters by which the reader keeps the views to one thing
 */
export const evidencePanel = (closed: () => void, choose: (filters: Keep["filters"]) => void): EvidencePanel => {
  document.getElementById("evidence")?.remove();
  const heading = element("h2", { id: "evidence-heading", tabindex: -1 });
  const note = element("p", { class: "evidence-note" });
  const cards = element("div", { class: "evidence-cards" });
  const ways = element("span", { class: "ways" });
  const panel = element(
    "section",
    { id: "evidence", class: "evidence evidence-panel", role: "dialog", "aria-labelledby": heading.id, hidden: true },
    element(
      "div",
      { class: "panel-head" },
      heading,
      element(
        "div",
        { class: "panel-tools" },
        ways,
        button(words().close, { class: "tool close", "aria-keyshortcuts": "Escape" }, () => close()),
      ),
    ),
    note,
    cards,
  );
  let origin: Element | null = null;
  let shown: EvidenceRequest | null = null;

  const close = () => {
    if (panel.hidden) return;
    const inside = panel.contains(document.activeElement);
    panel.hidden = true;
    shown = null;
    delete document.documentElement.dataset.evidence;
    highlight([]);
    if (inside) standIn(origin)?.focus();
    closed();
  };
  const onEscape = (event: KeyboardEvent) => {
    if (!panel.isConnected) document.removeEventListener("keydown", onEscape);
    else if (event.key === "Escape") close();
  };
  document.addEventListener("keydown", onEscape);
  const fill = (evidences: readonly Evidence[]) => {
    const made: ReturnType<typeof cardOf>[] = [];
    const more = element("p", { class: "card-actions" });
    const addCards = () => {
      const next = evidences.slice(made.length, made.length + cardsAtOnce);
      const added = next.map((evidence) => cardOf(evidence, choose));
      made.push(...added);
      more.before(...added.map(({ card }) => card));
      const left = evidences.length - made.length;
      more.replaceChildren(
        ...(left === 0
          ? []
          : [
              button(words().more(left), { class: "tool" }, () => {
                addCards();
                added.at(-1)?.card.nextElementSibling?.querySelector("a")?.focus();
              }),
            ]),
      );
      more.hidden = left === 0;
      highlight(made.map(({ node }, i) => ({ node, spans: evidences[i]?.spans ?? [] })));
    };
    cards.replaceChildren(more);
    addCards();
  };
  const open = (request: EvidenceRequest, from: Element | null) => {
    if (from !== null && !panel.contains(from)) origin = from;
    shown = request;
    heading.textContent = request.heading;
    note.textContent = request.note;
    cards.className = `evidence-cards ${request.arrangement}`;
    cards.replaceChildren(element("p", { class: "note", role: "status" }, words().fetching));
    request.evidences.then(
      (evidences) => {
        if (shown === request) fill(evidences);
      },
      (error: unknown) => {
        if (shown !== request) return;
        cards.replaceChildren(
          element("p", { role: "alert", dir: "auto" }, error instanceof Error ? error.message : String(error)),
        );
      },
    );
    const beside = request.arrangement === "beside" && request.count > 1;
    panel.classList.toggle("beside", beside);
    ways.replaceChildren(...waysOf(request));
    panel.hidden = false;
    document.documentElement.dataset.evidence = beside ? "beside" : "list";
    panel.scrollTop = 0;
    cards.scrollLeft = 0;
    heading.focus({ preventScroll: true });
  };
  document.body.append(panel);
  return { element: panel, open, close };
};
