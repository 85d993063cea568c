import { describe, expect, it } from "vitest";
import { propositions } from "../../loaders/engine/propositions/propositions.js";
import type { Analysis } from "../../loaders/engine/types.js";
import { quote } from "../shipped.js";
import { corrected, type Row } from "./corrected.js";

const relationsOf = ({ relations }: Analysis) =>
  relations.map(({ a, type, b, stance, voice, edtf }) => [a, type, b, stance, voice, edtf].join(" "));
const eventsOf = ({ events }: Analysis) =>
  events.map(({ type, edtf, actors, places, stance }) =>
    [type, edtf, actors.join("+"), places.join("+"), stance].join(" "),
  );

const first = "isis ASSAULT nusra assert sohr 2015-10";
const second = "syrian-army ASSAULT nusra deny hezbollah-spokesperson ";
const third = "russian-air-force ASSAULT isis assert al-ghad-jordan 2016-02-13";
const attack = "ASSAULT 2015-10 isis+nusra aleppo assert";
const bombing = "ASSAULT 2016-02-13 russian-air-force+isis  assert";

/** What the corrections make of relations and events; the text itself gives `first`, `second`, `third`, `attack`, `bombing`. */
const effects: readonly (readonly [string, readonly Row[], readonly string[], readonly string[]])[] = [
  ["nothing", [], [first, second, third], [attack, bombing]],
  [
    "a stance, and the event of the same act",
    [["هاجم", "relation.stance", "assert", "hedge"]],
    ["isis ASSAULT nusra hedge sohr 2015-10", second, third],
    ["ASSAULT 2015-10 isis+nusra aleppo hedge", bombing],
  ],
  [
    "a type, from the side of the event",
    [["أن الطيران الروسي قصف تنظيم داعش أمس", "event.type", "ASSAULT", "THREATEN"]],
    [first, second, "russian-air-force THREATEN isis assert al-ghad-jordan 2016-02-13"],
    [attack, "THREATEN 2016-02-13 russian-air-force+isis  assert"],
  ],
  [
    "an actor of a relation",
    [["تنظيم داعش هاجم جبهة النصرة", "relation.a", "isis", "syrian-army"]],
    ["syrian-army ASSAULT nusra assert sohr 2015-10", second, third],
    ["ASSAULT 2015-10 syrian-army+nusra aleppo assert", bombing],
  ],
  [
    "a name, and what it does",
    [["تنظيم داعش", "mention.entity", "isis", "hezbollah", "إن", "هاجم"]],
    ["hezbollah ASSAULT nusra assert sohr 2015-10", second, third],
    ["ASSAULT 2015-10 hezbollah+nusra aleppo assert", bombing],
  ],
  [
    "a name that names a source",
    [["صحيفة الغد", "mention.entity", "al-ghad-jordan", "enab-baladi"]],
    [first, second, "russian-air-force ASSAULT isis assert enab-baladi 2016-02-13"],
    [attack, bombing],
  ],
  [
    "a name that is a place: nobody does anything there",
    [["تنظيم داعش", "mention.entity", "isis", "homs", "قصف"]],
    [first, second],
    [attack, "ASSAULT 2016-02-13 russian-air-force homs assert"],
  ],
  [
    "a name that is none",
    [["تنظيم داعش", "mention.entity", "isis", "", "قصف"]],
    [first, second],
    [attack, "ASSAULT 2016-02-13 russian-air-force  assert"],
  ],
  [
    "a place",
    [["حلب", "mention.entity", "aleppo", "idlib"]],
    [first, second, third],
    ["ASSAULT 2015-10 isis+nusra idlib assert", bombing],
  ],
  [
    "a date, and what it dates",
    [["أكتوبر 2015", "date.edtf", "2015-10", "2015-11-05"]],
    ["isis ASSAULT nusra assert sohr 2015-11-05", second, third],
    ["ASSAULT 2015-11-05 isis+nusra aleppo assert", bombing],
  ],
  [
    "a date that is none: nothing of that time is left",
    [["أكتوبر 2015", "date.edtf", "2015-10", ""]],
    ["isis ASSAULT nusra assert sohr ", second, third],
    [bombing],
  ],
  [
    "the date of a relation, emptied",
    [["قصف تنظيم داعش", "relation.edtf", "2016-02-13", "none"]],
    [first, second, "russian-air-force ASSAULT isis assert al-ghad-jordan "],
    [attack, bombing],
  ],
  [
    "a source, and what is told on its word",
    [["قال", "attribution.source_id", "sohr", "a-monitor"]],
    ["isis ASSAULT nusra assert a-monitor 2015-10", second, third],
    [attack, bombing],
  ],
  [
    "a source's stance, and that of what it says",
    [["أكدت", "attribution.stance", "assert", "hedge"]],
    [first, second, "russian-air-force ASSAULT isis hedge al-ghad-jordan 2016-02-13"],
    [attack, "ASSAULT 2016-02-13 russian-air-force+isis  hedge"],
  ],
  [
    "an attribution that is none: the outlet speaks for itself",
    [["أكدت", "attribution.source_id", "al-ghad-jordan", ""]],
    [first, second, "russian-air-force ASSAULT isis assert the-outlet 2016-02-13"],
    [attack, bombing],
  ],
  [
    "a voice, to the outlet's own",
    [["هاجم", "relation.voice", "sohr", "the-outlet"]],
    ["isis ASSAULT nusra assert the-outlet 2015-10", second, third],
    [attack, bombing],
  ],
  [
    "a voice, to another who is quoted",
    [["هاجم", "relation.voice", "sohr", "al-ghad-jordan"]],
    ["isis ASSAULT nusra assert al-ghad-jordan 2015-10", second, third],
    [attack, bombing],
  ],
  ["a relation that is none", [["قصفت", "relation.type", "ASSAULT", ""]], [first, third], [attack, bombing]],
  [
    "one thing after another, the later on what the earlier made",
    [
      ["هاجم", "relation.stance", "assert", "hedge"],
      ["هاجم", "relation.stance", "hedge", "deny"],
    ],
    ["isis ASSAULT nusra deny sohr 2015-10", second, third],
    ["ASSAULT 2015-10 isis+nusra aleppo deny", bombing],
  ],
  [
    "the publication, and the dates counted from it",
    [["", "article.published", "2016-02-14", "2017-03-02"]],
    [first, second, "russian-air-force ASSAULT isis assert al-ghad-jordan 2017-03-01"],
    [attack, "ASSAULT 2017-03-01 russian-air-force+isis  assert"],
  ],
  [
    "one of several rows on the same words, by what it is",
    [["تنظيم داعش هاجم جبهة النصرة", "relation[isis ASSAULT nusra].stance", "assert", "deny"]],
    ["isis ASSAULT nusra deny sohr 2015-10", second, third],
    ["ASSAULT 2015-10 isis+nusra aleppo deny", bombing],
  ],
];

describe("a correction reaches what rests on it", () => {
  it.each(effects)("%s", (_, rows, relations, events) => {
    const { analysis, refused } = corrected(rows);
    expect(refused).toEqual([]);
    expect(relationsOf(analysis)).toEqual(relations);
    expect(eventsOf(analysis)).toEqual(events);
  });

  it("and the matrix: a claim that was only asserted is contested", () => {
    const both = "قال المرصد السوري إن تنظيم داعش هاجم جبهة النصرة. وأكدت صحيفة الغد أن تنظيم داعش هاجم جبهة النصرة.";
    const before = propositions([corrected([], both).analysis], []);
    const after = propositions(
      [corrected([["هاجم", "relation.stance", "assert", "deny", "الغد أن تنظيم داعش"]], both).analysis],
      [],
    );
    const asNamed = <Row extends { readonly rollup: string }>(rows: readonly Row[]) =>
      rows.filter(({ rollup }) => rollup === "none");
    expect(asNamed(before.propositions).map(({ contested, sources }) => [contested, sources])).toEqual([[false, 2]]);
    expect(asNamed(after.propositions).map(({ contested, sources }) => [contested, sources])).toEqual([[true, 2]]);
    expect(asNamed(after.statements).map(({ source, stance }) => `${source} ${stance}`)).toEqual([
      "al-ghad-jordan deny",
      "sohr assert",
    ]);
  });

  it("with first and last day of a corrected date", () => {
    const { analysis } = corrected([["أكتوبر 2015", "date.edtf", "2015-10", "2015-11-01~/2015-11-10~"]]);
    const bounds = { first: "2015-11-01", last: "2015-11-10" };
    expect(analysis.dates[0]).toMatchObject({ ...bounds, precision: "interval" });
    expect(analysis.relations[0]).toMatchObject(bounds);
    expect(analysis.events[0]).toMatchObject(bounds);
  });

  it("with the words that name a corrected actor, where there are any", () => {
    const { analysis } = corrected([
      ["قصفت", "relation.a", "syrian-army", "hezbollah"],
      ["هاجم", "relation.b", "nusra", "jaysh-al-islam"],
    ]);
    expect(
      analysis.relations.slice(0, 2).map((row) => [quote(analysis, row.aSpan), quote(analysis, row.bSpan)]),
    ).toEqual([
      ["تنظيم داعش", "∅"],
      ["حزب الله", "جبهة النصرة"],
    ]);
  });

  it("and is noted in every row that it changed, under the ids those rows had", () => {
    const { read, analysis, applied } = corrected([
      ["تنظيم داعش", "mention.entity", "isis", "hezbollah", "إن", "هاجم"],
    ]);
    const [{ id } = { id: "" }] = applied;
    expect(id).toMatch(/^test:correction:21-31:/);
    const of = (field: string) => [{ correction: id, field, from: "isis", to: "hezbollah" }];
    expect(analysis.mentions.find(({ start }) => start === 21)?.corrected).toEqual(of("mention.entity"));
    expect(analysis.relations[0]).toMatchObject({ id: read.relations[0]?.id, corrected: of("relation.a") });
    expect(analysis.events[0]).toMatchObject({ id: read.events[0]?.id, corrected: of("event.actors") });
    expect(analysis.relations[1]?.corrected).toBeUndefined();
  });

  it("and leaves what was read as it was", () => {
    const { read } = corrected([["هاجم", "relation.stance", "assert", "hedge"]]);
    expect(relationsOf(read)).toEqual([first, second, third]);
  });
});

describe("metadata", () => {
  it("are corrected with the basis told, and the outlet's voice with it", () => {
    const { analysis, applied } = corrected(
      [["", "article.outlet", "the-outlet", "enab-baladi"]],
      "هاجم تنظيم داعش جبهة النصرة.",
    );
    expect(analysis.metadata.outlet).toMatchObject({
      value: "enab-baladi",
      basis: "supplied",
      rule: "corrections.csv",
    });
    expect(analysis.metadata.outlet.corrected?.map(({ correction }) => correction)).toEqual(
      applied.map(({ id }) => id),
    );
    expect(analysis.relations.map(({ voice }) => voice)).toEqual(["enab-baladi"]);
  });

  it("are not known after all", () => {
    const { analysis } = corrected([["", "article.published", "2016-02-14", ""]]);
    expect(analysis.metadata.published).toMatchObject({ value: null, basis: "unknown" });
    expect(analysis.dates.map(({ edtf }) => edtf)).toEqual(["2015-10"]);
  });
});

describe("a correction is refused", () => {
  it.each<readonly [string, Row, boolean, string]>([
    [
      "a quotation that is gone",
      ["هاجمت", "relation.stance", "assert", "deny"],
      false,
      'the quotation is not found in test: "هاجمت"',
    ],
    [
      "a quotation in two places",
      ["تنظيم داعش", "mention.entity", "isis", "nusra"],
      false,
      'the quotation stands 2 times in test: "تنظيم داعش"',
    ],
    [
      "a value that is another",
      ["هاجم", "relation.type", "AID", "COERCE"],
      false,
      'type is not "AID" at the quotation "هاجم": it is "ASSAULT"',
    ],
    [
      "a part of a row's words",
      ["داعش", "mention.entity", "isis", "nusra", "", "هاجم"],
      false,
      'entity is not "isis" at the quotation "داعش": no mention is read there',
    ],
    [
      "a row that is not there",
      ["المرصد السوري", "date.edtf", "2015", "2016"],
      false,
      'edtf is not "2015" at the quotation "المرصد السوري": no date is read there',
    ],
    [
      "a name that does not stand for itself",
      ["هاجم", "relation[nusra ASSAULT isis].stance", "assert", "deny"],
      false,
      'stance is not "assert" at the quotation "هاجم": no relation is read there',
    ],
    [
      "an id that is in no lexicon",
      ["هاجم", "relation.a", "isis", "nobody-at-all"],
      false,
      '"nobody-at-all" is no id in actors.csv',
    ],
    [
      "a voice that is not quoted",
      ["هاجم", "relation.voice", "sohr", "enab-baladi"],
      false,
      'nobody whom the article quotes, nor its outlet, has the id "enab-baladi"',
    ],
    [
      "metadata that are others",
      ["", "article.byline", "someone", "nobody"],
      false,
      'byline of test is not "someone" but nothing',
    ],
    [
      "what is read rightly by now",
      ["هاجم", "relation.stance", "deny", "assert"],
      true,
      'stance is read as "assert" there now, without the correction',
    ],
    [
      "a row to be struck out that is gone",
      ["المرصد السوري", "date.edtf", "2015", ""],
      true,
      "no such row is read there now, without the correction",
    ],
    [
      "metadata that are right by now",
      ["", "article.published", "2015", "2016-02-14"],
      true,
      'published is "2016-02-14" now, without the correction',
    ],
  ])("%s", (_, row, fulfilled, message) => {
    const { analysis, read, applied, refused } = corrected([row]);
    expect(refused).toMatchObject([{ fulfilled, message }]);
    expect(applied).toEqual([]);
    expect(analysis).toEqual(read);
  });

  it("where several rows fit, with the ways to say which", () => {
    const { refused } = corrected([
      [
        "نصرة في حلب في أكتوبر 2015. ونفى المتحدث باسم حزب الله أن تكون قوات النظام قصفت مدينة إدلب وجبهة النصرة. وأكدت صحيفة الغد أن الطيران الروسي قصف",
        "relation.type",
        "ASSAULT",
        "AID",
      ],
    ]);
    expect(refused[0]).toMatchObject({
      column: "quote",
      remedy:
        "Shorten it to the words of one of them, or say in field which is meant: relation[syrian-army ASSAULT nusra].type or relation[russian-air-force ASSAULT isis].type.",
    });
  });

  it("and the others are carried out", () => {
    const { applied, refused } = corrected([
      ["هاجمت", "relation.stance", "assert", "deny"],
      ["هاجم", "relation.stance", "assert", "deny"],
    ]);
    expect([applied.length, refused.length]).toEqual([1, 1]);
  });
});
