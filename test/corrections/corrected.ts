import { readCorrections } from "../../loaders/corpus/corrections.js";
import { correct } from "../../loaders/corrections/correct.js";
import type { Corrected, Correction } from "../../loaders/corrections/correction.js";
import { analyse } from "../../loaders/engine/analyse.js";
import { lexicon, read } from "../shipped.js";

/**
 * "The Syrian Observatory said that Daesh attacked the Nusra Front in Aleppo in October 2015. The spokesman of Hezbollah denied that
 * regime forces had bombed Idlib and the Nusra Front. Al-Ghad newspaper affirmed that the Russian air force bombed Daesh
 * yesterday." Published on 14 February 2016.
 */
export const text =
  "قال المرصد السوري إن تنظيم داعش هاجم جبهة النصرة في حلب في أكتوبر 2015. ونفى المتحدث باسم حزب الله أن تكون قوات النظام قصفت مدينة إدلب وجبهة النصرة. وأكدت صحيفة الغد أن الطيران الروسي قصف تنظيم داعش أمس.";

/** A row of corrections.csv, as short as a test needs it. */
export type Row = readonly [quote: string, field: string, from: string, to: string, prefix?: string, suffix?: string];

/** The rows as corrections.csv has them, read by its reader. */
export function corrections(...rows: readonly Row[]): readonly Correction[] {
  const lines = rows.map(([quote, field, from, to, prefix = "", suffix = ""]) =>
    ["test", quote, prefix, suffix, field, from, to, "R. Reader", "a test", "2024-05-01"].join(","),
  );
  const header = "article,quote,prefix,suffix,field,from,to,who,why,date";
  const checked = readCorrections("data/corrections.csv", [header, ...lines].join("\n"), new Set(["test"]));
  if (checked.problems.length > 0) throw new Error(checked.problems.map(({ message }) => message).join("\n"));
  return checked.corrections;
}

/** The text, or another, with corrections carried out. */
export const corrected = (rows: readonly Row[], of = text): Corrected =>
  correct(read(of, "2016-02-14"), corrections(...rows), (article) => analyse(article, lexicon), lexicon);
