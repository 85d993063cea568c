/** The content security policy of each page: what a browser may load and run there, whatever may once slip into a page. Pure. */

import { createHash } from "node:crypto";

/** Directives and their sources. */
type Policy = Readonly<Record<string, readonly string[]>>;

/** What holds on every page. The hashes of a page's own inline scripts come on top. */
const strict: Policy = {
  "default-src": ["'self'"],
  "script-src": ["'self'"],
  "style-src": ["'self'"],
  // Figures are saved as pictures that are made in the page.
  "img-src": ["'self'", "data:", "blob:"],
  // A saved figure carries its fonts in itself.
  "font-src": ["'self'", "data:"],
  "connect-src": ["'self'"],
  "worker-src": ["'self'"],
  "object-src": ["'none'"],
  "base-uri": ["'self'"],
  "form-action": ["'none'"],
};

interface Exception {
  readonly page: string;
  readonly allows: Policy;
  readonly reason: string;
}

/** Pages that need more, and why. Nothing else is allowed anywhere. */
export const exceptions: readonly Exception[] = [
  {
    page: "notebook.html",
    allows: { "script-src": ["'unsafe-eval'"], "style-src": ["'unsafe-inline'"] },
    reason:
      "It runs the JavaScript that its reader writes, and arquero makes functions from text; the editor writes its own style sheet.",
  },
];

/**
 * Whether a page loads arquero, which makes functions from text. A page that a researcher saves from the notebook into `src` does,
 * under whatever name.
 */
const loadsArquero = (html: string): boolean => /\/_node\/arquero@/.test(html);

/** Contents of the scripts that stand in a page, as a browser takes them for their hash. */
export const inlineScripts = (html: string): string[] =>
  [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/gi)]
    .filter(([, attributes = ""]) => !/\ssrc=/i.test(attributes))
    .map(([, , script = ""]) => script.replace(/\r\n?/g, "\n"));

const hashSource = (script: string): string =>
  `'sha256-${createHash("sha256").update(script, "utf8").digest("base64")}'`;

/** The policy of a page, by its path in the site (`articles/index.html`), as the content of its meta element. */
export function policyOf(page: string, html: string): string {
  const more = exceptions.find((exception) => exception.page === page)?.allows ?? {};
  const scripts = [...new Set(inlineScripts(html).map(hashSource))];
  const evaluates = loadsArquero(html) && !more["script-src"]?.includes("'unsafe-eval'");
  return Object.entries(strict)
    .map(([directive, sources]) => [
      directive,
      ...sources,
      ...(directive === "script-src" ? scripts : []),
      ...(directive === "script-src" && evaluates ? ["'unsafe-eval'"] : []),
      ...(more[directive] ?? []),
    ])
    .map((parts) => parts.join(" "))
    .join("; ");
}

const element = /<meta http-equiv="Content-Security-Policy"[^>]*>\n?/;

/** A page with its policy as the first thing after its encoding: it holds for what comes after it. */
export function withPolicy(page: string, html: string): string {
  const bare = html.replace(element, "");
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policyOf(page, bare)}">\n`;
  return bare.replace(/(<meta charset="utf-8">\n?|<head>\n?)/, (start) => `${start.trimEnd()}\n${meta}`);
}
