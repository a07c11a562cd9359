import {
  IconAlertTriangle,
  IconCheck,
  IconChecks,
  IconClock,
  IconDeviceFloppy,
  IconMailForward,
  IconMailOff,
  IconQuote,
  IconRobot,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Message } from '../../../../domain/interaction/message.ts';
import { useKept, usePending, useSession, useView } from '../../../data/index.ts';
import { useFormat } from '../../../ui/use-format.ts';
import classes from './message.module.css';

interface Props {
  message: Message;
  customerName: string;
  opens: boolean;
  closes: boolean;
}

/** One message with its author, its time, how far it got, and whether approved wording was used. */
export function MessageRow({ message, customerName, opens, closes }: Props) {
  const { person } = useSession();
  const { kind, id } = message.author;
  const mine = kind === 'person' && id === person.id;
  const side =
    kind === 'customer' ? 'customer' : mine ? 'mine' : kind === 'system' ? 'automatic' : 'colleague';
  return (
    <div className={classes.message} data-side={side} data-opens={opens || undefined}>
      {opens && <Author message={message} customerName={customerName} mine={mine} />}
      <div className={classes.bubble}>{message.text}</div>
      <Meta message={message} mine={mine} closes={closes} />
    </div>
  );
}

interface AuthorProps {
  message: Pick<Message, 'author'>;
  customerName: string;
  mine: boolean;
}

/** Who speaks, above the first of what they said together. */
export function Author({ message, customerName, mine }: AuthorProps) {
  const { t } = useTranslation('workspace');
  const { kind, id } = message.author;
  const name = useView((rows) => (kind === 'person' ? rows.get('person', id)?.name : undefined), [kind, id]);
  if (kind === 'customer') return <span className={classes.author}>{customerName}</span>;
  if (kind === 'system')
    return (
      <span className={classes.author}>
        <IconRobot size={14} stroke={1.6} aria-hidden="true" /> {t('message.automatic')}
      </span>
    );
  return <span className={classes.author}>{mine ? t('message.you') : (name ?? t('message.colleague'))}</span>;
}

function Meta({ message, mine, closes }: { message: Message; mine: boolean; closes: boolean }) {
  const { time } = useFormat();
  const delivery = useDelivery(message, mine);
  const through = delivery === undefined || ['sent', 'delivered', 'mailed'].includes(delivery);
  const quiet = !closes && !message.script && through;
  return (
    <span className={classes.meta} data-quiet={quiet || undefined}>
      {message.script && <ScriptMark message={message} />}
      <time dateTime={new Date(message.at).toISOString()}>{time(message.at)}</time>
      {delivery && <DeliveryMark delivery={delivery} reason={message.failed?.reason} />}
    </span>
  );
}

function ScriptMark({ message }: { message: Message }) {
  const { t } = useTranslation(['workspace', 'words']);
  if (!message.script) return null;
  const { moment, edited } = message.script;
  return (
    <span className={classes.script}>
      <IconQuote size={12} stroke={1.8} aria-hidden="true" />
      {t(edited ? 'message.scriptEdited' : 'message.script', { moment: t(`words:scriptMoment.${moment}`) })}
    </span>
  );
}

/**
 * `keeping`: a power cut would still take it. `unkept`: no disk here took it, so it is lost if the program ends before it is
 * sent. `waiting`: kept on this machine, and not with the server. `mailed`: a mail service has it; `failed`: it would not.
 */
type Delivery = 'keeping' | 'unkept' | 'waiting' | 'sent' | 'delivered' | 'mailed' | 'failed';
const unsent = { saving: 'keeping', nowhere: 'unkept', kept: 'waiting' } as const;
const deliveryIcons = {
  unkept: IconAlertTriangle,
  keeping: IconDeviceFloppy,
  waiting: IconClock,
  sent: IconCheck,
  delivered: IconChecks,
  mailed: IconMailForward,
  failed: IconMailOff,
} as const;

/** How far a message from our side got; nothing for the customer's own. */
function useDelivery(message: Message, mine: boolean): Delivery | undefined {
  const pending = usePending('message', message.id);
  const kept = useKept('message', message.id);
  if (message.author.kind === 'customer') return undefined;
  if (mine && pending.length > 0) return unsent[kept];
  if (message.failed) return 'failed';
  if (message.deliveredAt === undefined) return 'sent';
  return message.mailed ? 'mailed' : 'delivered';
}

function DeliveryMark({ delivery, reason }: { delivery: Delivery; reason: string | undefined }) {
  const { t } = useTranslation('workspace');
  const Icon = deliveryIcons[delivery];
  return (
    <span className={classes.delivery} data-delivery={delivery}>
      <Icon size={14} stroke={1.8} aria-hidden="true" />
      {t(`delivery.${delivery}`, { reason })}
    </span>
  );
}
