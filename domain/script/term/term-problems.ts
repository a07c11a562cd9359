import type { FieldProblem } from '../../refusal.ts';
import { placesIn } from '../fill-script.ts';
import type { ScriptContent } from '../script.ts';
import { DEFINITION_LIMIT, TERM_LIMIT } from './term-schema.ts';

const folded = (words: string): string => words.trim().toLowerCase();

/** What keeps a term from being proposed. Fields: `body`, `definition`, `avoid`, `required`. */
export function termProblems({
  body,
  required,
  term,
}: Pick<ScriptContent, 'body' | 'required' | 'term'>): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const add = (field: string, problem: FieldProblem['problem'] | undefined) =>
    problem && problems.push({ field, problem });
  const definitions = Object.values(term?.definition ?? {});
  // It stands within a sentence: one line, and the same for every customer.
  add(
    'body',
    body.trim().length > TERM_LIMIT
      ? 'tooLong'
      : placesIn(body).length > 0 || /\n/.test(body.trim())
        ? 'invalid'
        : undefined,
  );
  add(
    'definition',
    definitions.length === 0 || definitions.some((one) => !one.trim())
      ? 'required'
      : definitions.some((one) => one.length > DEFINITION_LIMIT)
        ? 'tooLong'
        : undefined,
  );
  add('avoid', avoidProblem(body, term?.avoid ?? []));
  // Nobody has to say a word in every conversation.
  add('required', required ? 'invalid' : undefined);
  return problems;
}

function avoidProblem(body: string, avoid: readonly string[]): FieldProblem['problem'] | undefined {
  const words = avoid.map(folded);
  if (words.some((one) => one.length > TERM_LIMIT)) return 'tooLong';
  const unclear =
    words.some((one) => one === '' || one === folded(body)) || new Set(words).size < words.length;
  return unclear ? 'invalid' : undefined;
}
