import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isStiff, type LibraryEntry } from '../../../domain/script/library.ts';
import { isSaidAsWhole } from '../../../domain/script/script-use.ts';
import { Keys } from '../../ui/key-hint.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { useFormat } from '../../ui/use-format.ts';
import classes from './detail.module.css';
import { ProposalCard } from './proposal-card.tsx';
import { ScriptText } from './script-text.tsx';
import { shareText } from './share-text.ts';
import type { Uses } from './use-uses.ts';
import { VersionList } from './version-list.tsx';

interface Props {
  entry: LibraryEntry;
  uses: Uses;
  /** Absent for those who do not write. */
  onWrite: (() => void) | undefined;
}

/** One script: what it says, what is proposed, how it fares, and everything it ever said. */
export function ScriptDetail({ entry, uses, onWrite }: Props) {
  const { t } = useTranslation(['scripts', 'words']);
  const { language } = useFormat();
  const { shown, standing, open } = entry;
  useCommand({
    id: 'scripts.write',
    label: t('write'),
    shortcut: 'scripts.write',
    enabled: onWrite !== undefined,
    run: () => onWrite?.(),
  });
  return (
    <article className={classes.detail} aria-label={shown.title[language]}>
      <header className={classes.header}>
        <h2 className={classes.name}>{shown.title[language]}</h2>
        <span className={classes.quiet}>
          {t(`words:scriptMoment.${shown.moment}`)} ·{' '}
          {!shown.tasks && `${t(`words:language.${shown.language}`)} · `}
          {shown.version > 0 ? t('version', { version: shown.version }) : t('standing.proposed')}
          {standing !== 'inForce' && standing !== 'proposed' && ` · ${t(`standing.${standing}`)}`}
        </span>
        {onWrite && standing !== 'proposed' && (
          <Button
            className={classes.write}
            size="xs"
            variant="default"
            leftSection={<IconPencil size={15} />}
            rightSection={<Keys shortcut="scripts.write" plain />}
            onClick={onWrite}
          >
            {t('write')}
          </Button>
        )}
      </header>
      {open.map((wording) => (
        <ProposalCard
          key={wording.id}
          wording={wording}
          before={standing === 'proposed' ? undefined : shown}
        />
      ))}
      {standing !== 'proposed' && <ScriptText content={shown} />}
      {standing !== 'proposed' && isSaidAsWhole(shown) && (
        <Share uses={uses} scriptId={entry.id} version={shown.version} advice={shown.moment === 'advice'} />
      )}
      <VersionList scriptId={entry.id} shown={shown} uses={uses} />
    </article>
  );
}

interface ShareProps {
  uses: Uses;
  scriptId: string;
  version: number;
  advice: boolean;
}

function Share({ uses, scriptId, version, advice }: ShareProps) {
  const { t } = useTranslation('scripts');
  const { number } = useFormat();
  const [all, current] = [uses.of(scriptId), uses.of(scriptId, version)];
  return (
    <section className={classes.card} aria-label={t('share.title')}>
      <h3 className={classes.title}>{t('share.title')}</h3>
      {uses.state === 'ready' ? (
        <dl className={classes.facts}>
          <dt>{t('share.all')}</dt>
          <dd>{shareText(all, number)}</dd>
          <dt>{t('share.version', { version })}</dt>
          <dd>{shareText(current, number)}</dd>
          {advice && (
            <>
              <dt>{t('share.taken')}</dt>
              <dd>{shareText(uses.takenOf(scriptId), number)}</dd>
            </>
          )}
          <dt>{t('share.changed')}</dt>
          <dd>{shareText(uses.changeOf(scriptId), number)}</dd>
        </dl>
      ) : (
        <p className={classes.quiet}>{t(`share.${uses.state}`)}</p>
      )}
      {uses.state === 'ready' && isStiff(all) && <p className={classes.note}>{t('share.stiff')}</p>}
      <p className={classes.quiet}>{t('share.why')}</p>
    </section>
  );
}
