import type { Language } from '../language.ts';
import { searchWords } from '../search/fold-text.ts';
import { findWord, type SpokenText, spokenText } from '../search/spoken-text.ts';
import { chooseScripts } from './choose-scripts.ts';
import type { Script, ScriptMoment } from './script.ts';

export interface MomentScripts {
  moment: ScriptMoment;
  scripts: Script[];
}

/** What a script says, made ready once: a library is searched at every keystroke. */
interface Said {
  title: SpokenText;
  body: SpokenText;
}
const ready = new WeakMap<Script, Said>();

/** Makes a script ready to be searched, so that the first search does not have to. */
export function readyToFind(script: Script): Said {
  let said = ready.get(script);
  if (!said) {
    const steps = script.steps?.flatMap(({ say, choices }) => [say, ...choices.map(({ label }) => label)]);
    const tasks = script.tasks?.flatMap(({ text }) => Object.values(text));
    const terms = [...Object.values(script.term?.definition ?? {}), ...(script.term?.avoid ?? [])];
    const title = spokenText(Object.values(script.title).join('\n'));
    said = {
      title,
      body: spokenText([script.body, ...(steps ?? []), ...(tasks ?? []), ...terms].join('\n')),
    };
    ready.set(script, said);
  }
  return said;
}

/** How well a word fits: in the title before in the wording, as written before as spoken. 0 when it does not. */
function fits(word: string, { title, body }: Said, moment: SpokenText): number {
  const named = findWord(title, word) ?? findWord(moment, word);
  if (named === 'written') return 4;
  if (body.folded.includes(word)) return 3;
  if (named === 'spoken') return 2;
  return findWord(body, word) ? 1 : 0;
}

/**
 * The scripts that speak of `query`, by moment, those that fit best first: every word of it stands in the title (either
 * language), the wording or the name of the moment, in characters, pinyin or initials. An empty query finds all.
 */
export function findScripts(
  scripts: readonly Script[],
  query: string,
  language: Language,
  moments: readonly ScriptMoment[],
  momentName: (moment: ScriptMoment) => string,
): MomentScripts[] {
  const words = searchWords(query);
  const groups = moments.map((moment) => {
    const name = spokenText(momentName(moment));
    const fit = chooseScripts(scripts, moment, language).flatMap((script) => {
      if (words.length === 0) return { script, score: 0 };
      const scores = words.map((word) => fits(word, readyToFind(script), name));
      return scores.includes(0) ? [] : { script, score: Math.min(...scores) };
    });
    // The order of equals stays: the customer's language first, then the centre's own order.
    const sorted = fit.sort((a, b) => b.score - a.score);
    return { moment, best: sorted[0]?.score, scripts: sorted.map(({ script }) => script) };
  });
  return groups
    .filter(({ scripts: found }) => found.length > 0)
    .sort((a, b) => (b.best ?? 0) - (a.best ?? 0))
    .map(({ moment, scripts: found }) => ({ moment, scripts: found }));
}
