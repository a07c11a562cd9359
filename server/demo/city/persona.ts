import type { SurveyAnswers } from '../../../domain/feedback/survey-form.ts';
import type { Language } from '../../../domain/language.ts';
import { type Duration, SECOND } from '../../../domain/time.ts';
import { corpora, type Matter } from './corpus.ts';
import { chanceOf, memorylessBy, pickBy } from './dice.ts';

/** How often customers write English. */
const ENGLISH = 0.2;
/** How long customers wait on average before they give up. */
const MEAN_PATIENCE: Duration = 100 * SECOND;
const LEAST_PATIENCE: Duration = 12 * SECOND;

/** So many people come again and again, and so often it is one of them: their files look alike until somebody merges them. */
const REGULARS = 24;
const COMES_BACK = 0.2;

/** Somebody made up: what they want, how they are, what they will say. */
export interface Persona {
  language: Language;
  name: string;
  phone: string | undefined;
  matter: Matter;
  patience: Duration;
  survey: { stars: number; text: string; answers: SurveyAnswers } | undefined;
  /** The agent who gets this one forgets to greet: something for quality to find. */
  ungreeted: boolean;
  /** A number of this person's own for each thing they do. */
  chance(...what: (string | number)[]): number;
}

/** Who an interaction of the demo's is about. It follows from its id alone, so nobody has to remember it. */
export function personaOf(seed: number, interactionId: string): Persona {
  const chance = (...what: (string | number)[]) => chanceOf(seed, interactionId, ...what);
  const language = chance('language') < ENGLISH ? 'en' : 'zh-CN';
  const corpus = corpora[language];
  const matter = filled(pickBy(chance('matter'), corpus.matters), slotsOf(chance, corpus.products));
  const regular = chance('regular') < COMES_BACK ? Math.floor(chance('which') * REGULARS) : undefined;
  const number = regular ?? Math.floor(chance('phone') * 10_000);
  const phone = `1990000${String(number).padStart(4, '0')}`;
  const named = regular === undefined ? chance('name') : chanceOf(seed, 'regular', regular, 'name');
  return {
    language,
    name: pickBy(named, corpus.names),
    phone: matter.callback || regular !== undefined || chance('leaves phone') < 0.5 ? phone : undefined,
    matter,
    patience: LEAST_PATIENCE + memorylessBy(chance('patience'), MEAN_PATIENCE),
    survey: surveyOf(matter, language, chance),
    ungreeted: chance('ungreeted') < 0.07,
    chance,
  };
}

type Chance = Persona['chance'];

function slotsOf(chance: Chance, products: readonly string[]): Record<string, string> {
  const digits = (name: string, many: number) =>
    String(Math.floor(chance(name) * 9 * 10 ** (many - 1)) + 10 ** (many - 1));
  return {
    order: `YS${digits('order', 8)}`,
    amount: `${Math.floor(19 + chance('amount') * 400)}.${pickBy(chance('cents'), ['00', '50', '90'])}`,
    tail: digits('tail', 4),
    product: pickBy(chance('product'), products),
  };
}

/** Every text of a matter with this customer's order, amount and so on in it. */
function filled(matter: Matter, slots: Record<string, string>): Matter {
  const text = JSON.stringify(matter).replace(/\{(\w+)\}/g, (slot, name: string) => slots[name] ?? slot);
  return JSON.parse(text) as Matter;
}

/** More than half answer; most are as pleased as the matter lets them be. */
function surveyOf(matter: Matter, language: Language, chance: Chance): Persona['survey'] {
  if (chance('survey') > 0.6) return undefined;
  const shift = pickBy(chance('stars'), [0, 0, 0, 1, -1]);
  const stars = Math.max(1, Math.min(5, matter.mood + shift));
  const corpus = corpora[language];
  const text = pickBy(chance('comment'), stars >= 4 ? corpus.praise : corpus.blame);
  return { stars, text, answers: answersOf(stars, chance) };
}

/** Where it is asked: whoever is content found it easy and would say so to others; some leave a question out. */
function answersOf(stars: number, chance: Chance): SurveyAnswers {
  const near = (name: string): number =>
    Math.max(1, Math.min(5, stars + pickBy(chance(name), [0, 0, 0, 1, -1])));
  return {
    ...(chance('says recommend') < 0.8 && {
      recommend: Math.min(10, 2 * near('recommend') + pickBy(chance('ten'), [0, 0, 1])),
    }),
    ...(chance('says effort') < 0.8 && { effort: near('effort') }),
    ...(chance('says care') < 0.8 && { care: near('care') }),
  };
}
