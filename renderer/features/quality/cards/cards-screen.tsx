import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { versionIdOf } from '../../../../domain/evaluation/card-version.ts';
import { cardIdOf, inForce, newestOfEach } from '../../../../domain/evaluation/in-force.ts';
import type { Scorecard } from '../../../../domain/evaluation/scorecard.ts';
import { MINUTE } from '../../../../domain/time.ts';
import { useMutate, useNow, useView } from '../../../data/index.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import { CardEditor } from './card-editor.tsx';
import { CardText } from './card-text.tsx';
import classes from './cards.module.css';

/** Scorecards with all their versions; a published one is read, a draft is written on. */
export function CardsScreen() {
  const { t } = useTranslation('evaluation');
  const { language } = useFormat();
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const cards = useView((rows) =>
    rows.all('scorecard').sort((a, b) => cardIdOf(a).localeCompare(cardIdOf(b)) || b.version - a.version),
  );
  const current = inForce(cards);
  const holding = new Set(newestOfEach(cards).map(({ id }) => id));
  const [chosenId, choose] = useState<string>();
  const chosen = cards.find(({ id }) => id === chosenId) ?? current;
  const newest = newestOfEach(cards).find((card) => chosen && cardIdOf(card) === cardIdOf(chosen));
  const isDrafted = cards.some(
    (card) => card.state === 'draft' && chosen && cardIdOf(card) === cardIdOf(chosen),
  );
  const next = () => {
    if (!newest) return;
    const [cardId, version] = [cardIdOf(newest), newest.version + 1];
    const content = { name: newest.name, sections: newest.sections };
    if (attempt(() => mutate('scorecard.write', { cardId, version, content })))
      choose(versionIdOf(cardId, version));
  };
  return (
    <div className={classes.cards}>
      <nav className={classes.list} aria-label={t('cards.versions')}>
        {cards.map((card) => (
          <button
            key={card.id}
            type="button"
            className={classes.version}
            aria-current={card.id === chosen?.id}
            onClick={() => choose(card.id)}
          >
            <span>{card.name[language]}</span>
            <VersionState card={card} inForce={holding.has(card.id)} />
          </button>
        ))}
        {newest && !isDrafted && (
          <Button
            className={classes.next}
            variant="default"
            leftSection={<IconPlus size={16} />}
            onClick={next}
          >
            {t('cards.next')}
          </Button>
        )}
      </nav>
      {chosen && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
        <section className={classes.one} aria-label={chosen.name[language]} tabIndex={0}>
          {chosen.state === 'draft' ? (
            <CardEditor key={chosen.id} card={chosen} />
          ) : (
            <CardText key={chosen.id} card={chosen} />
          )}
        </section>
      )}
    </div>
  );
}

function VersionState({ card, inForce: holds }: { card: Scorecard; inForce: boolean }) {
  const { t } = useTranslation(['evaluation', 'words']);
  const format = useFormat();
  const now = useNow(MINUTE);
  const { version, state, publishedAt, kind } = card;
  const words = [
    kind && t('cards.forKind', { kind: t(`words:kind.${kind}`) }),
    t('cards.version', { version }),
    state === 'draft' ? t('cards.draft') : holds && t('cards.holds'),
    publishedAt !== undefined && format.dayAndTime(publishedAt, now),
  ].filter(Boolean);
  return <span className={classes.quiet}>{words.join(' · ')}</span>;
}
