import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Criterion, Scorecard } from '../../../../domain/evaluation/scorecard.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { useAnswerSign, useCriterionName } from '../course/steps.tsx';
import { figure } from '../scorecard/figure.ts';
import classes from './cards.module.css';

/** A published version: what it asks, how much each part weighs, and what the journal answers. */
export function CardText({ card }: { card: Scorecard }) {
  const { t } = useTranslation('quality');
  const { language } = useFormat();
  return (
    <article className={classes.text} aria-label={card.name[language]}>
      <h2 className={classes.title}>{card.name[language]}</h2>
      {card.sections.map((section) => (
        <section key={section.id}>
          <h3 className={classes.sectionTitle}>
            {section.name[language]}
            <span className={classes.quiet}>{t('card.weight', { weight: figure(section.weight) })}</span>
          </h3>
          <ul className={classes.criteria}>
            {section.criteria.map((criterion) => (
              <CriterionText key={criterion.id} card={card} criterion={criterion} />
            ))}
          </ul>
        </section>
      ))}
    </article>
  );
}

function CriterionText({ card, criterion }: { card: Scorecard; criterion: Criterion }) {
  const { t } = useTranslation(['evaluation', 'quality']);
  const { language } = useFormat();
  const nameOf = useCriterionName(card);
  const signOf = useAnswerSign();
  const { name, guidance, weight, critical, fact, onlyIf } = criterion;
  return (
    <li>
      <div>
        {name[language]}{' '}
        {critical && (
          <Badge size="xs" radius="sm" variant="outline" color="gray" className={classes.badge}>
            {t('quality:card.critical')}
          </Badge>
        )}
        <p className={classes.quiet}>
          {[
            guidance?.[language],
            fact && t('cards.answeredBy', { fact: t(`cards.fact.${fact}`) }),
            onlyIf &&
              t('cards.onlyIf', {
                criterion: nameOf(onlyIf.criterionId),
                answers: onlyIf.answers.map(signOf).join(' / '),
              }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <span className={classes.quiet}>{figure(weight)}</span>
    </li>
  );
}
