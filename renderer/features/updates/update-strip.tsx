import { Alert, Anchor } from '@mantine/core';
import { IconAlertTriangle, IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UpdateState } from '../../../contract/ipc/updates.ts';
import { RELEASES, type Release, tooOldFor } from '../../../domain/release/release.ts';
import { useView } from '../../data/index.ts';
import { useMachine } from '../../data/machine.ts';
import { useUpdateState } from '../../data/updates.ts';
import { useFormat } from '../../ui/use-format.ts';
import { InstallDialog } from './install-dialog.tsx';
import { useIdle } from './use-idle.ts';
import { useTellRefused } from './use-tell-refused.ts';

/**
 * The next version of this desktop, above the screen and never over it: offered to whoever has nothing in hand (C-266), and
 * why no new work comes where this one is too old (C-273).
 */
export function UpdateStrip() {
  const { version, platform, arch } = useMachine().bootstrap;
  const { next } = useUpdateState();
  const idle = useIdle();
  const [installing, install] = useState<string>();
  const [put, putOff] = useState<string>();
  useTellRefused(next);
  const tooOld = useView(
    (rows) => tooOldFor(rows.get('releases', RELEASES), { version, platform, arch }),
    [version, platform, arch],
  );
  const isPutOff = next.at !== 'none' && put === `${next.at} ${next.releaseId}`;
  const later = next.at === 'none' ? undefined : () => putOff(`${next.at} ${next.releaseId}`);
  return (
    <>
      {installing !== undefined && <InstallDialog version={installing} close={() => install(undefined)} />}
      {tooOld && <TooOld release={tooOld} next={next} idle={idle} install={install} />}
      {!tooOld && !isPutOff && next.at === 'ready' && idle && (
        <Ready next={next} install={install} later={later} />
      )}
      {!isPutOff && next.at === 'refused' && <Refused version={next.version} close={later} />}
    </>
  );
}

type Next = UpdateState['next'];

function TooOld({
  release,
  next,
  idle,
  install,
}: {
  release: Release;
  next: Next;
  idle: boolean;
  install(version: string): void;
}) {
  const { t } = useTranslation('updates');
  const { version } = useMachine().bootstrap;
  const { number } = useFormat();
  const isComing = next.at === 'fetching' || next.at === 'waiting';
  return (
    <Alert color="orange" icon={<IconAlertTriangle />} role="alert" radius={0} py={8}>
      {t('tooOld', { version, minimum: release.manifest.minimumVersion })}{' '}
      {isComing && t(`way.${next.at}`, { percent: number(Math.floor((100 * next.received) / next.size)) })}
      {next.at === 'ready' && !idle && t('way.busy', { version: next.version })}
      {next.at === 'ready' && idle && <Install version={next.version} install={install} />}
      {(next.at === 'none' || next.at === 'refused') && t('way.admin')}
    </Alert>
  );
}

function Ready({
  next,
  install,
  later,
}: {
  next: Next & { at: 'ready' };
  install(version: string): void;
  later: (() => void) | undefined;
}) {
  const { t } = useTranslation('updates');
  const { language } = useFormat();
  const notes = useView(
    (rows) =>
      rows.get('releases', RELEASES)?.list.find(({ id }) => id === next.releaseId)?.manifest.notes[language],
    [next.releaseId, language],
  );
  return (
    <Alert
      color="blue"
      icon={<IconDownload />}
      role="status"
      radius={0}
      py={8}
      withCloseButton
      closeButtonLabel={t('later')}
      onClose={later}
    >
      {t('ready', { version: next.version, notes })} <Install version={next.version} install={install} />
    </Alert>
  );
}

function Install({ version, install }: { version: string; install(version: string): void }) {
  const { t } = useTranslation('updates');
  return (
    <Anchor
      component="button"
      type="button"
      size="sm"
      c="inherit"
      underline="always"
      onClick={() => install(version)}
    >
      {t('install')}
    </Anchor>
  );
}

function Refused({ version, close }: { version: string; close: (() => void) | undefined }) {
  const { t } = useTranslation('updates');
  return (
    <Alert
      color="yellow"
      icon={<IconAlertTriangle />}
      role="status"
      radius={0}
      py={8}
      withCloseButton
      closeButtonLabel={t('close')}
      onClose={close}
    >
      {t('refused', { version })}
    </Alert>
  );
}
