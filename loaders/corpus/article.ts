import { decode, importConverts } from "./decode.js";
import { fault, type Problem, warning } from "./problem.js";

/** A file of data/articles as its bytes came. */
export interface ArticleFile {
  /** Name in the folder, with extension. */
  readonly name: string;
  /** The file as it is shown to a researcher. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What an article may weigh: the longest newspaper story is a hundredth of it, a mistaken database dump is more. */
export const largestArticle = 5_000_000;

/** Why so many bytes are too many for an article, and what to do; null where they are not. */
export const tooLarge = (bytes: number): { readonly message: string; readonly remedy: string } | null =>
  bytes <= largestArticle
    ? null
    : {
        message: `the file has ${(bytes / 1_000_000).toFixed(1)} MB, more than the ${largestArticle / 1_000_000} MB an article may have`,
        remedy: "Split it into one file an article.",
      };

const safeId = /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/;

/** Id of the article in a file: the file name without extension. */
export const articleId = (name: string): string => name.replace(/\.txt$/i, "");

const directionMarks = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const markup = /<\/?[a-z][a-z0-9]*(\s[^<>]*)?\/?>|&(#\d+|#x[0-9a-f]+|amp|nbsp|quot|lt|gt);/iu;

const times = (found: readonly string[]): string => (found.length === 1 ? "once" : `${found.length} times`);

/** What to look at in a text that is kept as it is. */
function remarks(path: string, text: string): Problem[] {
  const found: Problem[] = [];
  const say = (message: string, remedy: string) => found.push(warning({ file: path }, message, remedy));
  const marks = text.match(directionMarks);
  if (marks !== null) {
    const code = (marks[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    const first = `first U+${code} at character ${text.search(directionMarks)}`;
    say(
      `invisible marks of direction stand in the text ${times(marks)} (${first}); they are kept, and offsets count them`,
      "Nothing need be done; remove them from the source if they came by accident.",
    );
  }
  const tag = markup.exec(text);
  if (tag !== null) {
    say(
      `the text holds markup, first ${JSON.stringify(tag[0].slice(0, 40))} at character ${tag.index}; it is read as words`,
      "Save the article as plain text, without HTML.",
    );
  }
  const lost = text.match(/\ufffd/gu);
  if (lost !== null) {
    say(
      `letters were lost in an earlier conversion: U+FFFD stands in the text ${times(lost)}`,
      "Fetch the article again and save it as UTF-8.",
    );
  }
  if (!/\p{Script=Arabic}/u.test(text)) {
    say(
      "the text has no Arabic letter",
      "Check that this is the article; a wrong encoding when it was saved looks like this too.",
    );
  }
  return found;
}

/** The text of an article and its problems; null where it cannot be used. */
export interface CheckedText {
  readonly text: string | null;
  readonly problems: readonly Problem[];
}

/** Whether an article's text can be used, whatever it came from. */
export function checkText(path: string, text: string): CheckedText {
  if (text === "") return { text: null, problems: [fault({ file: path }, "the article is empty", removeOrFill)] };
  if (!/[\p{L}\p{N}]/u.test(text)) {
    return { text: null, problems: [fault({ file: path }, "the article holds no letter and no digit", removeOrFill)] };
  }
  return { text, problems: remarks(path, text) };
}

const removeOrFill = "Put the text of the article into it, or remove it.";

/** Checks a file of data/articles: its name, size, encoding and text. Nothing in the text is changed. */
export function checkArticle({ name, path, bytes }: ArticleFile): CheckedText {
  const refuse = (message: string, remedy: string): CheckedText => ({
    text: null,
    problems: [fault({ file: path }, message, remedy)],
  });
  if (!safeId.test(articleId(name))) {
    return refuse(
      "the file name cannot serve as the article's id",
      "Rename it with Latin letters, digits, - and _ only, at most 100 of them, ending in .txt.",
    );
  }
  const large = tooLarge(bytes.length);
  if (large !== null) return refuse(large.message, large.remedy);
  const decoded = decode(path, bytes, importConverts);
  if (decoded.text === null) return { text: null, problems: [decoded.problem] };
  const checked = checkText(path, decoded.text);
  if (!decoded.byteOrderMark) return checked;
  const mark = warning(
    { file: path },
    "the file begins with a byte order mark; it is left out, and offsets count from the character after it",
    "Save the file as UTF-8 without a byte order mark.",
  );
  return { text: checked.text, problems: [mark, ...checked.problems] };
}
