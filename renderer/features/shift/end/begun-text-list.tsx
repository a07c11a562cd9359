import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAllDrafts } from '../../../data/index.ts';
import { go } from '../../../stores/place.ts';
import { openMatter } from '../../workspace/index.ts';
import { type BegunText, useNameOf } from '../begun-texts.ts';
import classes from './end.module.css';
import { Section } from './section.tsx';
import type { Undo } from './undo-line.tsx';

interface Props {
  texts: readonly BegunText[];
  onDone(undo: Undo): void;
}

/** Texts begun and not sent: gone on with, or put away on purpose. */
export function BegunTextList({ texts, onDone }: Props) {
  const { t } = useTranslation('shift');
  const { drafts, keep, clear } = useAllDrafts();
  const putAway = (key: string) => {
    const kept = drafts.get(key);
    clear(key);
    onDone({ words: t('texts.gone'), run: () => keep(key, kept) });
  };
  return (
    <Section title={t('texts.title')} count={texts.length} none={t('texts.none')}>
      <ul className={classes.rows}>
        {texts.map((text) => (
          <TextRow key={text.key} text={text} onPutAway={() => putAway(text.key)} />
        ))}
      </ul>
    </Section>
  );
}

function TextRow({ text, onPutAway }: { text: BegunText; onPutAway(): void }) {
  const { t } = useTranslation('shift');
  const name = useNameOf(text) ?? t('texts.unknown');
  const open = () =>
    text.form === 'attempt'
      ? go({ screen: 'callbacks', callbackId: text.aboutId })
      : openMatter(text.aboutId);
  return (
    <li className={classes.row}>
      <button type="button" className={classes.open} aria-label={t('texts.open', { name })} onClick={open}>
        <span className={classes.name}>
          {name} <span className={classes.quiet}>{t(`texts.form.${text.form}`)}</span>
        </span>
        <span className={classes.purpose}>{text.text}</span>
      </button>
      <Button
        variant="subtle"
        color="gray"
        size="compact-xs"
        aria-label={t('texts.discardNamed', { name })}
        onClick={onPutAway}
      >
        {t('texts.discard')}
      </Button>
    </li>
  );
}
