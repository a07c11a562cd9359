import { Button, Chip, Group, TextInput } from '@mantine/core';
import { IconBooks, IconPlus, IconPointer, IconSearch } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  byFrequency,
  heatAt,
  isHot,
  type ProblemView,
  problemViews,
  seenLately,
  standsIn,
} from '../../../../domain/problem/frequency.ts';
import type { Problem } from '../../../../domain/problem/problem.ts';
import { type Instant, MINUTE } from '../../../../domain/time.ts';
import { useNow, useSession, useView } from '../../../data/index.ts';
import { go } from '../../../stores/place.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Keys } from '../../../ui/key-hint.tsx';
import { Split } from '../../../ui/list-and-detail.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { useCommand } from '../../../ui/use-command.ts';
import { VirtualRows } from '../../../ui/virtual-rows.tsx';
import classes from '../improve.module.css';
import { useNames } from '../parts/use-names.ts';
import { ProblemForm } from './problem-form.tsx';
import { ProblemPage } from './problem-page.tsx';

const open = (id: string) => go({ screen: 'improve', side: 'problems', id });
/** The page on which a problem is entered stands in the place of one. */
const NEW = 'new';

/** The library of problems, what comes up most often first. */
export function ProblemsSide({ id }: { id: string | undefined }) {
  const { t } = useTranslation('improve');
  const { person } = useSession();
  const now = useNow(10 * MINUTE);
  const [view, choose] = useState<ProblemView>('open');
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const problems = useView((rows) => rows.all('problem'));
  const chosen = problems.find((one) => one.id === id);
  const words = text.trim().toLowerCase();
  const rows = useMemo(
    () =>
      byFrequency(problems, now)
        .filter((one) => standsIn(one, view, person.id))
        .filter(({ title, description }) => `${title} ${description}`.toLowerCase().includes(words))
        .map((item) => ({ id: item.id, item })),
    [problems, view, person.id, words, now],
  );
  useCommand({
    id: 'problems.find',
    label: t('problem.search'),
    shortcut: 'find',
    run: () => field.current?.focus(),
  });
  const bar = (
    <>
      <div className={classes.line}>
        <TextInput
          ref={field}
          size="xs"
          flex={1}
          aria-label={t('problem.search')}
          placeholder={t('problem.search')}
          leftSection={<IconSearch size={15} />}
          rightSection={<Keys keys="/" />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button size="xs" leftSection={<IconPlus size={15} />} onClick={() => open(NEW)}>
          {t('problem.new')}
        </Button>
      </div>
      <Chip.Group value={view} onChange={(next) => choose(problemViews.find((one) => one === next) ?? view)}>
        <Group gap={6} role="radiogroup" aria-label={t('views')}>
          {problemViews.map((one) => (
            <Chip key={one} value={one} size="xs" variant="light">
              {t(`problem.view.${one}`)} {problems.filter((row) => standsIn(row, one, person.id)).length}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </>
  );
  const list =
    rows.length === 0 ? (
      <EmptyState icon={IconBooks} title={t('problem.none')} hint={t('problem.noneHint')} />
    ) : (
      <VirtualRows
        rows={rows}
        label={t('side.problems')}
        rowHeight={58}
        activeId={id}
        onActive={open}
        render={(item) => <Row problem={item} now={now} />}
      />
    );
  return (
    <Split bar={bar} rows={list}>
      {id === NEW ? (
        <ProblemForm draftKey="problem.new" done={open} />
      ) : chosen ? (
        <ProblemPage key={chosen.id} row={chosen} />
      ) : (
        <EmptyState icon={IconPointer} title={t('problem.choose')} hint={t('problem.chooseHint')} />
      )}
    </Split>
  );
}

function Row({ problem, now }: { problem: Problem; now: Instant }) {
  const { t } = useTranslation('improve');
  const names = useNames();
  const { title, state, ownerId } = problem;
  const count = seenLately(problem, now);
  const hot = useView((rows) => isHot(problem, now, heatAt(rows, now)), [problem, now]);
  const who = ownerId === undefined ? t('problem.nobody') : names.person(ownerId);
  return (
    <div className={classes.row}>
      <span className={classes.line}>
        <span className={classes.name}>{title}</span>
        {hot && <Tag tone="late">{t('problem.hot')}</Tag>}
      </span>
      <span className={classes.quiet}>
        {`${t('problem.times', { count })} · ${t(`problem.state.${state}`)} · ${who}`}
      </span>
    </div>
  );
}
