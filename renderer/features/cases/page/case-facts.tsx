import { Button } from '@mantine/core';
import { IconArrowsSplit, IconMessages, IconReportMoney } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MAY_SPEND } from '../../../../domain/budget/budget.ts';
import { type Case, caseNumber } from '../../../../domain/case/case.ts';
import { leadsCase } from '../../../../domain/case/may-step.ts';
import { mayReadCase } from '../../../../domain/case/views.ts';
import { hasRole } from '../../../../domain/person/person.ts';
import type { Instant } from '../../../../domain/time.ts';
import { useSession, useView } from '../../../data/index.ts';
import { go } from '../../../stores/place.ts';
import { useChannelWords } from '../../../ui/use-channel-words.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { BelongsTo } from '../../improve/index.ts';
import classes from '../cases.module.css';
import { CaseRecordButton } from './case-record-button.tsx';
import { useClassName } from './use-class-name.ts';

/** What is known of a case beside its way. */
export function CaseFacts({ row, now }: { row: Case; now: Instant }) {
  const { t } = useTranslation(['cases', 'words']);
  const channels = useChannelWords();
  const format = useFormat();
  const { person } = useSession();
  const people = useView((rows) => rows.all('person'));
  const units = useView((rows) => rows.all('department'));
  const nameOf = (id: string | undefined) => people.find((one) => one.id === id)?.name;
  const departmentOf = (id: string | undefined) => units.find((one) => one.id === id)?.name[format.language];
  const named = useView((rows) => rows.get('responsibility', row.id), [row.id]);
  const owns = row.ownerId === person.id || leadsCase(row, person);
  const departments = format.list(
    [row.departmentId, ...row.alsoDepartmentIds].flatMap((id) => departmentOf(id) ?? []),
  );
  // Who answers to the customer calls them; no department has it.
  const reached = useView((rows) => rows.get('casecontact', row.id), [row.id]);
  const delivery = useDelivery(row, now);
  const className = useClassName(now);
  const raised = row.raised?.at(-1);
  const earlier = (row.earlierClasses ?? []).map((one) => {
    const name = `${className(one, 'area')} · ${className(one, 'fault')}`;
    const said = `${nameOf(one.by) ?? ''} ${format.dayAndTime(one.at, now)}`;
    return `${name}${format.aside(format.pair(said, one.reason))}`;
  });
  const facts: [string, ReactNode][] = [
    [t('field.raw'), <q key="raw">{row.raw}</q>],
    [t('field.contact'), reached?.contact],
    [t('field.channel'), channels.word(row.channel)],
    [t('fact.received'), format.dayAndTime(row.receivedAt, now)],
    [t('fact.owner'), nameOf(row.ownerId)],
    [t('fact.department'), departments],
    [t('fact.coordinator'), nameOf(row.coordinatorId)],
    [t('field.area'), className(row, 'area')],
    [t('field.fault'), className(row, 'fault')],
    [t('fact.classedBefore'), earlier.length > 0 ? earlier.join('\n') : undefined],
    [t('fact.tier'), raised && t(`tier.${raised.tier}`)],
    [t('field.nature'), `${t(`nature.${row.nature}`)} · ${t(`impact.${row.impact}`)}`],
    [
      t('fact.criteria'),
      format.list((row.grades.at(-1)?.criteria ?? []).map((one) => t(`criterion.${one}`))),
    ],
    [t('fact.about'), nameOf(row.aboutId)],
    [t('fact.responsible'), named?.name],
    [t('fact.delivery'), delivery],
    [t('fact.seen'), row.seenAt === undefined ? undefined : format.dayAndTime(row.seenAt, now)],
    [t('fact.reward'), row.reward && t(row.reward.granted ? 'fact.granted' : 'fact.asked', row.reward)],
    [t('fact.rating'), row.rating && t('fact.stars', { stars: row.rating.stars, text: row.rating.text })],
  ];
  const [interactionId] = row.interactionIds;
  return (
    <section className={classes.section} aria-label={t('facts')}>
      <h3 className={classes.sectionTitle}>{t('facts')}</h3>
      <dl className={classes.facts}>
        {facts
          .filter(([, content]) => content)
          .map(([label, content]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{content}</dd>
            </div>
          ))}
      </dl>
      <div className={classes.tools}>
        {owns && interactionId !== undefined && (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconMessages size={15} />}
            onClick={() => go({ screen: 'workspace', interactionId })}
          >
            {t('fact.conversation')}
          </Button>
        )}
        {row.relatedIds.map((caseId) => (
          <Button
            key={caseId}
            size="compact-sm"
            variant="default"
            onClick={() => go({ screen: 'cases', caseId })}
          >
            {t(caseId === row.recurrenceOf ? 'fact.recurrence' : 'fact.related', {
              number: caseNumber(caseId),
            })}
          </Button>
        ))}
        {owns && (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconArrowsSplit size={15} />}
            onClick={() => go({ screen: 'cases', intake: { fromCaseId: row.id } })}
          >
            {t('fact.split')}
          </Button>
        )}
        {mayReadCase(row, person) && (
          <BelongsTo
            about={{ kind: 'case', id: row.id }}
            begin={{ title: row.summary.slice(0, 80), area: row.area, fault: row.fault }}
            shortcut="cases.problem"
          />
        )}
        {hasRole(person, ...MAY_SPEND) && (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconReportMoney size={15} />}
            onClick={() => go({ screen: 'budget', side: 'spending', id: `new:${row.id}` })}
          >
            {t('fact.compensate')}
          </Button>
        )}
        {hasRole(person, 'teamLead', 'manager') && <CaseRecordButton caseId={row.id} />}
      </div>
    </section>
  );
}

/** Whether the last word has reached the customer, and how one knows. */
function useDelivery({ delivery }: Case, now: Instant): string | undefined {
  const { t } = useTranslation('cases');
  const format = useFormat();
  if (!delivery) return undefined;
  if (delivery.proved)
    return t(`delivery.${delivery.proved.how}`, { at: format.dayAndTime(delivery.proved.at, now) });
  if (delivery.failedAt !== undefined) return t('delivery.failed');
  return t('delivery.waiting', { count: delivery.tries.length });
}
