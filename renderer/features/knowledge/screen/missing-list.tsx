import { IconBookOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { MissingGroup } from '../../../../domain/knowledge/missing-article.ts';
import { type Instant, MINUTE } from '../../../../domain/time.ts';
import { useNow } from '../../../data/index.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { VirtualRows } from '../../../ui/virtual-rows.tsx';
import classes from './screen.module.css';
import { useMissingDue } from './use-missing-due.ts';

interface Props {
  groups: readonly MissingGroup[];
  words: string | undefined;
  onSelect(words: string): void;
}

/** What people looked for in vain, most asked for first. */
export function MissingList({ groups, words, onSelect }: Props) {
  const { t } = useTranslation('knowledge');
  const now = useNow(MINUTE);
  const dueOf = useMissingDue(now);
  if (groups.length === 0) return <EmptyState icon={IconBookOff} title={t('empty.missing')} />;
  return (
    <VirtualRows
      rows={groups.map((item) => ({ id: item.words, item }))}
      label={t('missing.list')}
      rowHeight={54}
      activeId={words}
      onActive={onSelect}
      render={(group) => (
        <span className={classes.row}>
          <span className={classes.name}>{group.words}</span>
          <span className={classes.under}>
            <span>{t('missing.times', { count: group.rows.length })}</span>
            <Due due={dueOf(group)} now={now} />
          </span>
        </span>
      )}
    />
  );
}

/** By when it is to be written or put aside; said aloud once that is over (C-227). */
function Due({ due: { at, late }, now }: { due: { at: Instant; late: boolean }; now: Instant }) {
  const { t } = useTranslation('knowledge');
  const when = useFormat().dayAndTime(at, now);
  return late ? (
    <Tag tone="late">{t('missing.late', { when })}</Tag>
  ) : (
    <span>{t('missing.due', { when })}</span>
  );
}
