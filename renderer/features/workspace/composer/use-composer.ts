import { useCallback, useMemo, useState } from 'react';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import { MESSAGE_LIMIT } from '../../../../domain/interaction/message.ts';
import { undoWindow } from '../../../../domain/interaction/undo-window.ts';
import { chooseScripts } from '../../../../domain/script/choose-scripts.ts';
import { dueScripts } from '../../../../domain/script/due-scripts.ts';
import { fillScript, isGreeting, placesIn } from '../../../../domain/script/fill-script.ts';
import { scriptsFor } from '../../../../domain/script/in-force.ts';
import type { Script, ScriptVariable } from '../../../../domain/script/script.ts';
import { insertedScript, insertInto, wordingUsed } from '../../../../domain/script/script-use.ts';
import { scriptValues } from '../../../../domain/script/script-values.ts';
import { MINUTE } from '../../../../domain/time.ts';
import {
  newId,
  useDepartures,
  useDraft,
  useMutate,
  useNewestDraft,
  useNow,
  useSession,
  useUndoSeconds,
  useView,
} from '../../../data/index.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import { useIncidentScript } from '../../incidents/index.ts';
import { composerKey, emptyComposer } from './composer-draft.ts';

/** Approved wording that could not be put in, and what it wanted to say but does not know. */
export interface Unfilled {
  script: Script;
  missing: ScriptVariable[];
  unknown: string[];
}

/** What a matter's composer knows and does. `caret` after an insertion is where the person goes on writing. */
export function useComposer(interaction: Interaction) {
  const { id, language } = interaction;
  const { person } = useSession();
  const now = useNow(MINUTE);
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const queue = useView((rows) => rows.get('queue', interaction.queueId), [interaction.queueId]);
  const all = useView((rows) => rows.all('script'));
  const { channel, queueId, kind } = interaction;
  const scripts = useMemo(
    () => scriptsFor(all, { channel, queueId, kind }, now),
    [all, channel, queueId, kind, now],
  );
  const messages = useView((rows) => rows.where('message', 'interactionId', id), [id]);
  const due = useMemo(() => dueScripts(scripts, language, messages), [scripts, language, messages]);
  const [draft, keep, clear] = useDraft(composerKey(id), emptyComposer);
  const newest = useNewestDraft(composerKey(id), emptyComposer);
  const [undoSeconds] = useUndoSeconds();
  const departures = useDepartures();
  const [unfilled, setUnfilled] = useState<Unfilled>();
  // Wording in another language is filled in that language: no sentence is half one, half the other.
  const fill = (script: Script) =>
    fillScript(
      script,
      queue ? scriptValues({ ...interaction, language: script.language }, queue, person, now) : {},
    );

  const write = useCallback(
    (text: string) => {
      setUnfilled(undefined);
      // An emptied text has forgotten what wording it began with.
      if (text === '') clear();
      else keep({ ...draft, text });
    },
    [draft, keep, clear],
  );

  /** Puts approved wording in; where it ends, or undefined when a variable has no value. */
  const insert = (script: Script, selection: { from: number; to: number }): number | undefined => {
    const filled = fill(script);
    if (!('text' in filled)) {
      setUnfilled({ script, ...filled });
      return undefined;
    }
    setUnfilled(undefined);
    const { text, caret } = insertInto(draft.text, selection, filled.text);
    keep({ text, inserted: [...draft.inserted, insertedScript(script, filled.text)] });
    return caret;
  };

  const tooLong = draft.text.length - MESSAGE_LIMIT;
  const sendable = draft.text.trim() !== '' && tooLong <= 0;
  const send = () => {
    const { text, inserted } = newest();
    if (text.trim() === '' || text.length > MESSAGE_LIMIT) return;
    const script = wordingUsed(inserted, text);
    const messageId = newId();
    const ms = undoWindow(undoSeconds, interaction);
    if (ms > 0) {
      departures.depart({
        interactionId: id,
        messageId,
        draftKey: composerKey(id),
        draft: { text, inserted },
        script,
        ms,
      });
      return;
    }
    attempt(() => {
      mutate('interaction.postMessage', { interactionId: id, messageId, text, script });
      clear();
    });
  };

  const incidentScript = useIncidentScript(interaction, scripts);
  const greeting = chooseScripts(scripts, 'greeting', language)[0];
  /** Says back what the customer wants, filled in already (C-042). */
  const restate = scripts.find(
    (script) => script.language === language && placesIn(script.body).some(({ name }) => name === 'matter'),
  );
  const greeted = draft.inserted.some(({ use }) => isGreeting(use));
  const ungreeted = interaction.firstHumanAt === undefined && draft.text.trim() !== '' && !greeted;
  return {
    draft,
    scripts,
    due,
    greeting,
    restate,
    incidentScript,
    ungreeted,
    unfilled,
    tooLong,
    sendable,
    fill,
    write,
    insert,
    send,
  };
}

export type ComposerState = ReturnType<typeof useComposer>;
