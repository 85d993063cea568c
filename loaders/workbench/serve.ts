/** Answers the calls of a page in a worker. */

import type { CallName, Calls, Reply, Request } from "./protocol.js";
import { Session } from "./session.js";
import type { Tell } from "./submitted.js";

/** The part of a worker's global scope that is used. */
export interface Scope {
  readonly postMessage: (reply: Reply) => void;
  readonly addEventListener: (kind: "message", listen: (event: MessageEvent<Request>) => void) => void;
}

/** A work that a newer one of its kind has made needless. */
class Superseded extends Error {}

/** Lets waiting messages in. A timer would wait at least four milliseconds after a few turns; a channel does not. */
const turn = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

/** Answers calls until the worker is ended. Of two calls of one kind that take time, only the newer is finished. */
export function serve(scope: Scope): void {
  let session: Session | null = null;
  const newest = new Map<CallName, number>();

  const answer = async <Name extends CallName>({ number, call, value }: Request<Name>): Promise<unknown> => {
    const tell: Tell = async (done, total) => {
      scope.postMessage({ number, kind: "progress", done, total });
      await turn();
      if (newest.get(call) !== number) throw new Superseded();
    };
    if (call === "open") {
      session = new Session(value as Calls["open"]["takes"]);
      return session.desk();
    }
    if (session === null) throw new Error("the workbench is not open");
    switch (call) {
      case "setEdits":
        return session.setEdits(value as Calls["setEdits"]["takes"]);
      case "rows":
        return session.rows(value as Calls["rows"]["takes"]);
      case "find":
        return session.find(value as Calls["find"]["takes"]);
      case "file":
        return session.file(value as Calls["file"]["takes"]);
      case "read": {
        const { submitted, ids } = value as Calls["read"]["takes"];
        return session.read(submitted, ids, tell);
      }
      case "text":
        return session.text(value as Calls["text"]["takes"]);
      case "tablePage":
        return session.tablePage(value as Calls["tablePage"]["takes"]);
      case "tableFile":
        return session.tableFile(value as Calls["tableFile"]["takes"]);
      case "effects":
        return session.effects(tell);
      default:
        throw new Error(`there is no call "${call}"`);
    }
  };

  scope.addEventListener("message", ({ data }) => {
    const { number, call } = data;
    newest.set(call, number);
    answer(data).then(
      (value) => scope.postMessage({ number, kind: "result", value }),
      (error: unknown) => {
        if (error instanceof Superseded) scope.postMessage({ number, kind: "superseded" });
        else
          scope.postMessage({ number, kind: "error", message: error instanceof Error ? error.message : String(error) });
      },
    );
  });
}
