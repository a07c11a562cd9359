import {
  IconAlertOctagon,
  IconArrowsLeftRight,
  IconBell,
  IconBlockquote,
  IconBook,
  IconBookOff,
  IconCircleCheck,
  IconClockPlay,
  IconClockStop,
  IconDoorExit,
  IconEye,
  IconFileText,
  IconFlag,
  IconHandStop,
  IconHeadset,
  IconHourglass,
  IconListCheck,
  IconMessage,
  IconMessageOff,
  IconMessages,
  IconNote,
  IconPaperclip,
  IconPencil,
  IconPhoneCall,
  IconPlayerPause,
  IconPlayerPlay,
  IconRobot,
  IconRoute,
  IconShieldCheck,
  IconShieldX,
  IconStar,
  IconUser,
  IconUsers,
  IconVideoOff,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import type { InteractionState } from '../../../../domain/interaction/interaction.ts';
import type { Mark } from '../../../../domain/replay/marks.ts';
import type { Timeline } from '../../../../domain/replay/timeline.ts';
import { useView } from '../../../data/index.ts';
import { useFormat } from '../../../ui/use-format.ts';

type Icon = ComponentType<{ size?: number; stroke?: number }>;

const stateIcons: Record<InteractionState, Icon> = {
  queued: IconHourglass,
  offered: IconBell,
  connected: IconHeadset,
  held: IconPlayerPause,
  wrapUp: IconPencil,
  closed: IconCircleCheck,
  abandoned: IconDoorExit,
};

/** What tells marks apart without colour. */
export function markIcon(mark: Mark): Icon {
  switch (mark.kind) {
    case 'message':
      return mark.by === 'customer' ? IconUser : mark.by === 'person' ? IconMessage : IconRobot;
    case 'script':
      return IconFileText;
    case 'missingGreeting':
      return IconMessageOff;
    case 'transfer':
      return IconArrowsLeftRight;
    case 'packageRead':
      return IconFileText;
    case 'consult':
      return IconMessages;
    case 'observer':
      return IconEye;
    case 'turnedDown':
      return IconHandStop;
    case 'escalated':
      return IconUsers;
    case 'hold':
      return mark.edge === 'start' ? IconPlayerPause : IconPlayerPlay;
    case 'talkResumed':
      return IconHeadset;
    case 'clock':
      return mark.edge === 'breach'
        ? IconAlertOctagon
        : mark.edge === 'start'
          ? IconClockPlay
          : IconClockStop;
    case 'state':
      return stateIcons[mark.state];
    case 'callback':
      return IconPhoneCall;
    case 'file':
    case 'fileGone':
      return IconPaperclip;
    case 'knowledge':
      return mark.what === 'missing' ? IconBookOff : IconBook;
    case 'guide':
      return IconRoute;
    case 'procedure':
      return IconListCheck;
    case 'phraseAside':
      return IconBlockquote;
    case 'verification':
      return mark.result === 'passed' ? IconShieldCheck : IconShieldX;
    case 'gap':
      return IconVideoOff;
    case 'note':
      return IconNote;
    case 'flag':
      return IconFlag;
    case 'survey':
      return IconStar;
  }
}

/** How much a mark wants to be seen. */
export const markTone = (mark: Mark): 'alarm' | 'note' | 'plain' =>
  mark.kind === 'missingGreeting' || mark.kind === 'flag' || (mark.kind === 'clock' && mark.edge === 'breach')
    ? 'alarm'
    : mark.kind === 'transfer' || mark.kind === 'hold' || mark.kind === 'escalated' || mark.kind === 'gap'
      ? 'note'
      : 'plain';

/** Says what a mark is, in one short line. */
export function useMarkWords(timeline: Timeline): (mark: Mark) => string {
  const { t } = useTranslation(['quality', 'words', 'evaluation']);
  const { language, pair } = useFormat();
  const names = useView((rows) => new Map(rows.all('person').map(({ id, name }) => [id, name])));
  const queues = useView(
    (rows) => new Map(rows.all('queue').map(({ id, name }) => [id, name[language]])),
    [language],
  );
  const person = (id: string | undefined) => (id && names.get(id)) || t('someone');
  return (mark) => {
    switch (mark.kind) {
      case 'message':
        return timeline.messages.find(({ id }) => id === mark.messageId)?.text ?? '';
      case 'script': {
        const moment = t(`words:scriptMoment.${mark.use.moment}`);
        return t(mark.use.edited ? 'mark.scriptEdited' : 'mark.script', { moment });
      }
      case 'missingGreeting':
        return t('mark.missingGreeting');
      case 'transfer':
        return t(mark.returned ? 'mark.returned' : 'mark.transfer', {
          from: person(mark.fromPersonId),
          to: mark.to.kind === 'queue' ? (queues.get(mark.to.queueId) ?? '') : person(mark.to.personId),
        });
      case 'packageRead':
        return t('mark.packageRead', { person: person(mark.personId) });
      case 'consult':
        return t(`mark.consult.${mark.what}`, { person: person(mark.personId), text: mark.text }).trim();
      case 'observer':
        return t(`mark.observer.${mark.what}`, { person: person(mark.personId) });
      case 'turnedDown':
        return t(`mark.${mark.how}`, { person: person(mark.personId) });
      case 'escalated':
        return t(`mark.escalated.${mark.reason}`);
      case 'hold':
        return t(`mark.hold.${mark.edge}`);
      case 'talkResumed':
        return t('mark.talkResumed', { person: person(mark.personId) });
      case 'clock':
        return t(`mark.clock.${mark.edge}`, { clock: t(`clock.${mark.clockId}`) });
      case 'state':
        return mark.state === 'connected'
          ? t('mark.connected', { person: person(mark.holderId) })
          : t(`words:interactionState.${mark.state}`);
      case 'callback':
        return t(`mark.callback.${mark.what}`);
      case 'file':
        return t(mark.by === 'customer' ? 'mark.file.customer' : 'mark.file.agent', { name: mark.name });
      case 'fileGone':
        return t(`mark.fileGone.${mark.why}`);
      case 'knowledge':
        return t(`mark.knowledge.${mark.what}`, { title: mark.title });
      case 'gap':
        return t(`screen.gap.${mark.reason}`);
      case 'note':
        return t('mark.note', { person: person(mark.personId), text: mark.text });
      case 'guide':
        return t('mark.guide', { title: mark.title[language], say: mark.say, choice: mark.choice });
      case 'phraseAside':
        return t('mark.phraseAside', { words: mark.words });
      case 'procedure':
        return t(mark.done ? 'mark.procedure.done' : 'mark.procedure.open', {
          title: mark.title[language],
          text: mark.text[language],
        });
      case 'verification':
        return t(`mark.verification.${mark.result}`);
      case 'flag': {
        const name = t(`evaluation:flags.kind.${mark.flag}`);
        return mark.words ? pair(name, mark.words) : name;
      }
      case 'survey':
        return mark.what === 'offered'
          ? t('mark.surveyOffered')
          : t('mark.surveyAnswered', { count: mark.stars ?? 0 });
    }
  };
}
