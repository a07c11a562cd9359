import { BY_TIME, type Phrase } from './phrase.ts';

type Pair = readonly [words: string, better: string];

const phrases = (kind: Phrase['kind'], clauseId: string, pairs: readonly Pair[]): Phrase[] =>
  pairs.map(([words, better]) => ({ kind, clauseId, words: `\\b(?:${words})\\b`, better }));

/** C-044: no vague and uncertain words. What is found out is said, not guessed. */
const vague = phrases('vague', 'C-044', [
  ["i['’]?m not (?:quite |really |too )?sure(?: about that)?", 'I will find out for you'],
  ["i (?:don['’]t|do not) know", 'I will find out for you'],
  [
    'i (?:think|guess|suppose|believe) (?:it|that|this) (?:is|might be|may be|should be|was)',
    'let me confirm whether it is',
  ],
  ['it (?:might|may|could|should) (?:probably )?be', 'let me confirm whether it is'],
  ['(?:maybe|perhaps|possibly|probably)', 'let me confirm whether'],
  ['should be (?:fine|ok|okay|all right)', 'is something I will confirm for you'],
  ['(?:kind|sort) of', 'partly'],
  ['more or less|roughly', 'about'],
  ['hopefully', 'I expect that'],
]);

/** C-044: “soon” is no time. The better wording has one, which then can become a callback. */
const promise = phrases('promise', 'C-044', [
  ['as soon as (?:possible|we can|i can)|asap|at (?:your|our) earliest convenience', BY_TIME],
  [
    '(?<!\\b(?:as|how|too|so) )(?:very )?(?:soon|shortly)|in due course|in a (?:while|bit)|at some point|one of these days',
    BY_TIME,
  ],
  ['when (?:i|we) (?:get|have) (?:a moment|time|round to it|news)', BY_TIME],
]);

/** C-035 and C-037: nobody is blamed, sent away or put off. */
const blaming = phrases('blaming', 'C-035', [
  [
    "(?:it|that|this)(?:['’]s| is)(?: not|n['’]t) (?:our|my) (?:fault|problem|job|department|responsibility)",
    'I will look after this for you',
  ],
  ["(?:it|that|this)(?:['’]s| is) your (?:own )?(?:fault|mistake)", 'let us put this right together'],
  ['you (?:should|could) have', 'next time, it helps to have'],
  ['you (?:failed|forgot|neglected) to', 'I do not see yet that you were able to'],
  ['(?<!\\b(?:all|do|if|that|what|when|whether) )you (?:must|have to|need to)', 'please'],
  ["there(?:['’]s| is) nothing (?:i|we) can do", 'here is what I can do'],
  [
    "(?:our|company) policy is policy|those are the rules|that['’]s (?:just )?(?:our|the) policy",
    'within our rules, I can',
  ],
]).concat(
  phrases('blaming', 'C-037', [
    ['(?:please )?calm down', 'I understand that this is upsetting'],
    ['(?:as|like) i (?:already )?(?:said|told you)|as i mentioned', 'to put it more clearly'],
    ['whatever you (?:like|want)|suit yourself', 'it is your choice, and I will help either way'],
  ]),
);

/** C-040: no jargon. Each has a plain word. */
const jargon = phrases('jargon', 'C-040', [
  ['tickets?', 'request'],
  ['escalate', 'pass on'],
  ['escalated', 'passed on'],
  ['back-?end', 'system'],
  ['sla', 'answer time'],
  ['eta', 'expected time'],
  ['sku', 'product number'],
  ['uid', 'account number'],
  ['kb article', 'help page'],
  ['tier (?:2|two|3|three)', 'a specialist'],
  ['provision(?:ed|ing)', 'set up'],
  ['cache', 'stored files'],
  ['reach out', 'write to you'],
]);

export const englishPhrases: readonly Phrase[] = [...promise, ...vague, ...blaming, ...jargon];
