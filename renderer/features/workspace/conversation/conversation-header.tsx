import { useTranslation } from 'react-i18next';
import { type Interaction, isOpen } from '../../../../domain/interaction/interaction.ts';
import { gradeOf } from '../../../../domain/sla/service-promise.ts';
import { usePending, useSession, useView } from '../../../data/index.ts';
import { Tag } from '../../../ui/tag.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { IncidentButton } from '../../incidents/index.ts';
import { ChannelIcon } from '../channel-icon.tsx';
import { MajorButton } from '../flags/major-button.tsx';
import { MajorMark } from '../flags/major-mark.tsx';
import { UrgentButton } from '../flags/urgent-button.tsx';
import { RecordingMark } from '../recording/recording-mark.tsx';
import { SoundMark } from '../recording/sound-mark.tsx';
import { StateTag } from '../state-tag.tsx';
import { FirstAnswerClocks } from './first-answer-clocks.tsx';
import classes from './header.module.css';
import { HeaderActions } from './header-actions.tsx';
import { BackToList, ShowDetails } from './narrow-buttons.tsx';
import { TypeTag } from './type-tag.tsx';

interface Props {
  interaction: Interaction;
  /** The matter is mine: things can be done with it. */
  mine: boolean;
}

/** Who this is, where they came from, what was promised about time, and what can be done. */
export function ConversationHeader({ interaction, mine }: Props) {
  const { t } = useTranslation(['workspace', 'words']);
  const { language } = useFormat();
  const { person } = useSession();
  const queue = useView((rows) => rows.get('queue', interaction.queueId), [interaction.queueId]);
  const grade = queue && gradeOf(interaction, queue);
  const requested = usePending('interaction', interaction.id).includes('interaction.accept');
  return (
    <header className={classes.header}>
      <div className={classes.who}>
        <BackToList />
        <ChannelIcon channel={interaction.channel} size={18} />
        <h1 className={classes.name}>{interaction.customerName}</h1>
        <span className={classes.queue}>{queue?.name[language]}</span>
        <StateTag state={interaction.state} requested={requested} />
        <TypeTag interaction={interaction} />
        {grade && <Tag>{t('header.grade', { grade: t(`words:serviceGrade.${grade}`) })}</Tag>}
        {mine && <RecordingMark interactionId={interaction.id} />}
        {mine && <SoundMark interactionId={interaction.id} />}
        {interaction.flags.includes('noGreeting') && (
          <span className={classes.flag}>{t('header.noGreeting')}</span>
        )}
        {interaction.aboutId === person.id && <span className={classes.flag}>{t('header.aboutYou')}</span>}
        {isOpen(interaction) && <UrgentButton interaction={interaction} />}
        <MajorButton interaction={interaction} />
        <IncidentButton interaction={interaction} />
      </div>
      <MajorMark interaction={interaction} />
      {mine && <HeaderActions interaction={interaction} />}
      <ShowDetails />
      {queue && <FirstAnswerClocks interaction={interaction} queue={queue} />}
    </header>
  );
}
