import { IconCalendarStats } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession, useView } from '../../data/index.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import classes from './appraisal.module.css';
import { Sheet } from './sheet/sheet.tsx';
import { SheetList } from './sheet/sheet-list.tsx';
import { YearPanel } from './sheet/year-panel.tsx';
import { useTexts } from './use-texts.ts';

/** One's own months, each with where it comes from, and the year they make. Here without a network too. */
export function MineTab() {
  const { t } = useTranslation('appraisal');
  const { person } = useSession();
  const texts = useTexts();
  const [chosen, choose] = useState<string>();
  const found = useView((rows) => rows.where('appraisal', 'agentId', person.id), [person.id]);
  const sheets = useMemo(() => [...found].sort((a, b) => (a.month < b.month ? 1 : -1)), [found]);
  const sheet = sheets.find(({ id }) => id === chosen) ?? sheets[0];
  if (!sheet) return <EmptyState icon={IconCalendarStats} title={t('none')} hint={t('noneHint')} />;
  return (
    <div className={classes.split}>
      <nav className={classes.side} aria-label={t('months')}>
        <SheetList
          sheets={sheets}
          current={sheet.id}
          nameOf={({ month }) => texts.month(month)}
          onOpen={choose}
        />
      </nav>
      <div className={classes.detail}>
        <Sheet key={sheet.id} sheet={sheet} title={texts.month(sheet.month)} />
        <YearPanel sheets={sheets} month={sheet.month} />
      </div>
    </div>
  );
}
