import { type Script, type ScriptUse, type ScriptVariable, scriptVariableSchema } from './script.ts';

/** What a variable stands for; absent or blank when it is not known. */
export type ScriptValues = Partial<Record<ScriptVariable, string>>;

/** A script ready to be sent, or what is in the way: variables without a value, and names that are no variable. */
export type FilledScript = { text: string } | { missing: ScriptVariable[]; unknown: string[] };

/** What kind of thing a variable stands for. Nobody may promise “soon” where a time belongs (C-044). */
export const variableTypes: Record<ScriptVariable, 'name' | 'words' | 'time'> = {
  customer: 'name',
  agent: 'name',
  brand: 'name',
  queue: 'name',
  timeOfDay: 'words',
  nextOpening: 'time',
  matter: 'words',
};

const PLACE = /\{(\w+)(?:\|([^{}]*))?\}/g;

/** A place in a body that a value goes to. */
export interface Place {
  name: string;
  /** Said instead when the value is not known. */
  fallback: string | undefined;
}

export const placesIn = (body: string): Place[] =>
  [...body.matchAll(PLACE)].map(([, name = '', fallback]) => ({ name, fallback }));

/**
 * Fills every variable of a script in one pass (a value is never searched for variables). Refused as a whole when one
 * cannot be filled, so that no customer ever reads a placeholder.
 */
export function fillScript(script: Pick<Script, 'body'>, values: ScriptValues): FilledScript {
  const wordsFor = ({ name, fallback }: Place): string | undefined =>
    isVariable(name) ? values[name]?.trim() || fallback?.trim() || undefined : undefined;
  const open = placesIn(script.body).filter((place) => wordsFor(place) === undefined);
  const names = [...new Set(open.map(({ name }) => name))];
  if (names.length > 0)
    return { missing: names.filter(isVariable), unknown: names.filter((name) => !isVariable(name)) };
  const text = script.body.replace(PLACE, (_all, name: string, fallback?: string) => {
    return wordsFor({ name, fallback }) ?? '';
  });
  return { text };
}

export const isVariable = (name: string): name is ScriptVariable =>
  scriptVariableSchema.safeParse(name).success;

/** Whether the agent changed the approved wording before sending it (C-041); outer white space is no change. */
export const wasEdited = (filled: string, sent: string): boolean => plain(filled) !== plain(sent);

const plain = (text: string): string => text.normalize('NFC').replaceAll('\r\n', '\n').trim();

/** Whether a message went out with a greeting (C-039). */
export const isGreeting = (use: Pick<ScriptUse, 'moment'> | undefined): boolean => use?.moment === 'greeting';
