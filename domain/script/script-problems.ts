import { MESSAGE_LIMIT } from '../interaction/message.ts';
import type { FieldProblem } from '../refusal.ts';
import { fillScript, isVariable, placesIn, variableTypes } from './fill-script.ts';
import { guideProblems } from './guide/guide-problems.ts';
import { TASK_TEXT_LIMIT } from './procedure/task.ts';
import type { ScriptContent } from './script.ts';
import { termProblems } from './term/term-problems.ts';

export const SCRIPT_TITLE_LIMIT = 60;

/** What keeps a version of a script from being proposed. Fields: `title`, `body`, `until`, `steps`, `tasks`, and those of a term. */
export function scriptProblems(content: ScriptContent): FieldProblem[] {
  const { title, body, from, until, moment, steps = [] } = content;
  const problems: FieldProblem[] = [];
  const titles = Object.values(title);
  if (titles.some((one) => !one.trim())) problems.push({ field: 'title', problem: 'required' });
  if (titles.some((one) => one.length > SCRIPT_TITLE_LIMIT))
    problems.push({ field: 'title', problem: 'tooLong' });
  // A procedure is read by colleagues: it has steps instead of words for a customer.
  const bodyProblem = moment === 'procedure' ? undefined : wordingProblem(body);
  if (bodyProblem) problems.push({ field: 'body', problem: bodyProblem });
  if (until !== undefined && until <= (from ?? 0)) problems.push({ field: 'until', problem: 'invalid' });
  const stepsProblem = moment === 'guided' ? guideProblems(steps) : steps.length > 0 ? 'invalid' : undefined;
  if (stepsProblem) problems.push({ field: 'steps', problem: stepsProblem });
  const tasksProblem = taskProblem(content);
  if (tasksProblem) problems.push({ field: 'tasks', problem: tasksProblem });
  for (const { say } of moment === 'guided' ? steps : []) {
    const problem = wordingProblem(say);
    if (problem && !problems.some(({ field }) => field === 'steps'))
      problems.push({ field: 'steps', problem });
  }
  const own = moment === 'term' ? termProblems(content) : [];
  // One word about a field is enough.
  problems.push(...own.filter(({ field }) => !problems.some((known) => known.field === field)));
  if (moment !== 'term' && content.term) problems.push({ field: 'term', problem: 'invalid' });
  return problems;
}

/** A procedure has steps, each in both languages and under a name of its own; nothing else has. */
function taskProblem({ moment, tasks = [] }: ScriptContent): FieldProblem['problem'] | undefined {
  if (moment !== 'procedure') return tasks.length > 0 ? 'invalid' : undefined;
  const texts = tasks.flatMap(({ text }) => Object.values(text));
  if (tasks.length === 0 || texts.some((text) => !text.trim())) return 'required';
  if (texts.some((text) => text.length > TASK_TEXT_LIMIT)) return 'tooLong';
  return new Set(tasks.map(({ id }) => id)).size < tasks.length ? 'invalid' : undefined;
}

/** What is wrong with words that have variables in them. */
function wordingProblem(words: string): FieldProblem['problem'] | undefined {
  if (!words.trim()) return 'required';
  if (words.length > MESSAGE_LIMIT) return 'tooLong';
  return placesIn(words).some(({ name, fallback }) => !isUsable(name, fallback)) || brokenBraces(words)
    ? 'invalid'
    : undefined;
}

/** Instead of a time that is not known nobody promises anything (C-044), and an empty fallback is none. */
function isUsable(name: string, fallback: string | undefined): boolean {
  if (!isVariable(name)) return false;
  return fallback === undefined || (fallback.trim() !== '' && variableTypes[name] !== 'time');
}

/** A brace that opens or closes nothing would be read by a customer. */
function brokenBraces(words: string): boolean {
  const values = Object.fromEntries(Object.keys(variableTypes).map((name) => [name, '-']));
  const filled = fillScript({ body: words }, values);
  return 'text' in filled && /[{}]/.test(filled.text);
}
