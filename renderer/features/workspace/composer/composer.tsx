import { Textarea, VisuallyHidden } from '@mantine/core';
import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import type { FoundPhrase } from '../../../../domain/script/phrases/find-phrases.ts';
import type { Script } from '../../../../domain/script/script.ts';
import { insertWord } from '../../../../domain/script/script-use.ts';
import { useDeparting, useDepartures } from '../../../data/index.ts';
import { pressed } from '../../../ui/keys.ts';
import { useCommand } from '../../../ui/use-command.ts';
import { useFocusWish } from '../focus-wish.ts';
import { leaveOff, leftOffIn } from '../left-off.ts';
import classes from './composer.module.css';
import { ComposerBar } from './composer-bar.tsx';
import { ComposerNotes } from './composer-notes.tsx';
import { GuideStrip } from './guide-strip.tsx';
import { PhraseChip, SaidOfPhrase } from './phrase-chip.tsx';
import { PromiseChip } from './promise-chip.tsx';
import { caretAfter, replaceWords } from './replace-words.ts';
import type { Picking } from './script-picker.tsx';
import { Underlines } from './underlines.tsx';
import { useComposer } from './use-composer.ts';
import { useGuide } from './use-guide.ts';
import { usePhrases } from './use-phrases.ts';

/** A slash opens the scripts, also the one a Chinese keyboard writes. */
const SLASHES = ['/', '、'];

interface Props {
  interaction: Interaction;
}

/** Where the answer is written. What is typed is kept at every keystroke. */
export function Composer({ interaction }: Props) {
  const { t } = useTranslation('workspace');
  const composer = useComposer(interaction);
  const { draft, greeting, restate } = composer;
  const field = useRef<HTMLTextAreaElement>(null);
  const [picking, setPicking] = useState<Picking>();
  const placeCaret = useCaret(field);
  useLeaveCaret(interaction.id, field);
  useFocusWish('composer', interaction.id, field, (input) => input.focus());

  const phrases = usePhrases(interaction.id, draft.text, field, composer.scripts);
  const reword = (phrase: FoundPhrase | undefined) => {
    const input = field.current;
    if (!phrase || !input) return;
    const { from, to, better: words } = phrase;
    if (replaceWords(input, from, to, words)) return;
    placeCaret(caretAfter({ from, to, words }, input.selectionEnd));
    composer.write(draft.text.slice(0, from) + words + draft.text.slice(to));
  };
  const { guide, begin } = useGuide(interaction);
  const insert = (script: Script) => {
    const length = draft.text.length;
    const from = field.current?.selectionStart ?? length;
    const to = field.current?.selectionEnd ?? length;
    field.current?.focus();
    if (script.moment !== 'term') return placeCaret(composer.insert(script, { from, to }));
    // Within a sentence, as if it were typed: undoing takes it back.
    const word = script.body.trim();
    if (field.current && replaceWords(field.current, from, to, word)) return;
    const { text, caret } = insertWord(draft.text, { from, to }, word);
    placeCaret(caret);
    composer.write(text);
  };
  useCommand({
    id: 'workspace.greeting',
    label: t('composer.greeting'),
    shortcut: 'workspace.greeting',
    enabled: greeting !== undefined,
    run: () => greeting && insert(greeting),
  });
  useCommand({
    id: 'workspace.scripts',
    label: t('composer.scripts'),
    shortcut: 'workspace.scripts',
    run: () => setPicking('all'),
  });
  useCommand({
    id: 'workspace.terms',
    label: t('composer.terms'),
    shortcut: 'workspace.terms',
    enabled: composer.scripts.some(({ moment }) => moment === 'term'),
    run: () => setPicking('terms'),
  });
  useCommand({
    id: 'workspace.restate',
    label: t('composer.restate'),
    shortcut: 'workspace.restate',
    enabled: restate !== undefined,
    run: () => restate && insert(restate),
  });
  const departures = useDepartures();
  const undo = () => {
    departures.undo(interaction.id);
    field.current?.focus();
  };
  useCommand({
    id: 'workspace.undoSend',
    label: t('undo.command'),
    shortcut: 'workspace.undoSend',
    enabled: useDeparting(interaction.id) !== undefined,
    run: undo,
  });
  return (
    <div className={classes.composer}>
      {guide && <GuideStrip guide={guide} fill={composer.fill} insert={insert} />}
      <div className={classes.above}>
        <ComposerNotes interaction={interaction} composer={composer} undo={undo} />
        {phrases.current && (
          <PhraseChip
            phrase={phrases.current}
            take={() => reword(phrases.current)}
            putAside={() => phrases.current && phrases.putAside(phrases.current)}
          />
        )}
        <PromiseChip interaction={interaction} text={draft.text} />
        <VisuallyHidden aria-live="polite">
          {phrases.current && <SaidOfPhrase phrase={phrases.current} />}
        </VisuallyHidden>
      </div>
      <div className={classes.box}>
        <div className={classes.field}>
          <Underlines text={draft.text} phrases={phrases.phrases} field={field} />
          <Textarea
            ref={field}
            {...phrases.watch}
            variant="unstyled"
            classNames={{ input: classes.input }}
            aria-label={t('composer.label', { name: interaction.customerName })}
            placeholder={t('composer.placeholder')}
            value={draft.text}
            onChange={(event) => {
              const text = event.currentTarget.value;
              if (draft.text === '' && SLASHES.includes(text)) setPicking('all');
              else composer.write(text);
            }}
            onKeyDown={(event) => {
              if (!pressed(event, 'Enter')) return;
              event.preventDefault();
              composer.send();
            }}
          />
        </div>
        <ComposerBar
          interaction={interaction}
          composer={composer}
          picking={picking}
          setPicking={(open) => {
            setPicking(open);
            if (open === undefined) field.current?.focus();
          }}
          insert={(script) => (script.moment === 'guided' ? begin(script) : insert(script))}
        />
      </div>
    </div>
  );
}

/** Puts the caret somewhere once the text that was just kept is on the screen. */
function useCaret(field: React.RefObject<HTMLTextAreaElement | null>): (at: number | undefined) => void {
  const next = useRef<number>(undefined);
  useLayoutEffect(() => {
    if (next.current === undefined) return;
    field.current?.setSelectionRange(next.current, next.current);
    next.current = undefined;
  });
  return (at) => {
    next.current = at;
  };
}

/** One goes on writing where one was when one left, or at the end of what stands there. */
function useLeaveCaret(interactionId: string, field: React.RefObject<HTMLTextAreaElement | null>): void {
  useLayoutEffect(() => {
    const input = field.current;
    if (!input) return;
    const { from, to } = leftOffIn(interactionId).caret ?? {
      from: input.value.length,
      to: input.value.length,
    };
    input.setSelectionRange(from, to);
    return () => leaveOff(interactionId, { caret: { from: input.selectionStart, to: input.selectionEnd } });
  }, [interactionId, field]);
}
