/** The engine in a worker: calls with answers, words on how far they are, and an end to what takes too long. */

import type { LexiconEdit } from "../../loaders/workbench/lexicon-desk.js";
import type { CallName, Calls, Reply, Request } from "../../loaders/workbench/protocol.js";

/** A call that was given up: by the reader, or because a newer one of its kind took its place. */
export class CallEnded extends Error {
  override readonly name = "CallEnded";

  /** @param superseded whether a newer call took its place, and not the reader's wish */
  constructor(readonly superseded: boolean) {
    super(superseded ? "a newer call took its place" : "stopped");
  }
}

/** Hears how far a call is. */
export type Progress = (done: number, total: number) => void;

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly progress: Progress;
}

/** What a worker is opened with. */
export type Opening = Calls["open"]["takes"];

/** Calls that ask for what was read last. */
const ofReading: ReadonlySet<CallName> = new Set(["text", "tablePage", "tableFile"]);

/**
 * A worker that is started by the first call. `end` stops it in whatever it is doing, also in the midst of one long text; the
 * next call starts another with the same lists and edits, and the next that asks for what was read has it read again.
 */
export class WorkbenchEngine {
  #worker: Promise<Worker> | null = null;
  #edits: readonly LexiconEdit[] = [];
  #read: Calls["read"]["takes"] | null = null;
  /** Whether the worker that runs now has read that. */
  #hasRead = false;
  #number = 0;
  readonly #waiting = new Map<number, Waiting>();

  /**
   * @param start makes a worker of the engine's module
   * @param opening fetches what it is opened with
   */
  constructor(
    readonly start: () => Worker,
    readonly opening: () => Promise<Opening>,
  ) {}

  #open(): Promise<Worker> {
    this.#worker ??= this.opening().then(async (value) => {
      const worker = this.start();
      worker.addEventListener("message", ({ data }: MessageEvent<Reply>) => this.#hear(data));
      worker.addEventListener("error", ({ message }) =>
        this.#fail(new Error(message || "The engine could not be started.")),
      );
      await this.#send(worker, "open", value);
      if (this.#edits.length > 0) await this.#send(worker, "setEdits", this.#edits);
      return worker;
    });
    this.#worker.catch(() => {
      this.#worker = null;
    });
    return this.#worker;
  }

  #send<Name extends CallName>(worker: Worker, call: Name, value: Calls[Name]["takes"], progress: Progress = () => {}) {
    const number = ++this.#number;
    const request: Request<Name> = { number, call, value };
    return new Promise<Calls[Name]["gives"]>((resolve, reject) => {
      this.#waiting.set(number, { resolve: resolve as (value: unknown) => void, reject, progress });
      worker.postMessage(request);
    });
  }

  #hear(reply: Reply): void {
    const waiting = this.#waiting.get(reply.number);
    if (waiting === undefined) return;
    if (reply.kind === "progress") {
      waiting.progress(reply.done, reply.total);
      return;
    }
    this.#waiting.delete(reply.number);
    if (reply.kind === "result") waiting.resolve(reply.value);
    else waiting.reject(reply.kind === "error" ? new Error(reply.message) : new CallEnded(true));
  }

  #fail(error: Error): void {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }

  /** Calls the engine. Rejects with {@link CallEnded} where the call was given up. */
  async call<Name extends CallName>(call: Name, value: Calls[Name]["takes"], progress?: Progress) {
    const worker = await this.#open();
    if (call === "setEdits") this.#edits = value as readonly LexiconEdit[];
    if (ofReading.has(call) && !this.#hasRead && this.#read !== null) {
      await this.#send(worker, "read", this.#read, progress);
      this.#hasRead = true;
    }
    const answer = await this.#send(worker, call, value, progress);
    if (call === "read") {
      this.#read = value as Calls["read"]["takes"];
      this.#hasRead = true;
    }
    return answer;
  }

  /** Stops everything at once. */
  end(): void {
    const worker = this.#worker;
    this.#worker = null;
    this.#hasRead = false;
    void worker?.then(
      (running) => running.terminate(),
      () => {},
    );
    this.#fail(new CallEnded(false));
  }
}
