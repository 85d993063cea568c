import { describe, expect, test } from "vitest";
import {
  type LexiconMemory,
  type LexiconName,
  type LexiconTexts,
  lexiconNames,
  missingLexicon,
  readLexicon,
} from "../../loaders/corpus/lexicon.js";
import { lexiconForms } from "../../loaders/corpus/lexicon-forms.js";
import { sentenceOf } from "../../loaders/corpus/problem.js";

/** A small lexicon without a fault: lines below the header, by file. */
const sound: Readonly<Partial<Record<LexiconName, readonly string[]>>> = {
  actors: ["isis,Islamic State,تنظيم الدولة,armed-group,,isis,2", "russia,Russia,روسيا,state,,allies,8"],
  aliases: ["isis.daesh,isis,داعش,name,"],
  places: ["aleppo,Aleppo,حلب,city,,36.2,37.16,مدينة حلب,"],
  cues: ["cue.qala,قال,verb,يقول,neutral,clause|quote,assert"],
  predicates: ["act.attack,هاجم,verb,يهاجم,ASSAULT,subject,object,false,"],
};

function textsOf(change: Partial<Record<LexiconName, string | readonly string[]>> = {}): LexiconTexts {
  const texts = lexiconNames.map((name) => {
    const changed = change[name];
    if (typeof changed === "string") return [name, changed];
    const lines = [...(sound[name] ?? []), ...(changed ?? [])];
    return [name, [lexiconForms[name].columns.join(","), ...lines, ""].join("\n")];
  });
  return Object.fromEntries(texts) as LexiconTexts;
}

const said = (change: Parameters<typeof textsOf>[0]) => readLexicon(textsOf(change)).problems.map(sentenceOf);

test("a sound lexicon gives its rows and nothing to say", () => {
  const { rows, problems } = readLexicon(textsOf());
  expect(problems).toEqual([]);
  expect(rows.actors[1]).toEqual({
    id: "russia",
    name_en: "Russia",
    name_ar: "روسيا",
    kind: "state",
    parent: "",
    bloc: "allies",
    acled: "8",
  });
  expect(rows.places[0]).toMatchObject({ lat: 36.2, lon: 37.16, forms: ["مدينة حلب"] });
  expect(rows.cues[0]).toMatchObject({ content: ["clause", "quote"] });
  expect(rows.predicates[0]).toMatchObject({ mutual: false, needs: [] });
});

describe("a broken row is named with file, line and remedy, and left out", () => {
  const broken: [change: Parameters<typeof textsOf>[0], sentence: string][] = [
    [
      { cues: ["cue.akkada,أكد,verb,يؤكد,commitment,clause,sure"] },
      'data/lexicon/cues.csv, line 3: stance "sure" is none of assert, hedge, deny. Write one of them.',
    ],
    [
      { cues: ["cue.akkada,أكد,verb,يؤكد,commitment,clause|what,assert"] },
      'data/lexicon/cues.csv, line 3: content "what" is none of clause, quote, ila, an, bi, ala, min, fi, object. Write one of them; | separates several.',
    ],
    [
      { cues: ["cue.akkada,أكد,verb,,commitment,clause,assert"] },
      "data/lexicon/cues.csv, line 3: a verb without its imperfect. Write the third person masculine of the imperfect.",
    ],
    [
      { aliases: ["x,nobody,فلان,name,"] },
      'data/lexicon/aliases.csv, line 3: actor "nobody" is no id in data/lexicon/actors.csv. Correct the id, or add a row for it there.',
    ],
    [
      { aliases: ["x,isis,الدولة,name,nowhere"] },
      'data/lexicon/aliases.csv, line 3: requires "nowhere" is no id in data/lexicon/actors.csv or data/lexicon/places.csv. Correct the id, or add a row for it there.',
    ],
    [
      { aliases: ["x,isis,«»,name,"] },
      'data/lexicon/aliases.csv, line 3: form "«»" has no word in it. Write the form as it stands in texts.',
    ],
    [
      { aliases: ["x,russia,داعِش,name,"] },
      'data/lexicon/aliases.csv, line 3: form "داعِش" means russia here and isis on line 2. Keep one of them, or name in requires the actor with which it means the other.',
    ],
    [
      { aliases: ["x,,داعش,block,"] },
      'data/lexicon/aliases.csv, line 3: form "داعش" means no actor here and isis on line 2. Keep one of them, or name in requires the actor with which it means the other.',
    ],
    [
      { actors: ["isis,ISIS again,داعش,armed-group,,,"] },
      'data/lexicon/actors.csv, line 4: id "isis" stands on line 2 too. Give one of the rows an id of its own.',
    ],
    [
      { actors: ["x,,داعش,armed-group,,,"] },
      "data/lexicon/actors.csv, line 4: name_en is empty. Fill in name_en, or remove the line.",
    ],
    [
      { actors: ["x y,X,داعش,armed-group,,,"] },
      'data/lexicon/actors.csv, line 4: id "x y" is no id. Write it with Latin letters, digits, - and . only.',
    ],
    [
      { actors: ["x,X,فلان,armed-group,,,9"] },
      'data/lexicon/actors.csv, line 4: acled "9" is none of 1, 2, 3, 4, 5, 6, 7, 8. Write one of them.',
    ],
    [
      { actors: ["x,X,فلان,armed-group,,"] },
      "data/lexicon/actors.csv, line 4: the line has 6 cells where the header has 7. Add the missing commas, or put a cell that holds a comma in quotation marks.",
    ],
    [
      { actors: ["x,X,فلان,armed-group,,,,more"] },
      "data/lexicon/actors.csv, line 4: the line has 8 cells where the header has 7. Add the missing commas, or put a cell that holds a comma in quotation marks.",
    ],
    [
      { actors: ['x,"X,فلان,armed-group,,,'] },
      'data/lexicon/actors.csv, line 4: a quotation mark is opened and never closed. Close the quotation mark, or write a quotation mark inside a quoted cell twice: "he said ""no""".',
    ],
    [
      { places: ["x,X,منبج,town,,36;5,37,,"] },
      'data/lexicon/places.csv, line 3: lat "36;5" is no number. Write it in decimals with a point, such as 36.2.',
    ],
    [
      { places: ["x,X,منبج,town,,136.5,37,,"] },
      "data/lexicon/places.csv, line 3: lat 136.5 is not between -90 and 90. Correct the number.",
    ],
    [
      { predicates: ["x,قصف,noun,,ASSAULT,of,ala,maybe,"] },
      'data/lexicon/predicates.csv, line 3: mutual "maybe" is neither true nor false. Write true or false.',
    ],
    [
      { calendar: ["x,الجمعة,weekday,nine"] },
      'data/lexicon/calendar.csv, line 2: value "nine" is not what class weekday takes. Compare the other rows of the class.',
    ],
  ];
  test.each(broken)("%j", (change, sentence) => {
    const whole = readLexicon(textsOf());
    const { rows, problems } = readLexicon(textsOf(change));
    expect(problems.map(sentenceOf)).toEqual([sentence]);
    expect(problems[0]?.severity).toBe("fault");
    expect(rows).toEqual(whole.rows);
  });
});

test("a memory changes nothing in what is read and told, however often a file is broken and mended", () => {
  const memory: LexiconMemory = new Map();
  const actors = ["a,A,أ,faction,b,,", "c,C,ج,faction,nobody,,"];
  const aliases = ["nobody.name,nobody,لا أحد,name,"];
  for (const change of [{}, { aliases }, { aliases }, { actors }, { aliases, actors }, {}, { cues: ["broken"] }, {}]) {
    const texts = textsOf(change);
    expect(readLexicon(texts, undefined, memory)).toEqual(readLexicon(texts));
  }
  const [first, second] = [readLexicon(textsOf(), undefined, memory), readLexicon(textsOf(), undefined, memory)];
  expect(first.rows.cues[0]).toBe(second.rows.cues[0]);
});

test("what depends on a broken row is left out without a word of its own", () => {
  const { rows, problems } = readLexicon(
    textsOf({ actors: ["nusra,Nusra,جبهة النصرة,militia-of-sorts,,,"], aliases: ["nusra.short,nusra,النصرة,name,"] }),
  );
  expect(problems).toHaveLength(1);
  expect(rows.aliases.map(({ id }) => id)).toEqual(["isis.daesh"]);
});

test("parents that are unknown or lead in a circle are told, and the rows kept without them", () => {
  const actors = ["a,A,أ,faction,b,,", "b,B,ب,faction,a,,", "c,C,ج,faction,nobody,,"];
  const { rows, problems } = readLexicon(textsOf({ actors }));
  expect(problems.map(sentenceOf)).toEqual([
    'data/lexicon/actors.csv, line 4: the parents of "a" lead back to it. Correct the parent of one of them.',
    'data/lexicon/actors.csv, line 5: the parents of "b" lead back to it. Correct the parent of one of them.',
    'data/lexicon/actors.csv, line 6: parent "nobody" is no id in data/lexicon/actors.csv. Correct the id, or add a row for it there.',
  ]);
  expect(rows.actors.slice(2).map(({ id, parent }) => [id, parent])).toEqual([
    ["a", ""],
    ["b", ""],
    ["c", ""],
  ]);
});

describe("a whole file", () => {
  test("that is missing is named with its header", () => {
    const { rows, problems } = readLexicon({ ...textsOf(), furniture: missingLexicon("furniture") });
    expect(problems.map(sentenceOf)).toEqual([
      "data/lexicon/furniture.csv: the file is missing. Restore it, or begin it anew with the line id,form,where,kind.",
    ]);
    expect(rows.actors).toHaveLength(2);
  });
  test("that is empty is named with its header", () => {
    expect(said({ hedges: "" })).toEqual([
      "data/lexicon/hedges.csv: the file is empty. Begin it with the line id,form,stance,scope.",
    ]);
  });
  test("that lacks a column is named once, not row by row", () => {
    expect(
      said({
        cues: "id,form,kind,imperfect,class,content\na,قال,verb,يقول,neutral,clause\nb,أكد,verb,يؤكد,neutral,clause\n",
      }),
    ).toEqual([
      'data/lexicon/cues.csv, line 1: the column "stance" is missing. The header must name id, form, kind, imperfect, class, content, stance: add it to the first line.',
    ]);
  });
  test("that a spreadsheet saved with a mark, semicolons, CRLF and blank rows is read, with a word", () => {
    const hedges = "id;form;stance;scope;;\r\nh1; ربما ;hedge;clause;;\r\n;;;;;\r\nh2;\u200fقد;hedge;word;;\r\n";
    const { rows, problems } = readLexicon(textsOf({ hedges }));
    expect(rows.hedges.map(({ form }) => form)).toEqual(["ربما", "قد"]);
    expect(problems.map(sentenceOf)).toEqual([
      "data/lexicon/hedges.csv, line 1: warning: cells are separated by semicolons; they were read so. Save the file as comma-separated text (CSV UTF-8), which other programs expect.",
    ]);
  });
  test("may have columns of its own and any order of them", () => {
    const { rows, problems } = readLexicon(textsOf({ hedges: "note,scope,stance,form,id\nwhy,word,hedge,قد,h1\n" }));
    expect(problems).toEqual([]);
    expect(rows.hedges).toEqual([{ id: "h1", form: "قد", stance: "hedge", scope: "word" }]);
  });
});

test("an alias written twice, and two places of one name, are warnings", () => {
  expect(said({ aliases: ["x,isis,داعـش,name,"], places: ["bab,Al-Bab,حلب,town,,,,,"] })).toEqual([
    'data/lexicon/aliases.csv, line 3: warning: form "داعـش" says the same as "داعش" on line 2. Remove one of them; spelling with hamza, ya or ta marbuta makes no difference.',
    'data/lexicon/places.csv, line 3: warning: "حلب" names bab here and aleppo on line 2. Name in requires an actor or place with which this one is meant.',
  ]);
});
