import { findAttributions } from "./attribution/attributions.js";
import { sceneOf } from "./attribution/sources.js";
import { findDates } from "./dates/dates.js";
import { findEvents } from "./events/events.js";
import type { Lexicon } from "./lexicon/lexicon.js";
import { findMentions } from "./mentions/mentions.js";
import { findParties } from "./mentions/parties.js";
import { readMetadata } from "./metadata/metadata.js";
import { outletOf } from "./propositions/told.js";
import { findDatedActs, findRelations } from "./relations/relations.js";
import { readText } from "./text/reading.js";
import type { Analysis, Article, Mention } from "./types.js";

/**
 * The whole way of an article: text, metadata, dates, mentions, attributions, relations, events. Pure: the same text and
 * lexicon give the same rows, in Node, in a worker and in the browser alike.
 */
export function analyse(article: Article, lexicon: Lexicon): Analysis {
  const text = readText(article, lexicon);
  const metadata = readMetadata(article, text, lexicon);
  const dates = findDates(article.text, text.tokens, lexicon.calendar, { published: metadata.published.value });
  const { mentions, provisional } = findMentions(text, lexicon);
  const outlet = outletOf({ metadata, article });
  const scene = sceneOf(text, lexicon, mentions, outlet);
  const attributions = findAttributions(scene);
  const parties = findParties(text, lexicon, mentions);
  const stage = { ...sceneOf(text, lexicon, parties.mentions, outlet), adjectives: parties.adjectives };
  const { acts, clauses } = findDatedActs(stage, attributions, dates);
  const relations = findRelations(clauses, acts, outlet);
  const stated = Object.values(metadata).flatMap(({ span }) => (span === null ? [] : [span]));
  const events = findEvents({ clauses, acts, dates, attributions, metadataSpans: stated });
  return {
    article,
    metadata,
    sentences: text.sentences,
    dates,
    mentions: mentions.map(
      ({ start, end, rule, kind, entity, anaphor, sentence }): Mention => ({
        start,
        end,
        rule,
        kind,
        entity,
        anaphor,
        sentence,
      }),
    ),
    attributions,
    relations,
    events,
    provisional,
  };
}
