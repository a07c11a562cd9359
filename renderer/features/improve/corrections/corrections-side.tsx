import { Button, Chip, Group } from '@mantine/core';
import { IconChecklist, IconPlus, IconPointer } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Correction, isOverdue } from '../../../../domain/correction/correction.ts';
import { entryOf } from '../../../../domain/metrics/registry.ts';
import { hasRole } from '../../../../domain/person/person.ts';
import { type Instant, MINUTE } from '../../../../domain/time.ts';
import { useNow, useSession, useView } from '../../../data/index.ts';
import { go } from '../../../stores/place.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Split } from '../../../ui/list-and-detail.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { VirtualRows } from '../../../ui/virtual-rows.tsx';
import { findingAsked, useStateText } from '../../changes/index.ts';
import classes from '../improve.module.css';
import { useNames } from '../parts/use-names.ts';
import { CorrectionForm } from './correction-form.tsx';
import { CorrectionPage } from './correction-page.tsx';

const views = ['open', 'asked', 'overdue', 'done', 'all'] as const;
type View = (typeof views)[number];

const open = (id: string) => go({ screen: 'improve', side: 'corrections', id });

function standsIn(row: Correction, view: View, now: Instant): boolean {
  if (view === 'overdue') return isOverdue(row, now);
  if (view === 'all') return true;
  if (view === 'asked') return row.state === 'asked';
  return isUnderWay(row) === (view === 'open');
}

const isUnderWay = ({ state }: Correction): boolean =>
  state === 'asked' || state === 'open' || state === 'done';

/** Corrective actions, what is due first on top. `new:` and a problem's id opens the form of another one; `ask:` and a finding that of a request. */
export function CorrectionsSide({ id }: { id: string | undefined }) {
  const { t } = useTranslation('improve');
  const { person } = useSession();
  const now = useNow(MINUTE);
  const [view, choose] = useState<View>('open');
  const corrections = useView((rows) => rows.all('correction'));
  const chosen = corrections.find((one) => one.id === id);
  const finding = findingAsked(id);
  const mayMake = hasRole(person, 'teamLead', 'evaluator', 'manager');
  const rows = useMemo(
    () =>
      corrections
        .filter((row) => standsIn(row, view, now))
        .sort((a, b) => a.dueAt - b.dueAt || (a.id < b.id ? -1 : 1))
        .map((item) => ({ id: item.id, item })),
    [corrections, view, now],
  );
  const bar = (
    <div className={classes.line}>
      <Chip.Group value={view} onChange={(next) => choose(views.find((one) => one === next) ?? view)}>
        <Group gap={6} flex={1} role="radiogroup" aria-label={t('views')}>
          {views.map((one) => (
            <Chip key={one} value={one} size="xs" variant="light">
              {t(`correction.view.${one}`)} {corrections.filter((row) => standsIn(row, one, now)).length}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      {mayMake && (
        <Button size="xs" leftSection={<IconPlus size={15} />} onClick={() => open('new')}>
          {t('correction.new')}
        </Button>
      )}
    </div>
  );
  const list =
    rows.length === 0 ? (
      <EmptyState icon={IconChecklist} title={t('correction.none')} hint={t('correction.noneHint')} />
    ) : (
      <VirtualRows
        rows={rows}
        label={t('side.corrections')}
        rowHeight={58}
        activeId={id}
        onActive={open}
        render={(row) => <Row row={row} now={now} />}
      />
    );
  return (
    <Split bar={bar} rows={list}>
      {(id?.startsWith('new') || finding) && mayMake ? (
        <CorrectionForm
          key={id}
          problemId={finding?.of === 'problem' ? finding.id : finding ? undefined : id?.split(':')[1]}
          finding={finding}
          done={open}
        />
      ) : chosen ? (
        <CorrectionPage key={chosen.id} row={chosen} now={now} />
      ) : (
        <EmptyState icon={IconPointer} title={t('correction.choose')} hint={t('correction.chooseHint')} />
      )}
    </Split>
  );
}

function Row({ row, now }: { row: Correction; now: Instant }) {
  const { t } = useTranslation('improve');
  const format = useFormat();
  const names = useNames();
  const stateText = useStateText();
  return (
    <div className={classes.row}>
      <span className={classes.line}>
        <span className={classes.name}>{row.title}</span>
        {isOverdue(row, now) && <Tag tone="late">{t('overdue')}</Tag>}
      </span>
      <span className={classes.quiet}>
        {[
          stateText(row),
          entryOf(row.metric).name[format.language],
          names.person(row.ownerId),
          format.day(row.dueAt, now),
        ].join(' · ')}
      </span>
    </div>
  );
}
