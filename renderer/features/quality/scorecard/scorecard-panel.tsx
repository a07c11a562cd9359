import { Button, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evaluation, Scorecard } from '../../../../domain/evaluation/scorecard.ts';
import { useSyncStatus } from '../../../data/index.ts';
import { Keys } from '../../../ui/key-hint.tsx';
import { useCommand } from '../../../ui/use-command.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { AgentChoice } from './agent-choice.tsx';
import { Arithmetic } from './arithmetic.tsx';
import { CriterionRow } from './criterion-row.tsx';
import { figure } from './figure.ts';
import { PanelHead } from './panel-head.tsx';
import classes from './scorecard.module.css';
import { useEvaluation } from './use-evaluation.ts';

interface Props {
  interactionId: string;
  card: Scorecard;
  evaluation: Evaluation | undefined;
  /** Whom it can be about. */
  agentIds: readonly string[];
  own: boolean;
}

/** The scorecard beside a replay: answered by key, added up as one goes. */
export function ScorecardPanel({ interactionId, card, evaluation, agentIds, own }: Props) {
  const { t } = useTranslation(['quality', 'words']);
  const { language } = useFormat();
  const work = useEvaluation({ interactionId, card, evaluation, agentId: agentIds.at(-1) ?? '', own });
  const { content, score, readOnly, missing } = work;
  const online = useSyncStatus().connection === 'online';
  const panel = useRef<HTMLElement>(null);
  const [touchedId, setTouched] = useState<string>();
  const touched = card.sections.flatMap(({ criteria }) => criteria).find(({ id }) => id === touchedId);
  const lines = new Map(
    score.sections.flatMap(({ criteria }) => criteria.map((line) => [line.criterionId, line])),
  );
  const order = card.sections.flatMap(({ criteria }) => criteria.map(({ id }) => id));
  const focusOn = (id: string | undefined) => {
    const row = panel.current?.querySelector(`[data-criterion="${id}"]`);
    row?.querySelector<HTMLElement>('input:checked, input')?.focus();
  };
  const release = () => {
    if (work.release()) notifications.show({ message: t(online ? 'card.released' : 'card.releasedLater') });
    else focusOn(order.find((id) => content.answers[id] === undefined));
  };
  useCommand({ id: 'card.focus', label: t('card.focus'), keys: 'c', run: () => focusOn(order[0]) });
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
      <PanelHead card={card} evaluation={evaluation} unsaved={work.unsaved} score={score} />
      <div className={classes.scroll}>
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
              {section.criteria.map((criterion) => (
                <CriterionRow
                  key={criterion.id}
                  criterion={criterion}
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
