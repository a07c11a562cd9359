import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import { waitStart } from '../../../../domain/routing/waiting-order.ts';
import { useNow, useSession, useView } from '../../../data/index.ts';
import { KeyHint } from '../../../ui/key-hint.tsx';
import { useCommand } from '../../../ui/use-command.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { ChannelIcon } from '../channel-icon.tsx';
import { UrgentMark } from '../flags/urgent-mark.tsx';
import { HandoverPackage } from '../handover-package.tsx';
import { useFirstWords } from '../matters/use-first-words.ts';
import { openMatter } from '../open-matter.ts';
import { useAccept } from '../use-accept.ts';
import { DeclineMenu } from './decline-menu.tsx';
import classes from './offer.module.css';
import { OfferTime } from './offer-time.tsx';

/** The part of the screen that holds the offers, and their menus. */
export const OFFERS = 'workspace-offers';

interface Props {
  interaction: Interaction;
}

/** One offer: who, from where, for how long already, and what they want. A hand-over is read before it is taken. */
export function OfferCard({ interaction }: Props) {
  const { t } = useTranslation('workspace');
  const accept = useAccept();
  const { id, customerName, transfer } = interaction;
  useCommand({
    id: `workspace.accept.${id}`,
    label: t('offer.acceptName', { name: customerName }),
    shortcut: 'workspace.accept',
    run: () => accept(id),
  });
  return (
    <article className={classes.card} aria-label={t('offer.of', { name: customerName })}>
      <header className={classes.head}>
        <ChannelIcon channel={interaction.channel} />
        <button type="button" className={classes.name} onClick={() => openMatter(id)}>
          {customerName}
        </button>
        <UrgentMark interaction={interaction} />
        {interaction.offer && <OfferTime offer={interaction.offer} />}
      </header>
      <OfferFacts interaction={interaction} />
      {transfer ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
        <section className={classes.package} aria-label={t('handover.title')} tabIndex={0}>
          <HandoverPackage transfer={transfer} interaction={interaction} />
        </section>
      ) : (
        <FirstMessage id={id} />
      )}
      <div className={classes.actions}>
        <KeyHint label={t('offer.accept')} shortcut="workspace.accept">
          <Button size="xs" flex={1} miw={0} onClick={() => accept(id)}>
            {t(transfer ? 'offer.acceptHandover' : 'offer.accept')}
          </Button>
        </KeyHint>
        <DeclineMenu interactionId={id} name={customerName} byKey openIn={`#${OFFERS}`} />
      </div>
    </article>
  );
}

function OfferFacts({ interaction }: { interaction: Interaction }) {
  const { t } = useTranslation(['workspace', 'words']);
  const { language, stopwatch } = useFormat();
  const queue = useView((rows) => rows.get('queue', interaction.queueId), [interaction.queueId]);
  const now = useNow();
  const { person } = useSession();
  if (!queue) return null;
  const waited = stopwatch(Math.max(0, now - waitStart(interaction, queue)));
  const marks = [
    queue.name[language],
    t('offer.waited', { time: waited }),
    interaction.needsLead && t('waiting.lead'),
    interaction.lastAgentId === person.id && t('offer.knowsYou'),
    interaction.priority && t('offer.priority'),
    interaction.kind && interaction.kind !== 'inquiry' && t(`words:kind.${interaction.kind}`),
    interaction.overflowTo && t('offer.overflow'),
  ];
  return <p className={classes.facts}>{marks.filter(Boolean).join(' · ')}</p>;
}

function FirstMessage({ id }: { id: string }) {
  const { t } = useTranslation('workspace');
  const text = useFirstWords(id);
  return <p className={classes.message}>{text ?? t('matter.nothingSaid')}</p>;
}
