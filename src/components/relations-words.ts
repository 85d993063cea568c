/** Words of the relations view. */

import { counted, type Noun } from "./counting.js";
import { bilingual } from "./words.js";

type Measure = "voices" | "statements";
const measureNoun = (measure: Measure): Noun => (measure === "voices" ? "voice" : "statement");

/** What the relations view says, in one language. */
export interface RelationsWords {
  readonly idle: string;
  readonly noneStands: (sources: number) => string;
  readonly noneSoWide: (least: number, measure: Measure, sources: number) => string;
  readonly showAll: string;
  readonly chordSubtitle: (measure: Measure) => string;
  readonly matrixSubtitle: (measure: Measure) => string;
  readonly listSubtitle: (measure: Measure) => string;
  readonly source: (statements: number, voices: number, articles: number, links: number) => string;
  readonly notDrawn: (thinner: number) => string;
  readonly columns: readonly string[];
  readonly told: string;
  readonly onWhoseWord: string;
  readonly directed: string;
  readonly undirected: string;
  readonly onlyDenied: string;
  readonly toldByBoth: string;
  readonly opposed: string;
  readonly onlyBy: (source: string) => string;
  readonly atLeast: string;
  readonly least: (count: number, measure: Measure) => string;
  readonly accordingTo: string;
  readonly comparedWith: string;
  readonly allSources: string;
  readonly nobody: string;
  readonly drawing: string;
  readonly chord: string;
  readonly matrix: string;
  readonly list: string;
  readonly actors: string;
  readonly each: string;
  readonly withParts: string;
  readonly blocs: string;
  readonly width: string;
  readonly voices: string;
  readonly statements: string;
  readonly chordHowTo: (title: string) => string;
  readonly matrixHowTo: (title: string) => string;
  readonly who: string;
  readonly toWhom: string;
  readonly more: (count: number) => string;
  readonly printed: (outlet: string) => string;
  readonly deniedAll: (relations: number) => string;
  readonly hedged: (count: number) => string;
  readonly denied: (count: number) => string;
  readonly comma: string;
  readonly semicolon: string;
  readonly inside: (unit: string) => string;
  readonly fromIt: (count: number) => string;
  readonly toIt: (count: number) => string;
  readonly withoutDirection: (count: number) => string;
  readonly unit: (name: string, links: number, ways: string, statements: number) => string;
  readonly sentenceInside: (what: string, one: string) => string;
  readonly sentenceBetween: (what: string, one: string, other: string) => string;
  readonly sentenceFrom: (what: string, one: string, other: string, friendly: boolean) => string;
  readonly nothing: string;
  readonly compared: (
    names: { readonly first: string; readonly second: string },
    counts: { readonly shared: number; readonly first: number; readonly second: number; readonly opposed: number },
  ) => string;
  readonly toldBy: (source: string, links: number, actors: number, conflict: number) => string;
  readonly most: (value: number, measure: Measure, what: string) => string;
  readonly oneEach: (links: number, measure: Measure) => string;
  readonly moreThanAny: string;
  readonly asManyAs: (others: number) => string;
  readonly among: (links: number, actors: number, blocs: number, thinner: number) => string;
  readonly insideOne: (links: number) => string;
  readonly allDeny: (links: number) => string;
}

const en = "en";
const ar = "ar";

export const relationsWordsIn = bilingual<RelationsWords>(
  {
    idle: "Point at a link or an actor, or step through them with the arrow keys; Enter opens the sentences behind it.",
    noneStands: (sources) =>
      `Nothing that these filters let through stands${sources === 0 ? "" : ` on the word of ${sources === 1 ? "this source" : "these two"}`}.`,
    noneSoWide: (least, measure, sources) =>
      `No link has ${counted(least, measureNoun(measure), en)}${sources === 0 ? "" : ` on the word of ${sources === 1 ? "this source" : "these two"}`}.`,
    showAll: "Show all links",
    chordSubtitle: (measure) =>
      `An arc is an actor, a ribbon what one does or says to another, its head at the one to whom. The wider, the more ${measure === "voices" ? "distinct voices" : "statements"}. Words are hatched, deeds solid.`,
    matrixSubtitle: (measure) =>
      `A row is who does or says it, a column to whom. In each cell cooperation stands above, conflict below, words left and hatched, deeds right and solid. The larger, the more ${measure === "voices" ? "distinct voices" : "statements"}.`,
    listSubtitle: (measure) =>
      `A line is what one actor does or says to another, those with the most ${measure === "voices" ? "distinct voices" : "statements"} first.`,
    source: (statements, voices, articles, links) =>
      `${counted(statements, "statement", en)} by ${counted(voices, "voice", en)} in ${counted(articles, "article", en)}, ${counted(links, "link", en)}`,
    notDrawn: (thinner) => `${counted(thinner, "thinnerLink", en)} not drawn.`,
    columns: ["Who and whom", "Quad class", "Direction", "Voices", "Statements", "Assert", "Hedge", "Deny"],
    told: "Told",
    onWhoseWord: "On whose word",
    directed: "from one to the other",
    undirected: "between the two",
    onlyDenied: "only denied",
    toldByBoth: "told by both",
    opposed: "told by both, but one of them denies it",
    onlyBy: (source) => `only by ${source}`,
    atLeast: "At least",
    least: (count, measure) => counted(count, measureNoun(measure), en),
    accordingTo: "According to",
    comparedWith: "compared with",
    allSources: "all sources",
    nobody: "nobody",
    drawing: "Drawing",
    chord: "Chord",
    matrix: "Matrix",
    list: "List",
    actors: "Actors",
    each: "Each",
    withParts: "With their parts",
    blocs: "Blocs",
    width: "Width",
    voices: "Voices",
    statements: "Statements",
    chordHowTo: (title) =>
      `${title}. Tab leads to the links, then to the actors; arrow keys step through them, Enter opens the evidence.`,
    matrixHowTo: (title) =>
      `${title}. Tab leads to the actors, then to the links; arrow keys step through them, Enter opens the evidence.`,
    who: "who ↓",
    toWhom: "to whom →",
    more: (count) => `${count} more`,
    printed: (outlet) => `all in ${outlet}`,
    deniedAll: (relations) => (relations === 1 ? "it is denied" : "all deny it"),
    hedged: (count) => `${count} ${count === 1 ? "holds" : "hold"} it possible`,
    denied: (count) => `${count} ${count === 1 ? "denies" : "deny"} it`,
    comma: ", ",
    semicolon: "; ",
    inside: (unit) => `Inside ${unit}`,
    fromIt: (count) => `${count} from it`,
    toIt: (count) => `${count} to it`,
    withoutDirection: (count) => `${count} without direction`,
    unit: (name, links, ways, statements) =>
      `${name}: ${counted(links, "link", en)} (${ways}), ${counted(statements, "statement", en)}`,
    sentenceInside: (what, one) => `${what} inside ${one}`,
    sentenceBetween: (what, one, other) => `${what} between ${one} and ${other}`,
    sentenceFrom: (what, one, other, friendly) => `${what} by ${one} ${friendly ? "towards" : "against"} ${other}`,
    nothing: "No relation matches",
    compared: (names, { shared, first, second, opposed }) => {
      const clash = opposed === 0 ? "" : `, ${opposed} of them against each other`;
      const both = shared === 0 ? "No link is" : `${counted(shared, "link", en)} ${shared === 1 ? "is" : "are"}`;
      return `${both} told both by ${names.first} and by ${names.second}${clash}; ${first} only by the first, ${second} only by the second`;
    },
    toldBy: (source, links, actors, conflict) =>
      `The war as told by ${source}: ${counted(links, "link", en)} among ${counted(actors, "actor", en)}, ${conflict} of them conflict`,
    most: (value, measure, what) => `${counted(value, measureNoun(measure), en)} on ${what}`,
    oneEach: (links, measure) => `${counted(links, "link", en)}, each with one ${measureNoun(measure)}`,
    moreThanAny: "more than on any other link",
    asManyAs: (others) => `as many as on ${counted(others, "otherLink", en)}`,
    among: (links, actors, blocs, thinner) =>
      `${counted(links, "link", en)} among ${counted(actors, "actor", en)} of ${counted(blocs, "bloc", en)}${thinner === 0 ? "" : `; ${counted(thinner, "thinnerLink", en)} not drawn`}.`,
    insideOne: (links) => `${counted(links, "link", en)} inside one actor.`,
    allDeny: (links) => `${counted(links, "link", en)} that all who speak of it deny.`,
  },
  {
    idle: "أشر إلى صلة أو جهة، أو تنقّل بينها بمفاتيح الأسهم؛ ويفتح Enter الجمل التي تقوم عليها.",
    noneStands: (sources) =>
      `لا شيء مما تعرضه هذه المرشحات${sources === 0 ? "" : sources === 1 ? " على لسان هذا المصدر" : " على لسان هذين المصدرين"}.`,
    noneSoWide: (least, measure, sources) =>
      `لا صلة لها ${counted(least, measureNoun(measure), ar)}${sources === 0 ? "" : sources === 1 ? " على لسان هذا المصدر" : " على لسان هذين المصدرين"}.`,
    showAll: "اعرض كل الصلات",
    chordSubtitle: (measure) =>
      `القوس جهة، والشريط ما تفعله جهة بأخرى أو تقوله فيها، ورأسه عند من وقع عليه. وكلما عرض الشريط كثرت ${measure === "voices" ? "الأصوات المختلفة" : "الأقوال"}. الأقوال مخططة والأفعال مصمتة.`,
    matrixSubtitle: (measure) =>
      `الصف من يفعل أو يقول، والعمود من وقع عليه ذلك. وفي كل خانة التعاون فوق والنزاع تحت، والأقوال يمينًا مخططة والأفعال يسارًا مصمتة. وكلما كبرت العلامة كثرت ${measure === "voices" ? "الأصوات المختلفة" : "الأقوال"}.`,
    listSubtitle: (measure) =>
      `كل سطر ما تفعله جهة بأخرى أو تقوله فيها، وأولها الأكثر ${measure === "voices" ? "أصواتًا مختلفة" : "أقوالًا"}.`,
    source: (statements, voices, articles, links) =>
      `${counted(statements, "statement", ar)} على لسان ${counted(voices, "voice", ar, "after")} في ${counted(articles, "article", ar, "after")}، و${counted(links, "link", ar)}`,
    notDrawn: (thinner) => `لم تُرسم ${counted(thinner, "thinnerLink", ar)}.`,
    columns: ["من ومن", "الصنف", "الاتجاه", "الأصوات", "الأقوال", "تأكيد", "ترجيح", "نفي"],
    told: "من يرويها",
    onWhoseWord: "على لسان من",
    directed: "من جهة إلى أخرى",
    undirected: "بين الجهتين",
    onlyDenied: "منفي فقط",
    toldByBoth: "يرويها الاثنان",
    opposed: "يرويها الاثنان، وأحدهما ينفيها",
    onlyBy: (source) => `يرويها ${source} وحده`,
    atLeast: "على الأقل",
    least: (count, measure) => counted(count, measureNoun(measure), ar),
    accordingTo: "بحسب",
    comparedWith: "مقارنة بـ",
    allSources: "كل المصادر",
    nobody: "لا أحد",
    drawing: "الرسم",
    chord: "دائرة",
    matrix: "مصفوفة",
    list: "قائمة",
    actors: "الجهات",
    each: "كل على حدة",
    withParts: "مع فروعها",
    blocs: "المعسكرات",
    width: "العرض",
    voices: "الأصوات",
    statements: "الأقوال",
    chordHowTo: (title) => `${title}. ينقلك Tab إلى الصلات ثم إلى الجهات، ومفاتيح الأسهم بينها، ويفتح Enter الشاهد.`,
    matrixHowTo: (title) => `${title}. ينقلك Tab إلى الجهات ثم إلى الصلات، ومفاتيح الأسهم بينها، ويفتح Enter الشاهد.`,
    who: "من ↓",
    toWhom: "إلى من ←",
    more: (count) => `${count} أخرى`,
    printed: (outlet) => `كل ما في ${outlet}`,
    deniedAll: (relations) => (relations === 1 ? "وهو منفي" : "وينفيها الجميع"),
    hedged: (count) => `الترجيح في ${counted(count, "statement", ar, "after")}`,
    denied: (count) => `النفي في ${counted(count, "statement", ar, "after")}`,
    comma: "، ",
    semicolon: "؛ ",
    inside: (unit) => `داخل ${unit}`,
    fromIt: (count) => `${count} منها`,
    toIt: (count) => `${count} إليها`,
    withoutDirection: (count) => `${count} بلا اتجاه`,
    unit: (name, links, ways, statements) =>
      `${name}: ${counted(links, "link", ar)} (${ways})، ${counted(statements, "statement", ar)}`,
    sentenceInside: (what, one) => `${what} داخل ${one}`,
    sentenceBetween: (what, one, other) => `${what} بين ${one} و${other}`,
    sentenceFrom: (what, one, other, friendly) => `${what} من ${one} ${friendly ? "تجاه" : "ضد"} ${other}`,
    nothing: "لا علاقة توافق",
    compared: (names, { shared, first, second, opposed }) => {
      const clash = opposed === 0 ? "" : `، يتعارضان في ${opposed} منها`;
      const both = shared === 0 ? "لا صلة" : counted(shared, "link", ar);
      return `${both} يرويها ${names.first} و${names.second} معًا${clash}؛ و${first} يرويها الأول وحده، و${second} الثاني وحده`;
    },
    toldBy: (source, links, actors, conflict) =>
      `الحرب كما يرويها ${source}: ${counted(links, "link", ar)} بين ${counted(actors, "actor", ar, "after")}، ${conflict} منها نزاع`,
    most: (value, measure, what) => `${counted(value, measureNoun(measure), ar)} على ${what}`,
    oneEach: (links, measure) =>
      `${counted(links, "link", ar)}، لكل منها ${measure === "voices" ? "صوت واحد" : "قول واحد"}`,
    moreThanAny: "أكثر مما على أي صلة أخرى",
    asManyAs: (others) => `ومثلها على ${counted(others, "otherLink", ar, "after")}`,
    among: (links, actors, blocs, thinner) =>
      `${counted(links, "link", ar)} بين ${counted(actors, "actor", ar, "after")} من ${counted(blocs, "bloc", ar, "after")}${thinner === 0 ? "" : `؛ ولم تُرسم ${counted(thinner, "thinnerLink", ar)}`}.`,
    insideOne: (links) => `${counted(links, "link", ar)} داخل جهة واحدة.`,
    allDeny: (links) => `${counted(links, "link", ar)} ينفيها كل من يذكرها.`,
  },
);
