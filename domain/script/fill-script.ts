import { type Script, type ScriptUse, type ScriptVariable, scriptVariableSchema } from './script.ts';

/** What a variable stands for; absent or blank when it is not known. */
export type ScriptValues = Partial<Record<ScriptVariable, string>>;

/** A script ready to be sent, or what is in the way: variables without a value, and names that are no variable. */
export type FilledScript = { text: string } | { missing: ScriptVariable[]; unknown: string[] };

const PLACE = /\{(\w+)\}/g;

/**
 * Fills every variable of a script in one pass (a value is never searched for variables). Refused as a whole when one
 * cannot be filled, so that no customer ever reads a placeholder.
 */
export function fillScript(script: Pick<Script, 'body'>, values: ScriptValues): FilledScript {
  const names = [...new Set([...script.body.matchAll(PLACE)].map((place) => place[1] ?? ''))];
  const variables = names.filter(isVariable);
  const missing = variables.filter((name) => !values[name]?.trim());
  const unknown = names.filter((name) => !isVariable(name));
  if (missing.length || unknown.length) return { missing, unknown };
  return { text: script.body.replace(PLACE, (_place, name: ScriptVariable) => values[name]?.trim() ?? '') };
}

const isVariable = (name: string): name is ScriptVariable => scriptVariableSchema.safeParse(name).success;

/** Whether the agent changed the approved wording before sending it (C-041); outer white space is no change. */
export const wasEdited = (filled: string, sent: string): boolean => plain(filled) !== plain(sent);

const plain = (text: string): string => text.normalize('NFC').replaceAll('\r\n', '\n').trim();

/** Whether a message went out with a greeting (C-039). */
export const isGreeting = (use: Pick<ScriptUse, 'moment'> | undefined): boolean => use?.moment === 'greeting';
