import { useTranslation } from 'react-i18next';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import { MESSAGE_LIMIT } from '../../../../domain/interaction/message.ts';
import { useDeparting, usePending, useSyncStatus } from '../../../data/index.ts';
import { Keys } from '../../../ui/key-hint.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import classes from './composer.module.css';
import { DepartingNote } from './departing-note.tsx';
import type { ComposerState } from './use-composer.ts';

interface Props {
  interaction: Interaction;
  composer: ComposerState;
  /** Takes the message back that has not gone yet. */
  undo(): void;
}

/** The one thing worth knowing before sending. Nothing here blocks, except what cannot be sent. */
export function ComposerNotes({ interaction, composer, undo }: Props) {
  const departing = useDeparting(interaction.id);
  return (
    <div className={classes.notes} role="status">
      {departing ? (
        <DepartingNote departing={departing} undo={undo} />
      ) : (
        <Note interaction={interaction} composer={composer} />
      )}
    </div>
  );
}

function Note({ interaction, composer }: Omit<Props, 'undo'>) {
  const { t } = useTranslation('workspace');
  const { connection, diskFailed } = useSyncStatus();
  const requested = usePending('interaction', interaction.id).includes('interaction.accept');
  if (composer.unfilled) return <UnfilledNote unfilled={composer.unfilled} />;
  if (composer.tooLong > 0)
    return <Line kind="problem">{t('note.tooLong', { limit: MESSAGE_LIMIT, over: composer.tooLong })}</Line>;
  if (composer.ungreeted && composer.greeting)
    return (
      <Line>
        {t('note.ungreeted')} <Keys shortcut="workspace.greeting" />
      </Line>
    );
  if (interaction.state === 'held') return <Line>{t('note.held')}</Line>;
  // A disk that keeps nothing is told of above everything; nothing here may say otherwise.
  if (connection === 'offline' && !diskFailed) return <Line>{t('note.offline')}</Line>;
  if (requested) return <Line>{t('note.requested')}</Line>;
  return null;
}

function UnfilledNote({ unfilled }: { unfilled: NonNullable<ComposerState['unfilled']> }) {
  const { t } = useTranslation('workspace');
  const { language } = useFormat();
  const names = [
    ...unfilled.missing.map((variable) => t(`variable.${variable}`)),
    ...unfilled.unknown.map((name) => `{${name}}`),
  ];
  const list = new Intl.ListFormat(language).format(names);
  return (
    <Line kind="problem">
      {t('note.unfilled', { title: unfilled.script.title[language], variables: list })}
    </Line>
  );
}

function Line({ kind, children }: { kind?: 'problem'; children: React.ReactNode }) {
  return (
    <p className={classes.note} data-kind={kind}>
      {children}
    </p>
  );
}
