import { useTranslation } from 'react-i18next';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import { useView } from '../../../data/index.ts';
import { useChannelWords } from '../../../ui/use-channel-words.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { HandoverPackage } from '../handover-package.tsx';
import { useHandoverRead } from '../use-handover-read.ts';
import { When } from '../when.tsx';
import { CaseLine } from './case-line.tsx';
import { CustomerCard } from './customer-card.tsx';
import { FactList } from './fact-list.tsx';
import classes from './facts.module.css';
import { KindFields } from './kind-fields.tsx';
import { PromisedCallbacks } from './promised-callbacks.tsx';

interface Props {
  interaction: Interaction;
  /** What comes right after whom it is about. */
  children?: React.ReactNode;
}

/** What is known of a matter, while no form is in use. */
export function Facts({ interaction, children }: Props) {
  const { t } = useTranslation('workspace');
  const { handover } = interaction;
  const [read] = useHandoverRead(interaction.id, handover);
  return (
    <div className={classes.facts}>
      <CustomerCard interaction={interaction} />
      {children}
      <Section title={t('facts.interaction')}>
        <InteractionFacts interaction={interaction} />
      </Section>
      <Section title={t('kind.title')}>
        <KindFields interaction={interaction} />
        <CaseLine interaction={interaction} />
      </Section>
      <PromisedCallbacks interactionId={interaction.id} />
      {interaction.disposition && (
        <Section title={t('facts.outcome')}>
          <Outcome interaction={interaction} />
        </Section>
      )}
      {handover && read && (
        <Section title={t('handover.title')}>
          <HandoverPackage transfer={handover} interaction={interaction} />
        </Section>
      )}
    </div>
  );
}

function Section({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section className={classes.section} aria-label={title}>
      <h2 className={classes.title}>{title}</h2>
      {children}
    </section>
  );
}

function InteractionFacts({ interaction }: Props) {
  const { t } = useTranslation(['workspace', 'words']);
  const channels = useChannelWords();
  const { language, stopwatch } = useFormat();
  const queue = useView((rows) => rows.get('queue', interaction.queueId), [interaction.queueId]);
  const { arrivedAt, firstHumanAt, topic, outside, flags } = interaction;
  return (
    <FactList
      facts={[
        [t('facts.channel'), channels.word(interaction.channel)],
        [t('facts.queue'), queue?.name[language]],
        [t('facts.to'), outside?.to],
        [t('facts.topic'), topic],
        [t('facts.state'), t(`words:interactionState.${interaction.state}`)],
        [t('facts.arrived'), <When key="at" at={arrivedAt} />],
        [
          t('facts.firstAnswer'),
          firstHumanAt === undefined ? undefined : stopwatch(firstHumanAt - arrivedAt),
        ],
        [t('facts.messages'), interaction.messageCount],
        [t('facts.transfers'), interaction.transferCount || undefined],
        [t('facts.flags'), flags.includes('noGreeting') ? t('header.noGreeting') : undefined],
      ]}
    />
  );
}

function Outcome({ interaction }: Props) {
  const { t } = useTranslation(['workspace', 'words']);
  const { language } = useFormat();
  const { disposition, summary, solution, survey, skipped = [] } = interaction;
  const left = skipped.map(({ title, why, words }) => {
    const name = title?.[language] ?? t('steps.anythingElse');
    return t('steps.leftOut', { name, why: words.trim() || t(`steps.why.${why}`) });
  });
  return (
    <FactList
      facts={[
        [t('wrapUp.disposition'), disposition && t(`words:disposition.${disposition}`)],
        [t('wrapUp.summary'), summary],
        [t('wrapUp.solution'), solution],
        [t('facts.leftOut'), left.length > 0 ? left.join(' · ') : undefined],
        [t('facts.stars'), survey?.stars && t('facts.starsOf', { stars: survey.stars })],
        [t('facts.said'), survey?.text],
      ]}
    />
  );
}
