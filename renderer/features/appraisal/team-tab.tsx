import { Select } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { monthAt, monthBefore } from '../../../domain/calendar/month.ts';
import { compareNames } from '../../../domain/compare-names.ts';
import { hasRole } from '../../../domain/person/person.ts';
import { HOUR } from '../../../domain/time.ts';
import { useNow, useSession, useView } from '../../data/index.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import classes from './appraisal.module.css';
import { ExportMonth } from './export-month.tsx';
import { Proposal } from './proposal.tsx';
import { Sheet } from './sheet/sheet.tsx';
import { SheetList } from './sheet/sheet-list.tsx';
import { YearPanel } from './sheet/year-panel.tsx';
import { useTexts } from './use-texts.ts';

const MONTHS = 24;

/** Everybody's sheet of one month: a lead's team, or for managers the whole centre. In order of names, not of merit. */
export function TeamTab() {
  const { t } = useTranslation('appraisal');
  const { person } = useSession();
  const texts = useTexts();
  const now = useNow(HOUR);
  const all = useView((rows) => rows.all('appraisal'));
  const people = useView((rows) => new Map(rows.all('person').map(({ id, name }) => [id, name])));
  const months = useMemo(() => {
    const found: string[] = [];
    for (let month = monthAt(now); found.length < MONTHS; month = monthBefore(month)) found.push(month);
    return found.filter((month, n) => n < 2 || all.some((one) => one.month === month));
  }, [now, all]);
  const [asked, ask] = useState<string>();
  const [chosen, choose] = useState<string>();
  // At the beginning of a month the one before is still to be signed.
  const newest = all.reduce((latest, { month }) => (month > latest ? month : latest), months[1] ?? '');
  const month = asked ?? newest;
  const nameOf = (id: string) => people.get(id) ?? id;
  const others = all.filter(({ agentId }) => agentId !== person.id);
  const sheets = others
    .filter((one) => one.month === month)
    .sort((a, b) => compareNames(nameOf(a.agentId), nameOf(b.agentId)));
  const sheet = sheets.find(({ id }) => id === chosen) ?? sheets[0];
  return (
    <div className={classes.split}>
      <nav className={classes.side} aria-label={t('people')}>
        <div className={classes.sideHead}>
          <Select
            size="xs"
            label={t('month')}
            allowDeselect={false}
            data={months.map((value) => ({ value, label: texts.month(value) }))}
            value={month}
            onChange={(value) => value && ask(value)}
          />
          {hasRole(person, 'manager') && <ExportMonth month={month} sheets={sheets} />}
        </div>
        <SheetList
          sheets={sheets}
          current={sheet?.id}
          nameOf={({ agentId }) => nameOf(agentId)}
          onOpen={choose}
        />
        <Proposal sheets={others} month={month} nameOf={nameOf} />
      </nav>
      {sheet ? (
        <div className={classes.detail}>
          <Sheet
            key={sheet.id}
            sheet={sheet}
            title={`${nameOf(sheet.agentId)} · ${texts.month(sheet.month)}`}
          />
          <YearPanel sheets={all.filter(({ agentId }) => agentId === sheet.agentId)} month={sheet.month} />
        </div>
      ) : (
        <EmptyState icon={IconUsers} title={t('team.none')} hint={t('team.noneHint')} />
      )}
    </div>
  );
}
