import { type Calendar, compileCalendar } from "../dates/dates.js";
import { fold } from "../text/fold.js";
import type { Stance } from "../types.js";
import { type Endings, endingsOf } from "./endings.js";
import {
  type Form,
  groupParadigms,
  jussiveForms,
  nounForms,
  participleForms,
  roleForms,
  type Tense,
  verbForms,
} from "./paradigms.js";
import { addPhrase, noPhrases, type Phrases, phraseKeys } from "./phrases.js";
import type {
  ActorRow,
  AliasRow,
  AliasUse,
  CueRow,
  FurnitureRow,
  HeadRow,
  HedgeRow,
  LexiconRows,
  PlaceRow,
  PredicateRow,
  SpeakerRow,
  VerbRow,
  WordRow,
} from "./rows.js";
import { type Vocabulary, vocabularyOf } from "./vocabulary.js";

/** An inflected form of a row: `person` is 3ms, 3fs, 3mp, 1p … for verbs, "" for other words. */
export interface Inflected<Row> {
  readonly row: Row;
  readonly person: string;
  readonly tense: Tense;
}

/** The lexicons, compiled once for any number of articles. Immutable. */
export interface Lexicon {
  readonly rows: LexiconRows;
  readonly actors: ReadonlyMap<string, ActorRow>;
  readonly places: ReadonlyMap<string, PlaceRow>;
  readonly aliases: Phrases<AliasRow>;
  /** Aliases of use `party` and `office`, apart from the names: they take no part in finding mentions. */
  readonly parties: Phrases<AliasRow>;
  /** Default stance of each row of cues.csv, by its id. */
  readonly cueStances: ReadonlyMap<string, Stance>;
  /** How each row of aliases.csv is used, by its id. */
  readonly aliasUses: ReadonlyMap<string, AliasUse>;
  readonly placeNames: Phrases<PlaceRow>;
  readonly actorHeads: Phrases<HeadRow>;
  readonly placeHeads: Phrases<HeadRow>;
  /** Anaphoric heads that some name of an actor begins with: by their definite form alone they may point back to it. */
  readonly headsOf: ReadonlyMap<string, ReadonlySet<string>>;
  readonly cues: Phrases<Inflected<CueRow>>;
  readonly hedges: Phrases<HedgeRow>;
  readonly predicates: Phrases<Inflected<PredicateRow>>;
  readonly verbs: Phrases<Inflected<VerbRow>>;
  readonly speakers: Phrases<SpeakerRow>;
  readonly words: Phrases<WordRow>;
  /** Of {@link words}, given names. */
  readonly givenNames: Phrases<WordRow>;
  /** Of {@link aliases}, those that count only where they speak. */
  readonly speakerNames: Phrases<AliasRow>;
  /** Of {@link aliases} and {@link placeNames}, those that count only where the article names another. */
  readonly conditionalNames: Phrases<AliasRow | PlaceRow>;
  readonly furniture: Phrases<FurnitureRow>;
  readonly calendar: Calendar;
  /** Folded names of the days of the week. */
  readonly weekdays: ReadonlySet<string>;
  /** Readings of a folded word and the lexicons they may be found in. */
  readonly vocabulary: Vocabulary;
  /** Attached pronouns, longest first. */
  readonly pronouns: readonly string[];
  /** Attached pronouns of the third person. */
  readonly thirdPersons: readonly string[];
  /** The attached pronoun of the first person plural (قصفنا, "bombing us"). */
  readonly ourPronoun: string;
  /** The actor that a bare number of dead or hurt stands for (مقتل 9 في تفجير, "9 killed in a bombing"), or "". */
  readonly counted: string;
  /** The definite article. */
  readonly article: string;
  /** Endings and prefixes by which words in no lexicon are told. */
  readonly endings: Endings;
}

interface Inflectable {
  readonly form: string;
  readonly kind: string;
  readonly imperfect: string;
}

/** Adds every form of a row; of a phrase of several words the first is inflected. */
function addForms<Row extends Inflectable>(
  phrases: Phrases<Inflected<Row>>,
  row: Row,
  forms: (first: string) => readonly Form[],
): void {
  const keys = phraseKeys(row.form);
  // A preposition at the end of a phrase (وفقا ل) is written to the word that follows.
  if (keys.length > 1 && keys.at(-1)?.length === 1) keys.pop();
  const [first, ...rest] = keys;
  if (first === undefined) return;
  const seen = new Set<string>();
  for (const { key, person, tense } of forms(first)) {
    if (seen.has(key)) continue;
    seen.add(key);
    addPhrase(phrases, [key, ...rest], { row, person, tense });
  }
}

const partyUses: ReadonlySet<AliasUse> = new Set(["party", "office"]);

/** Compiles checked rows. Pure: the same rows give an equal lexicon. */
export function compileLexicon(rows: LexiconRows): Lexicon {
  const paradigms = groupParadigms(rows.morphology);
  const forms = (row: Inflectable) => (first: string) => {
    if (row.kind === "verb") return verbForms(first, row.imperfect.split(" ")[0] ?? "", paradigms);
    if (row.kind === "noun") return nounForms(first, paradigms);
    if (row.kind === "participle") return participleForms(first, paradigms);
    return [{ key: first, person: "", tense: "" as const }];
  };
  let bits = 0;
  const bit = () => 1 << bits++;
  const cues = noPhrases<Inflected<CueRow>>(bit());
  for (const row of rows.cues) {
    addForms(cues, row, (first) => {
      const jussive = row.kind === "verb" ? jussiveForms(row.imperfect.split(" ")[0] ?? "", paradigms) : [];
      return [...forms(row)(first), ...jussive];
    });
  }
  const predicates = noPhrases<Inflected<PredicateRow>>(bit());
  for (const row of rows.predicates) addForms(predicates, row, forms(row));
  const verbs = noPhrases<Inflected<VerbRow>>(bit());
  for (const row of rows.verbs) addForms(verbs, row, forms(row));

  const plain = <Row extends { readonly form: string }>(list: readonly Row[]): Phrases<Row> => {
    const phrases = noPhrases<Row>(bit());
    for (const row of list) addPhrase(phrases, phraseKeys(row.form), row);
    return phrases;
  };
  const article = fold(rows.morphology.find((row) => row.id === "noun.definite")?.prefix ?? "");

  const placeNames = noPhrases<PlaceRow>(bit());
  for (const row of rows.places) {
    for (const form of new Set([row.name_ar, ...row.forms].map((name) => phraseKeys(name).join(" ")))) {
      addPhrase(placeNames, form.split(" "), row);
    }
  }

  const heads = rows.heads.filter((row) => row.of === "actor");
  const headsOf = new Map<string, Set<string>>();
  const anaphoric = new Set(heads.filter((row) => row.anaphor).map((row) => fold(row.form)));
  const begin = (name: string, actor: string) => {
    const first = phraseKeys(name)[0] ?? "";
    for (const key of [first, first.startsWith(article) ? first.slice(article.length) : ""]) {
      if (!anaphoric.has(key)) continue;
      const heads = headsOf.get(actor);
      if (heads) heads.add(key);
      else headsOf.set(actor, new Set([key]));
    }
  };
  for (const actor of rows.actors) begin(actor.name_ar, actor.id);
  for (const alias of rows.aliases) if (alias.use === "name") begin(alias.form, alias.actor);

  const speakers = plain(rows.speakers);
  for (const row of rows.speakers) {
    if (row.kind !== "role") continue;
    // Plurals that a list gives stand as they are given.
    for (const { key } of roleForms(row.form, paradigms)) {
      if (speakers.next.get(key)?.entries.length) continue;
      addPhrase(speakers, [key], { ...row, kind: "source" });
    }
  }

  const pronouns = rows.morphology
    .filter((row) => row.paradigm === "pronoun")
    .map((row) => fold(row.ending))
    .sort((a, b) => b.length - a.length);
  const conditional = noPhrases<AliasRow | PlaceRow>(bit());
  for (const row of [...rows.aliases, ...rows.places]) {
    if (row.requires === "") continue;
    for (const name of "form" in row ? [row.form] : [row.name_ar, ...row.forms]) {
      addPhrase(conditional, phraseKeys(name), row);
    }
  }
  const tries = {
    aliases: plain(rows.aliases.filter((row) => !partyUses.has(row.use))),
    parties: plain(rows.aliases.filter((row) => partyUses.has(row.use))),
    placeNames,
    actorHeads: plain(heads),
    placeHeads: plain(rows.heads.filter((row) => row.of === "place")),
    cues,
    hedges: plain(rows.hedges),
    predicates,
    verbs,
    speakers,
    words: plain(rows.words),
    givenNames: plain(rows.words.filter((row) => row.class === "given-name")),
    speakerNames: plain(rows.aliases.filter((row) => row.use === "speaker")),
    conditionalNames: conditional,
    furniture: plain(rows.furniture),
  };
  return {
    rows,
    actors: new Map(rows.actors.map((row) => [row.id, row])),
    places: new Map(rows.places.map((row) => [row.id, row])),
    cueStances: new Map(rows.cues.map((row) => [row.id, row.stance])),
    aliasUses: new Map(rows.aliases.map((row) => [row.id, row.use])),
    headsOf,
    calendar: compileCalendar(rows.calendar),
    weekdays: new Set(rows.calendar.filter((row) => row.class === "weekday").map((row) => fold(row.form))),
    pronouns,
    vocabulary: vocabularyOf(Object.values(tries), pronouns, article),
    ...tries,
    thirdPersons: rows.morphology
      .filter((row) => row.paradigm === "pronoun" && row.id.startsWith("pronoun.3"))
      .map((row) => fold(row.ending)),
    ourPronoun: fold(rows.morphology.find((row) => row.id === "pronoun.1p")?.ending ?? ""),
    counted: rows.words.find((row) => row.class === "quantity" && row.value !== "")?.value ?? "",
    article,
    endings: endingsOf(rows.morphology),
  };
}
