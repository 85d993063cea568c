/** Outlets by their names, for those who do not write ids. */

import type { LexiconRows } from "../engine/lexicon/rows.js";
import { fold } from "../engine/text/fold.js";

/** What is known of an outlet that somebody names: its id, or none where nobody, or more than one, has that name. */
export type OutletOf = (named: string) => string | null;

/** Finds outlets by id, by either name of actors.csv, or by a name of aliases.csv, spelt in any way; the press goes before others. */
export function outletsIn({ actors, aliases }: Pick<LexiconRows, "actors" | "aliases">): OutletOf {
  const kinds = new Map(actors.map(({ id, kind }) => [id, kind]));
  const byName = new Map<string, Set<string>>();
  const add = (name: string, id: string) => {
    const key = fold(name.trim());
    if (key !== "") byName.set(key, (byName.get(key) ?? new Set()).add(id));
  };
  for (const { id, name_en, name_ar } of actors) for (const name of [name_en, name_ar]) add(name, id);
  for (const { actor, form, use } of aliases) if (use === "name") add(form, actor);
  // Without a list of actors nobody can say what is wrong.
  if (actors.length === 0) return (named) => named;
  return (named) => {
    if (kinds.has(named)) return named;
    const ids = [...(byName.get(fold(named.trim())) ?? [])];
    const press = ids.filter((id) => kinds.get(id) === "media");
    const [one, ...others] = press.length > 0 ? press : ids;
    return one !== undefined && others.length === 0 ? one : null;
  };
}
