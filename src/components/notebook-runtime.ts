/**
 * Runs the cells of a notebook in the order of what they rest on, each again when something it rests on has changed. Only cells
 * whose answer is wanted run, and those that they rest on.
 *
 * Code is run by the constructor of async functions and not as modules of blob addresses: arquero, with which the cells work,
 * itself makes functions from text, so that a policy for this page must allow `unsafe-eval` in any case, and blob modules would
 * need one more permission for nothing. Cells run in the page, since what they show are elements of it. A loop that does not end
 * is stopped by the guard that each loop asks; what runs long inside a library cannot be stopped but by closing the page.
 */

import { loopGuard } from "./notebook-code.js";
import type { LinkedCell } from "./notebook-graph.js";

/** How a cell stands. */
export interface CellState {
  readonly status: "waiting" | "running" | "done" | "error";
  /** What it shows, in order. */
  readonly shown: readonly unknown[];
  /** What it defines, by name. */
  readonly defined: ReadonlyMap<string, unknown>;
  readonly error: { readonly message: string; readonly line: number | null } | null;
}

/** What is said of cells that cannot go on; in the language of the page. */
export interface RuntimeWords {
  /** A loop ran for so many seconds. */
  readonly loop: (seconds: number) => string;
  readonly needsFailed: (name: string) => string;
  /** A name is used that no cell defines, nor anything else. */
  readonly unknownName: (name: string) => string;
}

type AnyFunction = (...inputs: unknown[]) => Promise<unknown>;
type FunctionMaker = new (...parts: string[]) => AnyFunction;
const AsyncFunction = Object.getPrototypeOf(async () => {}).constructor as FunctionMaker;

const longestLoop = 4;

/** Gives what a loop asks at each turn; throws when nothing else in the page has had its turn for some seconds. */
const makeGuard = (words: RuntimeWords): (() => void) => {
  let since: number | null = null;
  let turns = 0;
  return () => {
    turns++;
    if (turns % 500 !== 1) return;
    const now = performance.now();
    if (since === null) {
      since = now;
      // Does not come before the loop lets go of the page, which is the sign that it has.
      setTimeout(() => {
        since = null;
        turns = 0;
      });
    } else if (now - since > longestLoop * 1000) throw new Error(words.loop(longestLoop));
  };
};

const frame = /isnad-cell\.js:(\d+)/;

const lineIn = (error: unknown): number | null => {
  const match = error instanceof Error ? frame.exec(error.stack ?? "") : null;
  return match?.[1] === undefined ? null : Number(match[1]);
};

const sourceName = "\n//# sourceURL=isnad-cell.js";
let headerLines: Promise<number> | null = null;

/** How many lines engines put before the body of a made function: some two, some none. */
const linesBefore = (): Promise<number> => {
  headerLines ??= new AsyncFunction(`throw new Error();${sourceName}`)().then(
    () => 0,
    (error) => (lineIn(error) ?? 1) - 1,
  );
  return headerLines;
};

interface Kept {
  readonly cell: LinkedCell;
  /** What it rested on when it ran. */
  readonly inputs: readonly unknown[];
  readonly outcome: Promise<ReadonlyMap<string, unknown>>;
  /** Ends the run: settles its `invalidation`, and what it still shows is no longer heard. */
  readonly end: () => void;
}

const idle: CellState = { status: "waiting", shown: [], defined: new Map(), error: null };

/** Thrown in place of a cell that needs one that failed. */
class NeedsFailed extends Error {}

/** The name that a cell takes from elsewhere and that is nowhere; null where the error is another. */
const unknownName = (error: unknown, { uses }: LinkedCell): string | null =>
  error instanceof ReferenceError ? (uses.find((name) => error.message.startsWith(`${name} `)) ?? null) : null;

/** The running notebook. */
export class NotebookRuntime {
  readonly #kept = new Map<string, Kept>();
  readonly #states = new Map<string, CellState>();
  readonly #fetched = new Map<string, Promise<unknown>>();

  /**
   * @param given gives what cells may use by name besides what other cells define; asked once, by the first cell that uses it
   * @param words what is said of cells that cannot go on
   * @param changed is told of each new state
   */
  constructor(
    readonly given: ReadonlyMap<string, () => unknown>,
    readonly words: RuntimeWords,
    readonly changed: (id: string, state: CellState) => void,
  ) {}

  state(id: string): CellState {
    return this.#states.get(id) ?? idle;
  }

  #set(id: string, state: CellState): void {
    this.#states.set(id, state);
    this.changed(id, state);
  }

  /**
   * Takes the cells as they are now and runs those that are new, were changed, or rest on one that runs. Settles when all of them
   * have ended.
   * @param again cells that run in any case
   * @param wanted cells whose answer is wanted; another runs only where one of these rests on it
   */
  async update(
    cells: readonly LinkedCell[],
    again: ReadonlySet<string> = new Set(),
    wanted: ReadonlySet<string> = new Set(cells.map(({ id }) => id)),
  ): Promise<void> {
    const byId = new Map(cells.map((cell) => [cell.id, cell]));
    for (const [id, { end }] of this.#kept) {
      if (byId.has(id)) continue;
      end();
      this.#kept.delete(id);
      this.#states.delete(id);
    }
    const outcomes = new Map<string, Promise<ReadonlyMap<string, unknown>>>();
    const take = (cell: LinkedCell): Promise<ReadonlyMap<string, unknown>> => {
      const taken = outcomes.get(cell.id);
      if (taken !== undefined) return taken;
      // A cell on a circle has a fault and is not followed further, so that this ends.
      const needs = (cell.fault === null ? cell.needs : []).flatMap((id) => byId.get(id) ?? []);
      const inputs = needs.map(take);
      const kept = this.#kept.get(cell.id);
      const same =
        kept !== undefined &&
        !again.has(cell.id) &&
        kept.cell.code === cell.code &&
        kept.cell.fault?.message === cell.fault?.message &&
        kept.inputs.length === inputs.length &&
        kept.inputs.every((input, i) => input === inputs[i]);
      if (same) {
        outcomes.set(cell.id, kept.outcome);
        return kept.outcome;
      }
      kept?.end();
      const { outcome, end } = this.#start(cell, needs, inputs);
      this.#kept.set(cell.id, { cell, inputs, outcome, end });
      outcomes.set(cell.id, outcome);
      return outcome;
    };
    await Promise.allSettled(cells.filter(({ id }) => wanted.has(id)).map(take));
  }

  #start(cell: LinkedCell, needs: readonly LinkedCell[], inputs: readonly Promise<ReadonlyMap<string, unknown>>[]) {
    let over = false;
    let settle: () => void = () => {};
    const invalidation = new Promise<void>((resolve) => {
      settle = resolve;
    });
    const shown: unknown[] = [];
    const set = (state: CellState) => {
      if (!over) this.#set(cell.id, state);
    };
    const run = async (): Promise<ReadonlyMap<string, unknown>> => {
      if (cell.fault !== null || cell.body === null) {
        set({ ...idle, status: "error", error: cell.fault });
        throw new Error(cell.fault?.message ?? "");
      }
      set({ ...idle, status: inputs.length === 0 ? "running" : "waiting" });
      const found = await this.#inputsOf(cell, needs, inputs);
      set({ ...idle, status: "running" });
      const display = (value: unknown) => {
        shown.push(value);
        set({ status: "running", shown: [...shown], defined: new Map(), error: null });
        return value;
      };
      const own = new Map<string, unknown>([
        ...(await this.#givenTo(cell)),
        ...found,
        ["display", display],
        ["invalidation", invalidation],
        [loopGuard, makeGuard(this.words)],
      ]);
      const names = [...new Set([...cell.uses.filter((name) => own.has(name)), loopGuard])];
      const made = new AsyncFunction(...names, `"use strict";${cell.body}${sourceName}`);
      const value = await made(...names.map((name) => own.get(name)));
      if (cell.isExpression) {
        if (value !== undefined || shown.length === 0) shown.push(value);
        set({ status: "done", shown: [...shown], defined: new Map(), error: null });
        return new Map();
      }
      // A promise that a cell defines is waited for, so that other cells have its value.
      const values = await Promise.all(
        Object.entries(value as object).map(async ([name, each]): Promise<[string, unknown]> => [name, await each]),
      );
      const defined = new Map(values);
      set({ status: "done", shown: [...shown], defined, error: null });
      return defined;
    };
    const outcome = run().catch(async (error: unknown) => {
      if (cell.fault === null) {
        const line = lineIn(error);
        const at = line === null || error instanceof NeedsFailed ? null : line - (await linesBefore());
        const unknown = unknownName(error, cell);
        const said = error instanceof Error ? error.message || error.name : String(error);
        const message = unknown === null ? said : this.words.unknownName(unknown);
        set({ status: "error", shown: [...shown], defined: new Map(), error: { message, line: at } });
      }
      throw error;
    });
    outcome.catch(() => {});
    const end = () => {
      over = true;
      settle();
    };
    return { outcome, end };
  }

  /** What the notebook itself gives to a cell. What could not be fetched is asked for again by the next cell that uses it. */
  #givenTo({ uses }: LinkedCell): Promise<[string, unknown][]> {
    const names = uses.filter((name) => this.given.has(name));
    return Promise.all(
      names.map(async (name): Promise<[string, unknown]> => {
        const value = this.#fetched.get(name) ?? Promise.resolve(this.given.get(name)?.());
        this.#fetched.set(name, value);
        value.catch(() => this.#fetched.delete(name));
        return [name, await value];
      }),
    );
  }

  async #inputsOf(
    cell: LinkedCell,
    needs: readonly LinkedCell[],
    inputs: readonly Promise<ReadonlyMap<string, unknown>>[],
  ) {
    const settled = await Promise.allSettled(inputs);
    const values = new Map<string, unknown>();
    for (const each of settled)
      if (each.status === "fulfilled") for (const [name, value] of each.value) values.set(name, value);
    if (settled.some(({ status }) => status === "rejected")) {
      const missing = needs
        .flatMap(({ defines }) => defines)
        .find((name) => cell.uses.includes(name) && !values.has(name));
      throw new NeedsFailed(this.words.needsFailed(missing ?? ""));
    }
    return values;
  }

  /** Ends every run, as when the page is left. */
  end(): void {
    for (const { end } of this.#kept.values()) end();
    this.#kept.clear();
  }
}
