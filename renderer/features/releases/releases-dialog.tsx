import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { releaseNotes } from '../../../domain/release/release-notes.ts';
import { compareVersions } from '../../../domain/release/version.ts';
import { useMachine } from '../../data/machine.ts';
import sheet from '../../ui/sheet.module.css';
import { useFormat } from '../../ui/use-format.ts';
import { GoBack } from '../updates/index.ts';

/** What each release up to this one brought, to be read again at any time (C-267). */
export function ReleasesDialog({ close }: { close(): void }) {
  const { t } = useTranslation('shell');
  const { language } = useFormat();
  const { version } = useMachine().bootstrap;
  const installed = releaseNotes.filter((one) => compareVersions(one.version, version) <= 0);
  return (
    <Modal
      opened
      onClose={close}
      title={t('news.title')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <GoBack />
      {installed.length === 0 && <p className={sheet.quiet}>{t('news.none')}</p>}
      {installed.map((one) => (
        <section key={one.version} className={sheet.part} aria-label={one.version}>
          <h3 className={sheet.title}>
            {one.version} <span className={sheet.quiet}>{one.day}</span>
          </h3>
          <ul className={sheet.lines}>
            {one.news.map((text) => (
              <li key={text.en}>{text[language]}</li>
            ))}
          </ul>
        </section>
      ))}
    </Modal>
  );
}
