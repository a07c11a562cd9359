import { Button, Chip, Group } from '@mantine/core';
import { IconPhone, IconPointer, IconZoomQuestion } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hasRole } from '../../../../domain/person/person.ts';
import { type Campaign, isRunning } from '../../../../domain/study/campaign.ts';
import { isLate, type Study } from '../../../../domain/study/study.ts';
import { type Instant, MINUTE } from '../../../../domain/time.ts';
import { useNow, useSession, useView } from '../../../data/index.ts';
import { go } from '../../../stores/place.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Split } from '../../../ui/list-and-detail.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { VirtualRows } from '../../../ui/virtual-rows.tsx';
import classes from '../improve.module.css';
import { useNames } from '../parts/use-names.ts';
import { CampaignForm } from './campaign-form.tsx';
import { CampaignPage } from './campaign-page.tsx';
import { StudyPage } from './study-page.tsx';
import { useStudyTitle } from './use-study-title.ts';

const views = ['studies', 'campaigns'] as const;
type View = (typeof views)[number];

const open = (id: string) => go({ screen: 'improve', side: 'studies', id });

/** What customers are asked regularly (C-158, C-166), and whom the centre calls for it (C-172). `new` and a study's id opens the form of another list. */
export function StudiesSide({ id }: { id: string | undefined }) {
  const { t } = useTranslation('improve');
  const { person } = useSession();
  const now = useNow(MINUTE);
  const studies = useView((rows) => rows.all('study').sort((a, b) => b.from - a.from));
  const campaigns = useView((rows) => rows.all('campaign').sort((a, b) => b.at - a.at));
  const campaign = campaigns.find((one) => one.id === id);
  const [asked, choose] = useState<View>();
  const view = asked ?? (campaign ? 'campaigns' : 'studies');
  const study = studies.find((one) => one.id === id) ?? (id === undefined && !asked ? studies[0] : undefined);
  const mayCall = hasRole(person, 'teamLead');
  const bar = (
    <div className={classes.line}>
      <Chip.Group value={view} onChange={(next) => choose(views.find((one) => one === next) ?? view)}>
        <Group gap={6} flex={1} role="radiogroup" aria-label={t('views')}>
          {views.map((one) => (
            <Chip key={one} value={one} size="xs" variant="light">
              {t(`study.view.${one}`)} {(one === 'studies' ? studies : campaigns).length}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      {mayCall && (
        <Button size="xs" leftSection={<IconPhone size={15} />} onClick={() => open('new')}>
          {t('campaign.new')}
        </Button>
      )}
    </div>
  );
  const empty =
    view === 'studies' ? (
      <EmptyState icon={IconZoomQuestion} title={t('study.none')} hint={t('study.noneHint')} />
    ) : (
      <EmptyState icon={IconPhone} title={t('campaign.none')} hint={t('campaign.noneHint')} />
    );
  const list =
    view === 'studies' && studies.length > 0 ? (
      <VirtualRows
        rows={studies.map((item) => ({ id: item.id, item }))}
        label={t('study.view.studies')}
        rowHeight={58}
        activeId={study?.id}
        onActive={open}
        render={(row) => <StudyRow row={row} now={now} />}
      />
    ) : view === 'campaigns' && campaigns.length > 0 ? (
      <VirtualRows
        rows={campaigns.map((item) => ({ id: item.id, item }))}
        label={t('study.view.campaigns')}
        rowHeight={58}
        activeId={id}
        onActive={open}
        render={(row) => <CampaignRow row={row} now={now} />}
      />
    ) : (
      empty
    );
  return (
    <Split bar={bar} rows={list}>
      {id?.startsWith('new') && mayCall ? (
        <CampaignForm key={id} studyId={id.split(':')[1]} done={open} />
      ) : campaign ? (
        <CampaignPage key={campaign.id} row={campaign} now={now} />
      ) : study ? (
        <StudyPage key={study.id} row={study} campaigns={campaigns} now={now} />
      ) : (
        <EmptyState icon={IconPointer} title={t('study.choose')} />
      )}
    </Split>
  );
}

function StudyRow({ row, now }: { row: Study; now: Instant }) {
  const { t } = useTranslation('improve');
  const title = useStudyTitle()(row);
  const { closed, groups, findings } = row;
  return (
    <div className={classes.row}>
      <span className={classes.line}>
        <span className={classes.name}>{title}</span>
        {isLate(row, now) && <Tag tone="late">{t('overdue')}</Tag>}
      </span>
      <span className={classes.quiet}>
        {[
          t(closed ? 'study.closed' : 'study.open'),
          t('study.groupCount', { count: groups.length }),
          t('study.findingCount', { count: findings.length }),
        ].join(' · ')}
      </span>
    </div>
  );
}

function CampaignRow({ row, now }: { row: Campaign; now: Instant }) {
  const { t } = useTranslation('improve');
  const format = useFormat();
  const names = useNames();
  const answered = row.entries.filter(({ state }) => state === 'answered').length;
  return (
    <div className={classes.row}>
      <span className={classes.name}>{row.title}</span>
      <span className={classes.quiet}>
        {[
          t(isRunning(row) ? 'campaign.running' : 'campaign.over'),
          t('campaign.answeredOf', { answered, n: row.entries.length }),
          names.queue(row.queueId),
          format.day(row.at, now),
        ].join(' · ')}
      </span>
    </div>
  );
}
