import { CloseButton, UnstyledButton } from '@mantine/core';
import { IconArrowNarrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FoundPhrase } from '../../../../domain/script/phrases/find-phrases.ts';
import { useShortcutKeys } from '../../../stores/shortcuts.ts';
import { inOneWord, KeyHint, Keys } from '../../../ui/key-hint.tsx';
import { useCommand } from '../../../ui/use-command.ts';
import { useFormat } from '../../../ui/use-format.ts';
import classes from './phrase-chip.module.css';

interface Props {
  phrase: FoundPhrase;
  take(): void;
  putAside(): void;
}

/** Why it is better said otherwise: of a term, what it means (C-043). */
function useWhy({ kind, meaning }: FoundPhrase): string {
  const { t } = useTranslation('workspace');
  const { language } = useFormat();
  return meaning ? t('phrase.meaning', { meaning: meaning[language] }) : t(`phrase.kind.${kind}`);
}

/** The same for whoever hears the screen, once it is there: what, why, and the key that takes it. */
export function SaidOfPhrase({ phrase }: Pick<Props, 'phrase'>) {
  const { t } = useTranslation('workspace');
  const keys = useShortcutKeys('workspace.phrase');
  const { words, better } = phrase;
  const why = useWhy(phrase);
  return t('phrase.said', { words, better, why, keys: keys ? inOneWord(keys) : t('phrase.noKey') });
}

/** Offers a better wording. One key takes it; it blocks nothing and takes no focus, not even when it is clicked. */
export function PhraseChip({ phrase, take, putAside }: Props) {
  const { t } = useTranslation('workspace');
  const { words, better, clauseId } = phrase;
  const why = useWhy(phrase);
  const label = t('phrase.take', { words, better });
  useCommand({ id: 'workspace.phrase', label, shortcut: 'workspace.phrase', run: take });
  return (
    <div className={classes.phrase}>
      <KeyHint label={t('phrase.why', { why, clause: clauseId })} shortcut="workspace.phrase">
        <UnstyledButton
          className={classes.offer}
          aria-label={label}
          onMouseDown={(event) => event.preventDefault()}
          onClick={take}
        >
          <s className={classes.words}>{words}</s>
          <IconArrowNarrowRight size={13} aria-hidden="true" />
          <span className={classes.better}>{better}</span>
          <Keys shortcut="workspace.phrase" />
        </UnstyledButton>
      </KeyHint>
      <CloseButton
        size={18}
        iconSize={12}
        aria-label={t('phrase.putAside', { words })}
        onMouseDown={(event) => event.preventDefault()}
        onClick={putAside}
      />
    </div>
  );
}
