import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { hasRole } from '../../../../domain/person/person.ts';
import type { Instant } from '../../../../domain/time.ts';
import type { Standing } from '../../../../domain/training/standing.ts';
import { useMutate, usePending, useSession } from '../../../data/index.ts';
import { DataTable } from '../../../ui/data-table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { FactList, Part, SayForm, Sheet, useNames } from '../../improve/index.ts';
import { AttemptTable, PassTable } from '../mine/records.tsx';
import { CompetencePart } from '../parts/competence-part.tsx';
import { useLackWord } from '../parts/use-words.ts';
import classes from '../training.module.css';
import { DayForm } from './day-form.tsx';

interface Props {
  standing: Standing;
  now: Instant;
  back(): void;
}

/** One person's record: what they may do, what is missing, their days, passes and tests. */
export function PersonPage({ standing, now, back }: Props) {
  const { t } = useTranslation('training');
  const format = useFormat();
  const names = useNames();
  const lackWord = useLackWord();
  const mutate = useMutate();
  const { person: me } = useSession();
  const { person, record, lacks, secureUntil } = standing;
  const { id: personId } = person;
  const waiting = usePending('qualification', personId).length > 0;
  const inInduction = record?.newcomerSince !== undefined && !record.recognised;
  return (
    <Sheet
      title={person.name}
      marks={
        <>
          {hasRole(person, 'agent') && (
            <Tag tone={lacks.length === 0 ? 'good' : 'late'}>
              {t(lacks.length === 0 ? 'team.may' : 'team.mayNot')}
            </Tag>
          )}
          {waiting && <Tag tone="waiting">{t('waiting')}</Tag>}
        </>
      }
      under={
        <Button size="compact-xs" variant="subtle" leftSection={<IconArrowLeft size={14} />} onClick={back}>
          {t('team.back')}
        </Button>
      }
    >
      <FactList
        facts={[
          [t('team.missing'), lacks.map(lackWord).join(' · ')],
          [t('head.security'), secureUntil === undefined ? undefined : format.date(secureUntil)],
          [
            t('team.since'),
            record?.newcomerSince === undefined ? t('team.beforeWhy') : format.date(record.newcomerSince),
          ],
          [
            t('team.recognised'),
            record?.recognised &&
              `${names.person(record.recognised.by)} · ${format.date(record.recognised.at)} · ${record.recognised.reason}`,
          ],
        ]}
      />
      {record?.newcomerSince !== undefined && (
        <Part title={t('head.days')}>
          {record.days.length > 0 && (
            <DataTable
              label={t('head.days')}
              heads={[t('field.day'), t('field.subjects'), t('day.by')]}
              rows={[...record.days]
                .sort((a, b) => (a.day < b.day ? -1 : 1))
                .map(({ day, subjects, by }) => ({
                  id: day,
                  cells: [day, subjects.map((one) => t(`subject.${one}`)).join(' · '), names.person(by)],
                }))}
            />
          )}
          {inInduction && <DayForm personId={personId} now={now} />}
        </Part>
      )}
      {hasRole(person, 'agent') && <CompetencePart personId={personId} />}
      <Part title={t('mine.passes')}>
        {record?.passes.length ? (
          <PassTable passes={record.passes} now={now} />
        ) : (
          <p className={classes.quiet}>{t('mine.noPasses')}</p>
        )}
      </Part>
      <Part title={t('mine.attempts')}>
        <AttemptTable personId={personId} now={now} />
      </Part>
      {inInduction && hasRole(me, 'manager') && (
        <section className={classes.card} aria-label={t('team.recognise')}>
          <SayForm
            name={t('team.recognise')}
            label={t('team.recogniseWhy')}
            draftKey={`training.recognise.${personId}`}
            quiet
            send={(reason) => mutate('training.recognise', { personId, reason })}
          />
        </section>
      )}
    </Sheet>
  );
}
