import { describe, expect, it } from "vitest";
import { calendarFault, compileCalendar, datelineDate, findDates } from "../../loaders/engine/dates/dates.js";
import { tokenize } from "../../loaders/engine/text/tokens.js";
import { calendar, datesIn } from "./calendar.js";

const only = (text: string, published: string | null = "2018-02-15") => {
  const [date, ...more] = datesIn(text, published);
  expect(more).toEqual([]);
  expect(date).toBeDefined();
  return date!;
};

describe("spans", () => {
  it.each([
    ["وقع ذلك في نهاية أكتوبر 2012 هناك", "نهاية أكتوبر 2012"],
    ["وقع ذلك يوم السبت 27/يونيو/2015 - 03:01 م", "يوم السبت 27/يونيو/2015"],
    ["أصدر بيانا مساء السبت جاء فيه", "مساء السبت"],
    ["وفي شباط/فبراير 2016", "شباط/فبراير 2016"],
    ["للعام 2018", "للعام 2018"],
    ["بعام 2018", "عام 2018"],
    ["بين عامي 2014-2017 كان", "2014-2017"],
    ["منذ وَشُباط 2016", "شُباط 2016"],
    ["في 22 يناير/كانون الثاني الحالي لمناقشة", "22 يناير/كانون الثاني الحالي"],
    ["الخميس والجمعة الماضيين بفعل", "الخميس والجمعة الماضيين"],
    ["خلال الأيام الماضية عبور", "خلال الأيام الماضية"],
    ["مؤرخة 5 شباط 2018", "5 شباط 2018"],
    ["يوم الأحد (11 شباط 2018)", "يوم الأحد (11 شباط 2018)"],
  ])("%s → %s", (text, span) => {
    const { start, end } = only(text);
    expect(text.slice(start, end)).toBe(span);
  });
});

describe("what a date says of itself", () => {
  it("names the construction and the row that decided", () => {
    expect(only("15 حزيران 2015").rule).toBe("day-month-year:month.levantine.06");
    expect(only("27-6-2015").rule).toBe("numeric-day");
    expect(only("العام الماضي").rule).toMatch(/^year-side:side\.last/);
  });

  it.each([
    ["15 حزيران 2015", "day", "absolute", "2015-06-15", "2015-06-15"],
    ["حزيران 2015", "month", "absolute", "2015-06-01", "2015-06-30"],
    ["عام 2015", "year", "absolute", "2015-01-01", "2015-12-31"],
    ["الثمانينيات", "decade", "absolute", "1980-01-01", "1989-12-31"],
    ["القرن التاسع عشر", "century", "absolute", "1800-01-01", "1899-12-31"],
    ["نهاية 2017", "interval", "absolute", "2017-09-01", "2017-12-31"],
    ["أمس", "day", "publication", "2018-02-14", "2018-02-14"],
    ["15 كانون الثاني الماضي", "day", "publication", "2018-01-15", "2018-01-15"],
    ["صيف 2016", "interval", "absolute", "2016-06-01", "2016-08-31"],
  ])("%s: %s, from %s", (text, precision, anchor, first, last) => {
    expect(only(text)).toMatchObject({ precision, anchor, first, last, conflict: false });
  });

  it("leans on the text where it does", () => {
    const [, next] = datesIn("في 7 نيسان 2017 قصفت البلدة، وفي اليوم التالي انسحبوا", "2018-02-15");
    expect(next).toMatchObject({ anchor: "text", first: "2017-04-08" });
  });

  it("leaves first and last open where the year is unknown", () => {
    expect(only("21 تشرين الأول", null)).toMatchObject({ edtf: "XXXX-10-21", first: null, last: null });
  });
});

describe("conflicts", () => {
  it.each([
    ["الخميس 26-6-2015م", "2015-06-26", true],
    ["الجمعة 26-6-2015م", "2015-06-26", false],
    ["الثلاثاء 15 شباط 2018", "2018-02-15", true],
    ["4 أكتوبر/تشرين الثاني 2015", "2015-10-04", true],
    ["4 أكتوبر/تشرين الأول 2015", "2015-10-04", false],
  ])("%s → %s, conflict %s", (text, edtf, conflict) => expect(only(text)).toMatchObject({ edtf, conflict }));
});

describe("datelineDate", () => {
  const at = (text: string) => datelineDate(text, tokenize(text), calendar)?.edtf ?? null;
  const body = "\n\nأعلنت الفصائل أنها سيطرت على قرى عدة في المحافظة بعد معارك مع التنظيم استمرت أياما.\n";

  it.each([
    ["عنوان الخبر\n\nالسبت 27/يونيو/2015 - 03:01 م", "2015-06-27"],
    ["عنوان الخبر\n١٥ فبراير ٢٠١٨", "2018-02-15"],
    ["صحيفة المدينة - الثلاثاء 6 شباط/فبراير 2018", "2018-02-06"],
    ["نشر في: 2018-02-06 الساعة 10:15", "2018-02-06"],
    ["عنوان الخبر في أكتوبر 2015", null],
    ["- التاريخ: 13 نوفمبر 2017", null],
    ["أعلنت الفصائل يوم 13 نوفمبر 2017 أنها سيطرت على قرى عدة في المحافظة بعد معارك طويلة مع التنظيم", null],
  ])("%s → %s", (head, edtf) => expect(at(head + body)).toBe(edtf));

  it("reads the last lines when the first have none", () => {
    const lines = Array.from({ length: 15 }, () => body).join("");
    expect(at(`عنوان${lines}\nتاريخ النشر: 6 شباط 2018`)).toBe("2018-02-06");
  });
});

describe("calendar.csv", () => {
  const row = { id: "x", form: "شباط", class: "month", value: "levantine 2" };

  it("says what is wrong with a row", () => {
    expect(calendarFault(row)).toBeNull();
    expect(calendarFault({ ...row, class: "moon" })).toMatch(/class "moon" is none of month, /);
    expect(calendarFault({ ...row, value: "13" })).toMatch(/value "13" is not what class month takes/);
  });

  it("works with the sound rows and leaves out the broken", () => {
    const small = compileCalendar([row, { ...row, id: "y", value: "13" }]);
    const text = "5 شباط 2016";
    expect(findDates(text, tokenize(text), small, { published: null }).map((date) => date.edtf)).toEqual([
      "2016-02-05",
    ]);
  });

  it("reads nothing without rows", () => {
    const text = "قصف أمس و5 شباط";
    expect(findDates(text, tokenize(text), compileCalendar([]), { published: null })).toEqual([]);
  });
});
