import { Button } from '@mantine/core';
import { IconMessages, IconZoomQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { hasRole } from '../../../../domain/person/person.ts';
import {
  type Campaign,
  type CampaignEntry,
  isRunning,
  mayCampaign,
} from '../../../../domain/study/campaign.ts';
import type { Instant } from '../../../../domain/time.ts';
import { useMutate, usePending, useSession, useView } from '../../../data/index.ts';
import { go } from '../../../stores/place.ts';
import { Tag } from '../../../ui/tag.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import classes from '../improve.module.css';
import { FactList } from '../parts/fact-list.tsx';
import { SayForm } from '../parts/say-form.tsx';
import { Part, Sheet } from '../parts/sheet.tsx';
import { useNames } from '../parts/use-names.ts';
import { useStudyTitle } from './use-study-title.ts';

/** One list of customers who are called: who has each call, every try, and what came of it (C-172). */
export function CampaignPage({ row, now }: { row: Campaign; now: Instant }) {
  const { t } = useTranslation('improve');
  const format = useFormat();
  const names = useNames();
  const { person } = useSession();
  const mutate = useMutate();
  const studyTitle = useStudyTitle();
  const waiting = usePending('campaign', row.id).length > 0;
  const study = useView((rows) => rows.get('study', row.studyId ?? ''), [row.studyId]);
  const { id: campaignId, entries, stopped, version, questions, queueId } = row;
  const running = isRunning(row);
  const mayStop = running && !stopped && (mayCampaign(person, row) || hasRole(person, 'manager'));
  const countOf = (state: CampaignEntry['state']) => entries.filter((one) => one.state === state).length;
  const asks = format.list([t('study.stars'), ...questions.map((one) => t(`feedback.answer.${one}`))]);
  const marks = (
    <>
      <Tag tone={running ? undefined : 'good'}>{t(running ? 'campaign.running' : 'campaign.over')}</Tag>
      {waiting && <Tag tone="waiting">{t('waiting')}</Tag>}
    </>
  );
  const states = ['waiting', 'calling', 'answered', 'declined', 'notReached', 'leftOut'] as const;
  return (
    <Sheet
      title={row.title}
      marks={marks}
      under={`${names.queue(queueId)} · ${t('campaign.startedBy', { name: names.person(row.by), when: format.dayAndTime(row.at, now) })}`}
    >
      <FactList
        facts={[
          [t('study.survey'), t('study.version', { version, asks })],
          [
            t('campaign.counts'),
            states
              .filter((state) => countOf(state) > 0)
              .map((state) => `${t(`campaign.state.${state}`)} ${format.number(countOf(state))}`)
              .join(' · '),
          ],
          [t('campaign.stopped'), stopped && `${stopped.reason} (${names.person(stopped.by)})`],
        ]}
      />
      {study && (
        <div className={classes.line}>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconZoomQuestion size={15} />}
            onClick={() => go({ screen: 'improve', side: 'studies', id: study.id })}
          >
            {studyTitle(study)}
          </Button>
        </div>
      )}
      <Part title={t('campaign.customers')}>
        <div className={classes.wide}>
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">{t('campaign.customer')}</th>
                <th scope="col">{t('campaign.caller')}</th>
                <th scope="col">{t('campaign.tries')}</th>
                <th scope="col">{t('campaign.result')}</th>
              </tr>
            </thead>
            <tbody>
              {entries.map((entry) => (
                <EntryLine key={entry.interactionId} entry={entry} now={now} />
              ))}
            </tbody>
          </table>
        </div>
      </Part>
      {mayStop && (
        <section className={classes.card} aria-label={t('campaign.stop')}>
          <SayForm
            name={t('campaign.stop')}
            label={t('campaign.whyStop')}
            draftKey={`campaign.${campaignId}`}
            quiet
            send={(reason) => mutate('campaign.stop', { campaignId, reason })}
          />
        </section>
      )}
    </Sheet>
  );
}

function EntryLine({ entry, now }: { entry: CampaignEntry; now: Instant }) {
  const { t } = useTranslation(['improve', 'callbacks', 'words']);
  const format = useFormat();
  const names = useNames();
  const { customerName, ownerId, attempts, state, why, stars, callbackId } = entry;
  return (
    <tr>
      <th scope="row">{customerName}</th>
      <td>{ownerId ? names.person(ownerId) : '–'}</td>
      <td>
        {attempts.length === 0
          ? '–'
          : attempts.map(({ id, at, outcome }) => (
              <p key={id} className={classes.quiet}>
                {`${format.dayAndTime(at, now)} ${t(`words:callbackOutcome.${outcome}`)}`}
              </p>
            ))}
      </td>
      <td>
        {state === 'answered' && callbackId ? (
          <Button
            size="compact-xs"
            variant="subtle"
            leftSection={<IconMessages size={14} />}
            onClick={() => go({ screen: 'improve', side: 'feedback', id: callbackId })}
          >
            {t('feedback.stars', { count: stars ?? 0 })}
          </Button>
        ) : (
          [t(`campaign.state.${state}`), why && t(`callbacks:why.${why}`)].filter(Boolean).join('：')
        )}
      </td>
    </tr>
  );
}
