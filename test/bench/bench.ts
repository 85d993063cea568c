/**
 * Measures. Seconds differ from machine to machine, so that what is printed are ratios.
 *
 *     npm run bench                     reading, beside another engine
 *     npm run bench -- --corpus [5000]  a report of so many generated articles, and its memory
 */

const [mode, count = "5000"] = process.argv.slice(2);
if (mode === undefined) await import("./reading.js");
else if (mode === "--corpus" && /^[1-9]\d*$/.test(count)) {
  const { measureCorpus } = await import("./corpus.js");
  await measureCorpus(Number(count));
} else {
  process.stderr.write("npm run bench, or npm run bench -- --corpus [ARTICLES]\n");
  process.exitCode = 2;
}

export {};
