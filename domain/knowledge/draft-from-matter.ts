import type { Language } from '../language.ts';
import { type ArticleContent, TITLE_LIMIT } from './article.ts';
import { type Blanks, withoutPersonalData } from './without-personal-data.ts';

/** A matter as its record tells it, and the words around it in the language of the article. */
export interface Matter {
  summary: string;
  solution: string;
  topic?: string;
  language: Language;
  /** Everybody who must not be named. */
  names: readonly string[];
  ownerId: string;
}

export interface MatterWords {
  question: string;
  solution: string;
  blanks: Blanks;
}

/** An article's beginning out of a matter (C-224): what was asked, what resolved it, and nobody's data. */
export function draftFromMatter(matter: Matter, words: MatterWords): ArticleContent {
  const clean = (text: string) => withoutPersonalData(text.trim(), matter.names, words.blanks);
  const question = clean(matter.summary);
  const solution = clean(matter.solution);
  const parts = [`## ${words.question}`, question, `## ${words.solution}`, solution];
  return {
    title: firstSentence(question).slice(0, TITLE_LIMIT),
    body: parts.filter((part) => part !== '').join('\n\n'),
    language: matter.language,
    kind: 'question',
    topics: matter.topic ? [clean(matter.topic).slice(0, 40)] : [],
    ownerId: matter.ownerId,
  };
}

const firstSentence = (text: string): string =>
  /^[^\n。！!；;]+?(?=$|[\n。！!；;]|\. )/u.exec(text)?.[0] ?? text;
