/**
 * The questions with which the notebook begins: each in both languages, answered by a cell of JavaScript, and by one of Python
 * for the notebook that is saved for Jupyter. Every answer is computed when it is shown.
 */

import type { Lang } from "./state.js";

/** A question and its cells. */
export interface Seed {
  readonly key: string;
  readonly text: Readonly<Record<Lang, string>>;
  /** JavaScript; null where there is only text. */
  readonly code: string | null;
  /** The same in Python; null where Python has no need of it. */
  readonly python: string | null;
}

const seed = (key: string, en: string, ar: string, code: string | null, python: string | null): Seed => ({
  key,
  text: { en, ar },
  code,
  python,
});

export const seeds: readonly Seed[] = [
  seed(
    "begin",
    `Every table of the report is here by its name: *articles, sentences, dates, mentions, attributions, relations, events, propositions, statements, actors, places, corrections, evaluation*. Each is a table of arquero (\`aq\`); \`d3\` is there to draw. Press a cell to change it, Shift-Enter to run it: the cells that rest on it run too. A function that is given to arquero may use names of other cells within \`aq.escape(…)\`.

The first cell gives words for ids, and the members of a group with all that belongs to it.`,
    `كل جدول من جداول التقرير حاضر هنا باسمه: *articles, sentences, dates, mentions, attributions, relations, events, propositions, statements, actors, places, corrections, evaluation*. وكل منها جدول من جداول arquero (\`aq\`)، و\`d3\` للرسم. اضغط خلية لتغيّرها، وShift-Enter لتشغيلها، فيُعاد معها تشغيل ما يقوم عليها. ولا تستعمل الدالة المعطاة لـarquero أسماء خلايا أخرى إلا داخل \`aq.escape(…)\`.

تعطي الخلية الأولى أسماءً للمعرّفات، وأعضاء كل جماعة مع كل ما يتبعها.`,
    `const column = document.documentElement.lang === "ar" ? "name_ar" : "name_en";
const names = new Map(actors.objects().map((actor) => [actor.id, actor[column]]));
const name = (id) => names.get(id) ?? id;

// An actor and all below it, as the parents in the table of actors say.
const below = (id) => {
  const members = new Set([id]);
  for (let size = 0; size < members.size; ) {
    size = members.size;
    for (const actor of actors.objects()) if (members.has(actor.parent)) members.add(actor.id);
  }
  return members;
};

const government = below("syrian-government");
const isis = below("isis");
const nusra = below("nusra");

// Whether a relation is between two groups, in the given direction where it has one.
const between = (row, from, to) =>
  (from.has(row.a) && to.has(row.b)) || (!row.directed && from.has(row.b) && to.has(row.a));`,
    `names = {actor["id"]: actor["name_en"] for actor in rows("actors")}


def name(id):
    return names.get(id, id)


def below(id):
    """An actor and all below it, as the parents in the table of actors say."""
    members, size = {id}, 0
    while size < len(members):
        size = len(members)
        members |= {actor["id"] for actor in rows("actors") if actor["parent"] in members}
    return members


government, isis, nusra = below("syrian-government"), below("isis"), below("nusra")


def between(row, a, b):
    """Whether a relation is between two groups, in the given direction where it has one."""
    forth = row["a"] in a and row["b"] in b
    back = row["b"] in a and row["a"] in b
    return forth or (not row["directed"] and back)`,
  ),
  seed(
    "let-through",
    `## Who says that the government let ISIS through?

Relations of material cooperation from the government, or any of its forces, to ISIS: letting through, handing over, acting together.`,
    `## من يقول إن الحكومة فتحت الطريق لتنظيم الدولة؟

علاقات التعاون بالفعل من الحكومة، أو من أي من قواتها، مع التنظيم: السماح بالعبور والتسليم والعمل معًا.`,
    `const letThrough = relations
  .filter(aq.escape((row) => row.quad_class === "material-cooperation" && between(row, government, isis)))
  .derive({ who: aq.escape((row) => name(row.voice)) })
  .select("who", "stance", "type", "text", "article")
  .orderby("who");

display(letThrough);`,
    `let_through = sorted(
    (
        {"who": name(row["voice"]), **{key: row[key] for key in ("stance", "type", "text", "article")}}
        for row in rows("relations")
        if row["quad_class"] == "material-cooperation" and between(row, government, isis)
    ),
    key=lambda row: row["who"],
)
show(let_through)`,
  ),
  seed(
    "deny",
    `## Who denies that ISIS and al-Nusra work together, and who says so?

All that any voice says of their cooperation, denials and doubts first.`,
    `## من ينفي التعاون بين تنظيم الدولة وجبهة النصرة، ومن يقول به؟

كل ما يقوله أي صوت عن تعاونهما، والنفي والشك أولًا.`,
    `const firmness = { deny: 0, hedge: 1, assert: 2 };

const together = relations
  .filter(aq.escape((row) => row.quad_class.endsWith("cooperation")
    && (between(row, isis, nusra) || between(row, nusra, isis))))
  .derive({
    who: aq.escape((row) => name(row.voice)),
    order: aq.escape((row) => firmness[row.stance]),
  })
  .orderby("order", "who")
  .select("stance", "who", "type", "text", "article");

display(together);`,
    `firmness = {"deny": 0, "hedge": 1, "assert": 2}

together = sorted(
    (
        {"stance": row["stance"], "who": name(row["voice"]), **{key: row[key] for key in ("type", "text", "article")}}
        for row in rows("relations")
        if row["quad_class"].endswith("cooperation") and (between(row, isis, nusra) or between(row, nusra, isis))
    ),
    key=lambda row: (firmness[row["stance"]], row["who"]),
)
show(together)`,
  ),
  seed(
    "october",
    `## What happened in October 2012, and on whose word?

Events whose time may lie in that month: also those of which the text says only the year.`,
    `## ماذا حدث في تشرين الأول/أكتوبر 2012، وعلى لسان من؟

الأحداث التي قد تقع في ذلك الشهر، ومنها ما لا يذكر النص إلا سنته.`,
    `const [from, to] = [new Date("2012-10-01"), new Date("2012-10-31")];

const october = events
  .filter(aq.escape((row) => row.first !== null && row.first <= to && row.last !== null && row.last >= from))
  .derive({ who: aq.escape((row) => name(row.voice)) })
  .select("edtf", "who", "stance", "type", "text")
  .orderby("edtf");

display(october);`,
    `first_day, last_day = date(2012, 10, 1), date(2012, 10, 31)

october = sorted(
    (
        {"edtf": row["edtf"], "who": name(row["voice"]), **{key: row[key] for key in ("stance", "type", "text")}}
        for row in rows("events")
        if row["first"] is not None and row["first"] <= last_day and row["last"] is not None and row["last"] >= first_day
    ),
    key=lambda row: row["edtf"],
)
show(october)`,
  ),
  seed(
    "alone",
    `## Which claims rest on one unnamed source?

Claims of which only one voice speaks, and that voice has no name of its own: unnamed persons, and people known by a pseudonym.`,
    `## أي الادعاءات تقوم على مصدر واحد غير مسمّى؟

الادعاءات التي لا يقول بها إلا صوت واحد لا اسم له: أشخاص لم يُسمَّوا أو عُرفوا باسم مستعار.`,
    `const unnamed = ["person-unnamed", "person-pseudonym"];

const alone = statements
  .filter(aq.escape((row) => unnamed.includes(row.source_type)))
  .join(propositions.filter((row) => row.single_source && row.rollup === "none"), ["proposition", "id"])
  .derive({
    who: aq.escape((row) => name(row.source)),
    claim: aq.escape((row) => \`\${name(row.a)} \${row.directed ? "→" : "–"} \${name(row.b)}\`),
  })
  .select("claim", "quad_class", "who", "source_type", "stance")
  .orderby("who", "claim");

display(alone);`,
    `unnamed = {"person-unnamed", "person-pseudonym"}
single = {row["id"]: row for row in rows("propositions") if row["single_source"] and row["rollup"] == "none"}

alone = sorted(
    (
        {
            "claim": f'{name(claim["a"])} {"→" if claim["directed"] else "–"} {name(claim["b"])}',
            "quad_class": claim["quad_class"],
            "who": name(row["source"]),
            "source_type": row["source_type"],
            "stance": row["stance"],
        }
        for row in rows("statements")
        if row["source_type"] in unnamed and (claim := single.get(row["proposition"])) is not None
    ),
    key=lambda row: (row["who"], row["claim"]),
)
show(alone)`,
  ),
  seed(
    "lag",
    `## How long from event to report?

Days from the last day on which an event can have happened to the first on which its article can have appeared. Below nought the text tells of what was still to come, or one of the two dates is wrong: look at the row.`,
    `## كم يمضي من الحدث إلى الخبر؟

الأيام من آخر يوم يمكن أن يكون الحدث وقع فيه إلى أول يوم يمكن أن يكون المقال نُشر فيه. وما دون الصفر خبر عمّا لم يقع بعد، أو خطأ في أحد التاريخين: انظر في صفّه.`,
    `const published = new Map(articles.objects().map((article) => [article.id, article.published_first]));

const lags = events
  .filter(aq.escape((row) => row.last !== null && published.get(row.article) != null))
  .derive({ days: aq.escape((row) => Math.round((published.get(row.article) - row.last) / 86400000)) })
  .select("days", "edtf", "article", "type", "text")
  .orderby("days");

display(lags);`,
    `published = {article["id"]: article["published_first"] for article in rows("articles")}

lags = sorted(
    (
        {"days": (published[row["article"]] - row["last"]).days, **{key: row[key] for key in ("edtf", "article", "type", "text")}}
        for row in rows("events")
        if row["last"] is not None and published[row["article"]] is not None
    ),
    key=lambda row: row["days"],
)
show(lags)`,
  ),
  seed(
    "lag-drawn",
    `The same drawn: a stroke for each event, on a scale that gives the first days as much room as the years after them.`,
    `الشيء نفسه مرسومًا: خط لكل حدث، على مقياس يعطي الأيام الأولى من المكان ما يعطيه السنين بعدها.`,
    `const days = lags.array("days");
const x = d3.scaleSymlog().domain(d3.extent([0, 1, ...days])).range([30, 610]).nice();
const svg = d3.create("svg").attr("viewBox", "0 0 640 90").attr("width", "100%").style("max-width", "46rem")
  .attr("role", "img").attr("aria-label", \`\${days.length}: \${d3.extent(days).join(" … ")}\`);
svg.append("g").attr("transform", "translate(0,60)").call(d3.axisBottom(x).tickValues([-10, 0, 1, 7, 30, 180, 365, 1000, 2000])
  .tickFormat(String));
svg.append("g").selectAll("line").data(days).join("line")
  .attr("x1", x).attr("x2", x).attr("y1", 15).attr("y2", 55)
  .attr("stroke", "currentColor").attr("stroke-width", 3).attr("stroke-opacity", 0.55);

display(svg.node());`,
    null,
  ),
];
