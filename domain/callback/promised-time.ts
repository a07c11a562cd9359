import { addBusinessDays } from '../calendar/business-calendar.ts';
import { DAY, HOUR, type Instant, MINUTE } from '../time.ts';
import type { CallingRules } from './calling-rules.ts';
import { isQuiet } from './quiet-hours.ts';
import { dayAndMinute } from './spoken-time.ts';

/** A promise of time in what an agent writes: the sentence, and by when it is to be kept. */
export interface SpokenPromise {
  words: string;
  dueAt: Instant;
}

/** What is said to come: an answer, a call, news. Nobody is reminded of anything else. */
const CHINESE_DEED = /回复|答复|回电|回访|联系|致电|告知|通知|反馈|给您?打电话|给您消息/;
const ENGLISH_DEED =
  /\b(?:i|we)(?:['’]ll| will| shall)\b.*\b(?:reply|answer|call|ring|phone|contact|get back|let you know|update|write|e-?mail|follow up|tell you|inform)\b/i;

/** What the customer is asked to do is no promise of ours, and a question is none either. */
const ASKS = /请[您你]|麻烦[您你]|[您你](?:可以|能|方便)|[?？]\s*$|吗\s*$|\b(?:could|can|would|will) you\b/i;

/**
 * The first sentence of `text` that promises an answer by a time, read at `now` on the site's clock. Undefined when
 * there is none, when its time has passed, and when nobody may call then (P-QH): better no offer than a wrong one.
 */
export function spokenPromise(text: string, now: Instant, rules: CallingRules): SpokenPromise | undefined {
  for (const sentence of sentencesOf(text)) {
    if (ASKS.test(sentence) || !(CHINESE_DEED.test(sentence) || ENGLISH_DEED.test(sentence))) continue;
    const dueAt = after(sentence, now) ?? dayAndMinute(sentence, now);
    if (dueAt !== undefined && dueAt > now && !isQuiet(dueAt, rules)) return { words: sentence, dueAt };
  }
  return undefined;
}

/** A full stop ends a sentence only before white space: `5 p.m.` and `17.30` go on. */
const sentencesOf = (text: string): string[] =>
  text
    .replace(/\b([ap])\.\s?m\./gi, '$1m')
    .split(/(?<=[。！？!?；;])|(?<=\.)\s+|\n/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');

const NUMBERS: Record<string, number> = {
  半: 0.5,
  一: 1,
  两: 2,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  a: 1,
  an: 1,
  one: 1,
  'half an': 0.5,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
};
const CHINESE_SPAN =
  /(\d{1,3}|[半一两二三四五六])\s*个?\s*(分钟|小时|钟头|工作日|天)(?=\s*(?:之内|以内|内|后|之后))/;
const ENGLISH_SPAN =
  /\b(?:in|within)\s+(?:the next\s+)?(half an|\d{1,3}|an|a|one|two|three|four|five)\s+(minute|hour|(?:business|working) day|day)s?\b/i;

/** “within two hours”, “30 分钟内”. */
function after(sentence: string, now: Instant): Instant | undefined {
  const found = CHINESE_SPAN.exec(sentence) ?? ENGLISH_SPAN.exec(sentence);
  const [, spoken = '', unit = ''] = found ?? [];
  const many = NUMBERS[spoken.toLowerCase()] ?? Number(spoken);
  if (!found || !(many > 0)) return undefined;
  if (/分钟|minute/i.test(unit)) return now + many * MINUTE;
  if (/小时|钟头|hour/i.test(unit)) return now + many * HOUR;
  if (!Number.isInteger(many)) return undefined;
  return /工作日|business|working/i.test(unit) ? addBusinessDays(now, many) : now + many * DAY;
}
