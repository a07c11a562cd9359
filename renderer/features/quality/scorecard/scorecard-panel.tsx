import { Button, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isReleased } from '../../../../domain/evaluation/course.ts';
import { factOf } from '../../../../domain/evaluation/facts.ts';
import { isAsked } from '../../../../domain/evaluation/score.ts';
import type { Evaluation, Scorecard } from '../../../../domain/evaluation/scorecard.ts';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import { useSyncStatus, useView } from '../../../data/index.ts';
import { Keys } from '../../../ui/key-hint.tsx';
import { useCommand } from '../../../ui/use-command.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { CameOf } from '../../changes/index.ts';
import { BelongsTo } from '../../improve/index.ts';
import { CoursePanel } from '../course/course-panel.tsx';
import type { Moment } from '../course/dispute-form.tsx';
import { FlagPanel } from '../flags/flag-panel.tsx';
import { AgentChoice } from './agent-choice.tsx';
import { Arithmetic } from './arithmetic.tsx';
import { CriterionRow } from './criterion-row.tsx';
import { figure } from './figure.ts';
import { PanelHead } from './panel-head.tsx';
import classes from './scorecard.module.css';
import { useEvaluation } from './use-evaluation.ts';

interface Props {
  interactionId: string;
  interaction: Interaction | undefined;
  card: Scorecard;
  evaluation: Evaluation | undefined;
  /** Whom it can be about. */
  agentIds: readonly string[];
  own: boolean;
  /** What can be named as evidence. */
  moments: readonly Moment[];
}

/** The scorecard beside a replay: answered by key, added up as one goes. */
export function ScorecardPanel(props: Props) {
  const { interactionId, interaction, card, evaluation, agentIds, own, moments } = props;
  const { t } = useTranslation(['quality', 'words']);
  const { language } = useFormat();
  const queue = useView(
    (rows) => (interaction ? rows.get('queue', interaction.queueId) : undefined),
    [interaction?.queueId],
  );
  const agentId = agentIds.at(-1) ?? '';
  const work = useEvaluation({ interactionId, interaction, queue, card, evaluation, agentId, own });
  const { content, score, readOnly, missing } = work;
  const online = useSyncStatus().connection === 'online';
  const panel = useRef<HTMLElement>(null);
  const [touchedId, setTouched] = useState<string>();
  const touched = card.sections.flatMap(({ criteria }) => criteria).find(({ id }) => id === touchedId);
  const lines = new Map(
    score.sections.flatMap(({ criteria }) => criteria.map((line) => [line.criterionId, line])),
  );
  const asked = card.sections
    .flatMap(({ criteria }) => criteria)
    .filter((criterion) => isAsked(criterion, content.answers));
  // What the journal answers is passed over: there is nothing to do.
  const order = asked.filter(({ fact }) => !fact).map(({ id }) => id);
  const focusOn = (id: string | undefined) => {
    const row = panel.current?.querySelector(`[data-criterion="${id}"]`);
    row?.querySelector<HTMLElement>('input:checked, input')?.focus();
  };
  const release = () => {
    if (work.release()) notifications.show({ message: t(online ? 'card.released' : 'card.releasedLater') });
    else focusOn(order.find((id) => content.answers[id] === undefined));
  };
  useCommand({
    id: 'card.focus',
    label: t('card.focus'),
    shortcut: 'card.focus',
    run: () => focusOn(order[0]),
  });
  useCommand({
    id: 'card.save',
    label: t('card.save'),
    keys: 'mod+s',
    whileTyping: true,
    enabled: !readOnly,
    run: work.save,
  });
  useCommand({
    id: 'card.release',
    label: t('card.release'),
    keys: 'mod+Enter',
    whileTyping: true,
    enabled: !readOnly,
    run: release,
  });
  return (
    <section ref={panel} className={classes.panel} aria-label={card.name[language]}>
      <PanelHead
        card={card}
        evaluation={evaluation}
        unsaved={work.unsaved}
        score={score}
        missing={readOnly ? 0 : asked.filter(({ id }) => content.answers[id] === undefined).length}
      />
      <div className={classes.scroll} {...(readOnly && { tabIndex: 0 })}>
        {agentIds.length > 1 && !readOnly && (
          <AgentChoice
            agentIds={agentIds}
            value={content.agentId}
            onChange={(agentId) => work.change({ agentId })}
          />
        )}
        {card.sections.map((section) => (
          <section key={section.id} className={classes.section} aria-label={section.name[language]}>
            <h3 className={classes.sectionName}>
              {section.name[language]}
              <span className={classes.weight}>{t('card.weight', { weight: figure(section.weight) })}</span>
            </h3>
            <ul className={classes.criteria}>
              {section.criteria
                .filter((criterion) => asked.includes(criterion))
                .map((criterion) => (
                  <CriterionRow
                    key={criterion.id}
                    criterion={criterion}
                    known={
                      criterion.fact && interaction && queue
                        ? factOf(criterion.fact, interaction, queue)
                        : undefined
                    }
                    line={lines.get(criterion.id)}
                    readOnly={readOnly}
                    missing={missing.includes(criterion.id)}
                    onTouched={() => setTouched(criterion.id)}
                    onAnswer={(answer) =>
                      work.change({ answers: { ...content.answers, [criterion.id]: answer } })
                    }
                    onMove={(step) => focusOn(order[order.indexOf(criterion.id) + step])}
                  />
                ))}
            </ul>
          </section>
        ))}
        <div className={classes.comment}>
          {readOnly ? (
            content.comment && <p className={classes.said}>{content.comment}</p>
          ) : (
            <Textarea
              label={t('card.comment')}
              autosize
              minRows={2}
              maxRows={8}
              maxLength={4_000}
              value={content.comment}
              onChange={(event) => work.change({ comment: event.currentTarget.value })}
            />
          )}
        </div>
        <Arithmetic card={card} score={score} />
        {own && interaction && <FlagPanel interaction={interaction} />}
        {evaluation && isReleased(evaluation) && (
          <div className={classes.belongs}>
            <BelongsTo about={{ kind: 'evaluation', id: evaluation.id }} />
            <CameOf of="evaluation" id={evaluation.id} />
          </div>
        )}
        {own && interaction && !(evaluation && isReleased(evaluation)) && (
          <div className={classes.belongs}>
            <BelongsTo about={{ kind: 'interaction', id: interactionId }} />
          </div>
        )}
        {evaluation && isReleased(evaluation) && (
          <CoursePanel card={card} evaluation={evaluation} moments={moments} />
        )}
      </div>
      <p className={classes.guidance} aria-hidden>
        {touched?.guidance?.[language] ?? t('card.guidance')}
      </p>
      {!readOnly && (
        <footer className={classes.foot}>
          <p className={classes.problem} role="status">
            {work.refusal
              ? t(`words:refusal.${work.refusal}`)
              : missing.length > 0 && t('card.missing', { count: missing.length })}
          </p>
          <Button variant="default" onClick={work.save} rightSection={<Keys keys="mod+s" plain />}>
            {t('card.save')}
          </Button>
          <Button onClick={release} rightSection={<Keys keys="mod+Enter" plain />}>
            {t('card.release')}
          </Button>
        </footer>
      )}
    </section>
  );
}
