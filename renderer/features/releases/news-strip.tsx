import { Alert, Anchor } from '@mantine/core';
import { IconSparkles } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mattersOf } from '../../../domain/interaction/matters.ts';
import { useSession, useView } from '../../data/index.ts';
import { useFormat } from '../../ui/use-format.ts';
import { ReleasesDialog } from './releases-dialog.tsx';
import { useNews } from './use-news.ts';

/**
 * Says once after an upgrade what is new (C-267), above the screen and never over it; whoever has a customer in hand is
 * told when they have none.
 */
export function NewsStrip() {
  const { t } = useTranslation('shell');
  const { language } = useFormat();
  const { person } = useSession();
  const busy = useView(
    (rows) => mattersOf(rows.where('interaction', 'inHandsOf', person.id), person.id).length > 0,
    [person.id],
  );
  const { news, haveSeen } = useNews();
  const [reading, read] = useState(false);
  if (reading) return <ReleasesDialog close={() => read(false)} />;
  const [latest] = news;
  if (!latest || busy) return null;
  return (
    <Alert
      color="blue"
      icon={<IconSparkles />}
      role="status"
      radius={0}
      py={8}
      withCloseButton
      closeButtonLabel={t('news.close')}
      onClose={haveSeen}
    >
      {t('news.new', { version: latest.version, first: latest.news[0]?.[language] })}{' '}
      <Anchor
        component="button"
        type="button"
        size="sm"
        onClick={() => {
          haveSeen();
          read(true);
        }}
      >
        {t('news.read')}
      </Anchor>
    </Alert>
  );
}
