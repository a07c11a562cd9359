import { Button, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type Lapse,
  lapseAnswerEndsAt,
  mayDecideOnLapse,
  stateOfLapse,
} from '../../../../domain/lapse/lapse.ts';
import { MINUTE } from '../../../../domain/time.ts';
import { useMutate, useNow, useSession, useView } from '../../../data/index.ts';
import { go } from '../../../stores/place.ts';
import { useFormat } from '../../../ui/use-format.ts';
import classes from '../appraisal.module.css';
import { LapseWords } from './lapse-words.tsx';

interface Props {
  lapse: Lapse;
  nameOf(id: string): string;
}

/** One warning with all that was written of it, in turn, and the words that are still to come. */
export function LapsePage({ lapse, nameOf }: Props) {
  const { t } = useTranslation('appraisal');
  const format = useFormat();
  const now = useNow(MINUTE);
  const { person } = useSession();
  const mutate = useMutate();
  const [stands, setStands] = useState(true);
  const endsAt = useView((rows) => lapseAnswerEndsAt(lapse, rows), [lapse]);
  const { id, agentId, by, at, what, rule, interactionId, answer, decision } = lapse;
  const own = agentId === person.id;
  return (
    <article className={classes.detail} aria-labelledby="lapse-title">
      <header className={classes.head}>
        <h2 id="lapse-title">{t('lapse.of', { name: nameOf(agentId) })}</h2>
        <span className={classes.state}>{t(`lapse.state.${stateOfLapse(lapse)}`)}</span>
      </header>
      <p className={classes.quiet}>{t('lapse.why')}</p>
      <section className={classes.part}>
        <h3>{t('lapse.given', { name: nameOf(by), when: format.dayAndTime(at, now) })}</h3>
        <p className={classes.words}>{what}</p>
        <p className={classes.quiet}>{t('lapse.byRule', { rule })}</p>
        {interactionId && !own && (
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => go({ screen: 'quality', interactionId, from: { screen: 'appraisal' } })}
          >
            {t('lapse.open')}
          </Button>
        )}
      </section>
      {answer && (
        <section className={classes.part}>
          <h3>{t('lapse.answered', { name: nameOf(agentId), when: format.dayAndTime(answer.at, now) })}</h3>
          <p className={classes.words}>{answer.text}</p>
        </section>
      )}
      {decision && (
        <section className={classes.part}>
          <h3>
            {t(decision.stands ? 'lapse.stands' : 'lapse.takenBack', {
              name: nameOf(decision.by),
              when: format.dayAndTime(decision.at, now),
            })}
          </h3>
          <p className={classes.words}>{decision.text}</p>
        </section>
      )}
      {!answer && now < endsAt && (
        <p className={classes.quiet}>{t('lapse.until', { when: format.date(endsAt - 1) })}</p>
      )}
      {own && !answer && now < endsAt && (
        <LapseWords
          lapseId={id}
          label={t('lapse.answer')}
          send={(text) => mutate('lapse.answer', { lapseId: id, text })}
        />
      )}
      {mayDecideOnLapse(lapse, person) && (
        <LapseWords
          lapseId={id}
          label={t('lapse.decide')}
          send={(text) => mutate('lapse.decide', { lapseId: id, stands, text })}
        >
          <SegmentedControl
            size="xs"
            w="max-content"
            aria-label={t('lapse.decide')}
            data={[
              { value: 'yes', label: t('lapse.keep') },
              { value: 'no', label: t('lapse.takeBack') },
            ]}
            value={stands ? 'yes' : 'no'}
            onChange={(value) => setStands(value === 'yes')}
          />
        </LapseWords>
      )}
      {!own && by === person.id && answer && !decision && (
        <p className={classes.quiet}>{t('lapse.another')}</p>
      )}
    </article>
  );
}
