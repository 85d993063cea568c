/** Words of the workbench, those of its parts together. */

import { bilingual } from "./words.js";
import { type EffectsWords, effectsWords } from "./workbench-effects-words.js";
import { type ListsWords, listsWords } from "./workbench-lists-words.js";
import { type ReadingWords, readingWords } from "./workbench-reading-words.js";
import { type TextsWords, textsWords } from "./workbench-texts-words.js";

export type WorkbenchWords = TextsWords & ReadingWords & ListsWords & EffectsWords;

export const workbenchWords = bilingual<WorkbenchWords>(
  { ...textsWords.en, ...readingWords.en, ...listsWords.en, ...effectsWords.en },
  { ...textsWords.ar, ...readingWords.ar, ...listsWords.ar, ...effectsWords.ar },
);
