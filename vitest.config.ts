import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

// The engine's tests are quick and many; those that open a browser share builds of the site and take their time.
const browserTests = "test/site/**/*.browser.test.ts";

export default defineConfig({
  test: {
    projects: [
      {
        resolve: {
          alias: {
            "arquero/dist/arquero.min.js": fileURLToPath(new URL("./test/components/arquero.ts", import.meta.url)),
          },
        },
        test: {
          name: "unit",
          include: ["test/**/*.test.ts"],
          exclude: [browserTests],
          // Some start the command line as a process, which takes its time on a busy machine.
          testTimeout: 30_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: "site",
          include: [browserTests],
          globalSetup: ["test/site/setup.ts"],
          // Pages mostly wait; three at a time keep two cores busy.
          maxConcurrency: 3,
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
