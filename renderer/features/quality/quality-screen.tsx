import { SegmentedControl, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hasRole } from '../../../domain/person/person.ts';
import { useSession } from '../../data/index.ts';
import { usePlace } from '../../stores/place.ts';
import { FindScreen } from './find/find-screen.tsx';
import { JudgementScreen } from './judgement-screen.tsx';
import { MyEvaluations } from './my-evaluations.tsx';
import classes from './quality-screen.module.css';

/** Quality: evaluators and team leads find and replay; agents read what was released about them. */
export function QualityScreen() {
  const { t } = useTranslation('quality');
  const place = usePlace();
  const { person } = useSession();
  const finds = hasRole(person, 'evaluator', 'teamLead');
  const judged = hasRole(person, 'agent');
  const [tab, setTab] = useState<'find' | 'mine'>('find');
  const { interactionId: opened, from } = place.screen === 'quality' ? place : {};
  return (
    <main className={classes.screen} aria-label={t('title')}>
      {opened !== undefined ? (
        <JudgementScreen key={opened} interactionId={opened} from={from} />
      ) : (
        <>
          {finds && judged && (
            <div className={classes.tabs}>
              <SegmentedControl
                aria-label={t('tabs')}
                value={tab}
                onChange={(value) => setTab(value === 'mine' ? 'mine' : 'find')}
                data={[
                  { value: 'find', label: t('tab.find') },
                  { value: 'mine', label: t('mine.title') },
                ]}
              />
            </div>
          )}
          {finds ? (
            <VisuallyHidden component="h1">{t('title')}</VisuallyHidden>
          ) : (
            <h1 className={classes.title}>{t('mine.title')}</h1>
          )}
          <div className={classes.rest}>
            {finds && (!judged || tab === 'find') ? <FindScreen /> : <MyEvaluations />}
          </div>
        </>
      )}
    </main>
  );
}
