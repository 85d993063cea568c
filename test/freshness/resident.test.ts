import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ask, readQuestion, residentVariable, writeAnswer } from "../../loaders/freshness/question.js";
import { type Resident, startResident } from "../../loaders/freshness/start.js";
import { projectRoot } from "../site/project.js";

let project: string;
let resident: Resident;

const save = (name: string, text: string): void => {
  const path = join(project, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
};

/** Runs a loader as Framework does. */
const run = (name: string, ...args: string[]): Promise<{ status: number | null; output: string; said: string }> => {
  const [program, ...before] = resident.interpreter;
  const child = spawn(program, [...before, join("src", name), ...args], { cwd: project });
  let [output, said] = ["", ""];
  child.stdout.on("data", (part: Buffer) => (output += part.toString()));
  child.stderr.on("data", (part: Buffer) => (said += part.toString()));
  return new Promise((done) => child.on("close", (status) => done({ status, output, said })));
};

const own = (name: string) => pathToFileURL(join(projectRoot, "loaders", name)).pathname;

/** A loader that prints what an expression gives. The import of our loaders is what tells it from other scripts. */
const printing = (expression: string) => `
  import {} from "../loaders/nothing.js";
  import {Refusal} from "${own("corpus/problem.js")}";
  import {loader} from "${own("freshness/loader.js")}";
  const refuse = (why: string) => { throw new Refusal(why); };
  export default loader(import.meta.url, (args) => ${expression});`;

beforeAll(() => {
  project = mkdtempSync(join(realpathSync(tmpdir()), "isnad-resident-"));
  symlinkSync(join(projectRoot, "node_modules"), join(project, "node_modules"), "dir");
  save("package.json", '{"type": "module"}');
  save("loaders/nothing.ts", "export {};");
  save(
    "src/slow.json.ts",
    printing("new Promise<string>((later) => setTimeout(() => later(String(process.pid)), 500))"),
  );
  save("src/process.json.ts", printing("String(process.pid)"));
  save("src/[id].json.ts", printing("args.join()"));
  save("src/refused.json.ts", printing('refuse("Mend line 3.")'));
  save("src/failing.json.ts", printing("(null as unknown as string[]).join()"));
  save(
    "src/counting.json.ts",
    printing("String(++(globalThis as { count?: number }).count!)").replace(
      "export",
      "(globalThis as { count?: number }).count ??= 0; export",
    ),
  );
  save("src/script.json.ts", 'process.stdout.write("a script");');
  resident = startResident(join(project, "src"));
});

afterAll(() => {
  delete process.env[residentVariable];
  rmSync(project, { recursive: true, force: true });
});

describe("the resident process", () => {
  it("runs a loader again and again in one process, which is not the one that asks", async () => {
    const [first, second] = [await run("process.json.ts"), await run("process.json.ts")];
    expect(first).toEqual({ status: 0, output: expect.stringMatching(/^\d+$/), said: "" });
    expect(second).toEqual(first);
    expect(Number(first.output)).not.toBe(process.pid);
  }, 60_000);

  it("hands the parameters of a page on", async () => {
    expect(await run("[id].json.ts", "--id=عنوان")).toMatchObject({ status: 0, output: "--id=عنوان" });
  });

  it("fails as a loader fails, and says why", async () => {
    expect(await run("refused.json.ts")).toEqual({ status: 1, output: "", said: "Mend line 3.\n" });
    const { status, said } = await run("failing.json.ts");
    expect([status, said]).toEqual([
      1,
      expect.stringMatching(/^src\/failing\.json\.ts, line \d+: the code cannot run/),
    ]);
  });

  it("makes anew what was asked for when the inputs change, once, and gives it to who asks again", async () => {
    const count = async () => Number((await run("counting.json.ts")).output);
    const settle = () => new Promise((later) => setTimeout(later, 200));
    expect([await count(), await count()]).toEqual([1, 2]);
    resident.tellChange();
    await settle();
    // The third run was made ahead, and is not made again.
    expect([await count(), await count()]).toEqual([3, 4]);
    resident.tellChange();
    resident.tellChange();
    await settle();
    expect(await count()).toBeGreaterThan(4);
  });

  it("makes nothing ahead that nobody asked for since", async () => {
    const count = async () => Number((await run("counting.json.ts")).output);
    const before = await count();
    for (let change = 0; change < 3; change++) {
      resident.tellChange();
      await new Promise((later) => setTimeout(later, 100));
    }
    expect(await count()).toBe(before + 2);
  });

  it("leaves a script to a process of its own", async () => {
    expect(await run("script.json.ts")).toEqual({ status: 0, output: "a script", said: "" });
  });

  it("answers what was asked for before its turn to be made ahead has come", async () => {
    resident.tellChange();
    // The slow one is asked for first, and so will be made ahead first.
    for (const name of ["slow.json.ts", "process.json.ts"]) await run(name);
    resident.tellChange();
    const [slow, quick] = await Promise.all([run("slow.json.ts"), run("process.json.ts")]);
    expect(quick.output).toBe(slow.output);
  });
});

it.skipIf(process.platform === "win32")(
  "leaves nothing behind when a preview is ended with Control-C",
  async () => {
    const parent = `
    import {startResident} from ${JSON.stringify(own("freshness/start.js"))};
    console.log(startResident(${JSON.stringify(join(project, "src"))}).interpreter[1]);
    setInterval(() => {}, 1000);`;
    const preview = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", parent], {
      cwd: projectRoot,
      detached: true,
      stdio: ["ignore", "pipe", "inherit"],
    });
    const [script] = await once(preview.stdout, "data");
    const folder = dirname(String(script).trim());
    await expect.poll(() => existsSync(join(folder, "resident.sock")), { timeout: 20_000 }).toBe(true);
    process.kill(-(preview.pid ?? 0), "SIGINT");
    await expect.poll(() => existsSync(folder), { timeout: 10_000 }).toBe(false);
  },
  60_000,
);

describe("ask", () => {
  const answer = { status: 0, said: "حسنا", output: Buffer.from("a\nb") };
  const question = { path: "/p/a.ts", args: ["--id=ب"] };

  /** Asks a server that does with the question what it is told. */
  async function asked(serve: (socket: import("node:net").Socket) => void) {
    const address = process.platform === "win32" ? `\\\\.\\pipe\\isnad-ask-${process.pid}` : join(project, "ask.sock");
    const server = createServer({ allowHalfOpen: true }, serve).listen(address);
    const found = await ask(address, question);
    await new Promise((closed) => server.close(closed));
    return found;
  }

  it("gives what was answered to what was asked", async () => {
    const heard: unknown[] = [];
    const found = await asked(async (socket) => {
      heard.push(await readQuestion(socket));
      writeAnswer(socket, answer);
    });
    expect([heard, found]).toEqual([[question], answer]);
  });

  it("tells an answer that broke off from nobody being there", async () => {
    expect(await asked((socket) => socket.destroy())).toBe("broken");
    expect(await asked((socket) => void socket.resume().end('{"status":0,"said":"","bytes":9}\nshort'))).toBe("broken");
    expect(await ask(join(project, "nobody.sock"), question)).toBe("absent");
  });
});
