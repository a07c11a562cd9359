import { Alert } from '@mantine/core';
import { IconTool } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type Maintenance, maintenanceNews, type Phase } from '../../../../domain/maintenance/maintenance.ts';
import { SECOND } from '../../../../domain/time.ts';
import { useNow, useView } from '../../../data/index.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { useWindowWords } from './use-window-words.ts';

const colours = { coming: 'gray', going: 'orange', takenBack: 'teal' } as const satisfies Record<
  Phase,
  string
>;

/** When the service will be down and why, above every screen until it is over, with or without a network (C-266). */
export function MaintenanceStrip() {
  const now = useNow(10 * SECOND);
  const news = useView((rows) => maintenanceNews(rows.all('maintenance'), now), [now]);
  return news.map(({ notice, phase }) => <Notice key={notice.id} notice={notice} phase={phase} now={now} />);
}

function Notice({
  notice: { from, to, why, urgent },
  phase,
  now,
}: {
  notice: Maintenance;
  phase: Phase;
  now: number;
}) {
  const { t } = useTranslation('updates');
  const { language } = useFormat();
  const when = { ...useWindowWords()({ from, to }, now), why: why[language] };
  return (
    <Alert color={colours[phase]} icon={<IconTool />} role="status" radius={0} py={8}>
      {t(urgent === undefined || phase === 'takenBack' ? `strip.${phase}` : `strip.${phase}Urgent`, when)}
    </Alert>
  );
}
