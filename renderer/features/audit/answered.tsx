import { Loader } from '@mantine/core';
import { IconCloudOff, IconSearchOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/empty-state.tsx';
import type { Pages } from './use-pages.ts';

/** A list of the centre's answers, or why there is none: an audit reads the centre itself, never what lies here. */
export function Answered({
  pages: { rows, state },
  none,
  children,
}: {
  pages: Pages<unknown>;
  /** Said when there is nothing at all, where nothing is searched for. */
  none?: string;
  children: ReactNode;
}) {
  const { t } = useTranslation('audit');
  if (state === 'offline')
    return <EmptyState icon={IconCloudOff} title={t('offline')} hint={t('offlineHint')} />;
  if (rows.length > 0) return children;
  if (state === 'failed') return <EmptyState icon={IconCloudOff} title={t('failed')} />;
  if (state === 'asking') return <EmptyState icon={Waiting} title={t('asking')} />;
  if (none) return <EmptyState icon={IconSearchOff} title={none} />;
  return <EmptyState icon={IconSearchOff} title={t('none')} hint={t('noneHint')} />;
}

export const Waiting = () => <Loader size={24} />;
