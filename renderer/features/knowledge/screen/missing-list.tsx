import { IconBookOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { MissingGroup } from '../../../../domain/knowledge/missing-article.ts';
import { MINUTE } from '../../../../domain/time.ts';
import { useNow } from '../../../data/index.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { VirtualRows } from '../../../ui/virtual-rows.tsx';
import classes from './screen.module.css';

interface Props {
  groups: readonly MissingGroup[];
  words: string | undefined;
  onSelect(words: string): void;
}

/** What people looked for in vain, most asked for first. */
export function MissingList({ groups, words, onSelect }: Props) {
  const { t } = useTranslation('knowledge');
  const format = useFormat();
  const now = useNow(MINUTE);
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
            <span>{format.dayAndTime(group.lastAt, now)}</span>
          </span>
        </span>
      )}
    />
  );
}
