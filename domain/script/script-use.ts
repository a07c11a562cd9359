import { editDistance } from './edit-distance.ts';
import { isGreeting, wasEdited } from './fill-script.ts';
import type { Script, ScriptContent, ScriptUse } from './script.ts';

/** Approved wording that was put into a message being written, as it stood with its variables filled. */
export interface InsertedScript {
  use: Omit<ScriptUse, 'edited' | 'changed' | 'also'>;
  filled: string;
}

export const insertedScript = (script: Script, filled: string): InsertedScript => ({
  use: { scriptId: script.id, version: script.version, moment: script.moment },
  filled,
});

/**
 * The record of approved wording for a message that goes out (C-041). A message has one record; with several wordings
 * in it a greeting counts first (C-039), else the last; the others are named, as they were said too (C-046).
 */
export function wordingUsed(inserted: readonly InsertedScript[], sent: string): ScriptUse | undefined {
  const counted = inserted.find(({ use }) => isGreeting(use)) ?? inserted.at(-1);
  if (!counted) return undefined;
  const also = [...new Set(inserted.map(({ use }) => use.scriptId))].filter(
    (id) => id !== counted.use.scriptId,
  );
  const edited = wasEdited(counted.filled, sent);
  return {
    ...counted.use,
    edited,
    // What came back from the server has forgotten the wording it began with, and keeps what was counted then.
    ...(edited && counted.filled !== '' && { changed: changeOf(counted.filled, sent) }),
    ...(also.length > 0 && { also }),
  };
}

/** The longer of both is what the change is counted of, so that it is never more than all of it. */
const changeOf = (filled: string, sent: string): NonNullable<ScriptUse['changed']> => ({
  signs: editDistance(filled.trim(), sent.trim()),
  of: Math.max([...filled.trim()].length, [...sent.trim()].length),
});

/**
 * Whether a message can be this wording, and is counted as it (C-041): a procedure is read by colleagues, and a term is a
 * word within any sentence (C-043).
 */
export const isSaidAsWhole = ({ moment }: Pick<ScriptContent, 'moment'>): boolean =>
  moment !== 'procedure' && moment !== 'term';

/** Where a word goes: over what is selected, within its sentence. */
export const insertWord = (
  text: string,
  { from, to }: { from: number; to: number },
  word: string,
): { text: string; caret: number } => ({
  text: text.slice(0, from) + word + text.slice(to),
  caret: from + word.length,
});

/** Where approved wording goes: over what is selected, kept apart from the words around it by a space or line. */
export function insertInto(
  text: string,
  selection: { from: number; to: number },
  wording: string,
): { text: string; caret: number } {
  const before = text.slice(0, selection.from);
  const after = text.slice(selection.to);
  const lead = before && !/\s$/.test(before) ? '\n' : '';
  const trail = after && !/^\s/.test(after) ? '\n' : '';
  return { text: before + lead + wording + trail + after, caret: (before + lead + wording).length };
}
