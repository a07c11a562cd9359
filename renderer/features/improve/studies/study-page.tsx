import { Button } from '@mantine/core';
import { IconPhone } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { siteDay, startOfDay } from '../../../../domain/calendar/site-time.ts';
import { hasRole } from '../../../../domain/person/person.ts';
import type { Campaign } from '../../../../domain/study/campaign.ts';
import { isLate, type Study, studies } from '../../../../domain/study/study.ts';
import type { Instant } from '../../../../domain/time.ts';
import { useMutate, usePending, useSession } from '../../../data/index.ts';
import { go } from '../../../stores/place.ts';
import { Tag } from '../../../ui/tag.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { CameOf } from '../../changes/index.ts';
import classes from '../improve.module.css';
import { FactList } from '../parts/fact-list.tsx';
import { SayForm } from '../parts/say-form.tsx';
import { Part, Sheet } from '../parts/sheet.tsx';
import { useNames } from '../parts/use-names.ts';
import { FindingForm } from './finding-form.tsx';
import { GroupForm } from './group-form.tsx';
import { PlanPart } from './plan-part.tsx';
import { useStudyTitle } from './use-study-title.ts';
import { WayTable } from './way-table.tsx';

interface Props {
  row: Study;
  campaigns: readonly Campaign[];
  now: Instant;
}

/** One study: what is asked and of whom, what came of it by way of asking, what groups said, and what was found. */
export function StudyPage({ row, campaigns, now }: Props) {
  const { t } = useTranslation('improve');
  const format = useFormat();
  const names = useNames();
  const { person } = useSession();
  const mutate = useMutate();
  const waiting = usePending('study', row.id).length > 0;
  const { id: studyId, closed, groups, findings, version, questions } = row;
  const mayWork = studies(person) && !closed;
  const own = campaigns.filter((one) => one.studyId === studyId);
  const asks = format.list([t('study.stars'), ...questions.map((one) => t(`feedback.answer.${one}`))]);
  const marks = (
    <>
      <Tag tone={closed ? 'good' : undefined}>{t(closed ? 'study.closed' : 'study.open')}</Tag>
      {isLate(row, now) && <Tag tone="late">{t('overdue')}</Tag>}
      {waiting && <Tag tone="waiting">{t('waiting')}</Tag>}
    </>
  );
  return (
    <Sheet
      title={useStudyTitle()(row)}
      marks={marks}
      under={t('study.until', { when: format.day(row.to - 1, now) })}
    >
      <FactList facts={[[t('study.survey'), t('study.version', { version, asks })]]} />
      <PlanPart row={row} mayWork={mayWork} />
      <Part title={t('study.byWay')}>
        <WayTable row={row} campaigns={campaigns} />
      </Part>
      <Part title={t('study.calls')}>
        <div className={classes.line}>
          {own.map((one) => (
            <Button
              key={one.id}
              size="compact-sm"
              variant="default"
              leftSection={<IconPhone size={15} />}
              onClick={() => go({ screen: 'improve', side: 'studies', id: one.id })}
            >
              {one.title}
            </Button>
          ))}
          {own.length === 0 && <p className={classes.quiet}>{t('study.noCalls')}</p>}
          {mayWork && hasRole(person, 'teamLead') && (
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => go({ screen: 'improve', side: 'studies', id: `new:${studyId}` })}
            >
              {t('campaign.new')}
            </Button>
          )}
        </div>
      </Part>
      <Part title={t('study.groups')}>
        {groups.length === 0 && <p className={classes.quiet}>{t('study.noGroups')}</p>}
        {groups.map(({ id, heldOn, people, notes, by }) => (
          <div key={id}>
            <p className={classes.quiet}>
              {t('study.groupOf', {
                when: format.day(startOfDay(siteDay(heldOn)), now),
                count: people,
                name: names.person(by),
              })}
            </p>
            <p className={classes.text}>{notes}</p>
          </div>
        ))}
      </Part>
      {mayWork && <GroupForm studyId={studyId} now={now} />}
      <Part title={t('study.findings')}>
        {findings.length === 0 && <p className={classes.quiet}>{t('study.noFindings')}</p>}
        {findings.map(({ id, text, theme, by }) => (
          <div key={id}>
            <p className={classes.text}>{text}</p>
            <p className={classes.quiet}>
              {[theme && t(`theme.${theme}`), names.person(by)].filter(Boolean).join(' · ')}
            </p>
            <div className={classes.line}>
              <CameOf of="study" id={studyId} part={id} />
            </div>
          </div>
        ))}
      </Part>
      {mayWork && <FindingForm studyId={studyId} />}
      {closed ? (
        <FactList
          facts={[
            [t('study.closedBy'), `${names.person(closed.by)} · ${format.dayAndTime(closed.at, now)}`],
            [t('study.whyNone'), closed.none],
          ]}
        />
      ) : (
        hasRole(person, 'manager') && (
          <section className={classes.card} aria-label={t('study.close')}>
            {!row.plan && <p className={classes.quiet}>{t('study.planFirst')}</p>}
            <SayForm
              name={t('study.close')}
              label={t(findings.length > 0 ? 'study.closing' : 'study.whyNone')}
              draftKey={`study.${studyId}`}
              optional={findings.length > 0}
              send={(none) => mutate('study.close', { studyId, none })}
            />
          </section>
        )
      )}
    </Sheet>
  );
}
