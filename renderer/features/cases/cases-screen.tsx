import { IconPointer } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { hasRole } from '../../../domain/person/person.ts';
import { useSession, useView } from '../../data/index.ts';
import { go, usePlace } from '../../stores/place.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ListAndDetail } from '../../ui/list-and-detail.tsx';
import classes from './cases.module.css';
import { useFoundCase } from './found-cases.ts';
import { IntakeAlone } from './intake/intake-alone.tsx';
import { CaseList } from './list/case-list.tsx';
import { Bulletins } from './page/bulletins.tsx';
import { CasePage } from './page/case-page.tsx';
import { MonthPanel } from './page/month-panel.tsx';

/** Cases: one's own, a department's, a queue's, with what is due next at the top of each list. */
export function CasesScreen() {
  const { t } = useTranslation('cases');
  const { person } = useSession();
  const place = usePlace();
  const asked = place.screen === 'cases' ? place : undefined;
  const here = useView((rows) => rows.get('casefile', asked?.caseId ?? ''), [asked?.caseId]);
  const found = useFoundCase(asked?.caseId);
  const row = here ?? found;
  return (
    <ListAndDetail title={t('title')} list={<CaseList selected={asked?.caseId} />}>
      {asked?.intake ? (
        <IntakeAlone
          key={asked.intake.fromCaseId ?? 'alone'}
          fromCaseId={asked.intake.fromCaseId}
          opened={(caseId) => go({ screen: 'cases', caseId })}
        />
      ) : row ? (
        <CasePage key={row.id} row={row} />
      ) : hasRole(person, 'teamLead', 'manager') ? (
        <MonthPanel />
      ) : (
        <div className={classes.none}>
          <Bulletins />
          <EmptyState icon={IconPointer} title={t('none.selected')} hint={t('none.selectedHint')} />
        </div>
      )}
    </ListAndDetail>
  );
}
