import { ActionIcon, Button, NumberInput, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type CardContent,
  cardProblems,
  lackingCriteria,
  requiredSections,
} from '../../../../domain/evaluation/card-version.ts';
import { cardIdOf } from '../../../../domain/evaluation/in-force.ts';
import type { Criterion, Scorecard, Section } from '../../../../domain/evaluation/scorecard.ts';
import { hasRole } from '../../../../domain/person/person.ts';
import { newId, useDraft, useMutate, useSession } from '../../../data/index.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import classes from './cards.module.css';
import { CriterionFields } from './criterion-fields.tsx';

const emptyCriterion = (): Criterion => ({
  id: newId(),
  name: { 'zh-CN': '', en: '' },
  weight: 1,
  critical: false,
});

/** A draft being written. What is missing for its publication is said before anybody tries. */
export function CardEditor({ card }: { card: Scorecard }) {
  const { t } = useTranslation('evaluation');
  const { language: shown } = useFormat();
  const { person } = useSession();
  const leads = hasRole(person, 'qualityLead');
  const [typed, setTyped, clear] = useDraft<CardContent | null>(`scorecard.${card.id}`, null);
  const [tried, setTried] = useState(false);
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const content = typed ?? { name: card.name, sections: card.sections };
  const problems = cardProblems(content);
  const isWrong = (field: string) => tried && problems.some((one) => one.field === field);
  const setSections = (sections: Section[]) => setTyped({ ...content, sections });
  const change = (id: string, part: Partial<Section>) =>
    setSections(content.sections.map((one) => (one.id === id ? { ...one, ...part } : one)));
  const save = (): boolean => {
    if (!typed) return true;
    const args = { cardId: cardIdOf(card), version: card.version, content: typed };
    if (!attempt(() => mutate('scorecard.write', args))) return false;
    clear();
    return true;
  };
  const publish = () => {
    setTried(true);
    if (problems.length === 0 && save()) attempt(() => mutate('scorecard.publish', { scorecardId: card.id }));
  };
  const all = content.sections.flatMap(({ criteria }) => criteria);
  const required: readonly string[] = requiredSections;
  const lacking = lackingCriteria(content);
  const addCriterion = (id: string) => {
    const [section] = [...content.sections.filter((one) => one.id === 'effectiveness'), ...content.sections];
    if (section) change(section.id, { criteria: [...section.criteria, { ...emptyCriterion(), id }] });
  };
  return (
    <form
      className={classes.editor}
      aria-label={t('cards.editor')}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <div className={classes.pair}>
        {(['zh-CN', 'en'] as const).map((language) => (
          <TextInput
            key={language}
            label={t(`cards.name.${language}`)}
            value={content.name[language]}
            error={isWrong('name')}
            onChange={(event) =>
              setTyped({ ...content, name: { ...content.name, [language]: event.currentTarget.value } })
            }
          />
        ))}
      </div>
      {content.sections.map((section) => (
        <fieldset key={section.id} className={classes.section}>
          <legend>
            {section.name[shown] || section.name['zh-CN'] || section.name.en || t('cards.newSection')}
          </legend>
          <div className={classes.sectionHead}>
            {(['zh-CN', 'en'] as const).map((language) => (
              <TextInput
                key={language}
                size="xs"
                label={t(`cards.section.${language}`)}
                value={section.name[language]}
                error={isWrong(section.id)}
                onChange={(event) =>
                  change(section.id, { name: { ...section.name, [language]: event.currentTarget.value } })
                }
              />
            ))}
            <NumberInput
              size="xs"
              label={t('cards.weight')}
              min={0}
              value={section.weight}
              error={isWrong(`weight.${section.id}`)}
              onChange={(value) => change(section.id, { weight: Number(value) || 0 })}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('cards.removeSection', { section: section.name[shown] })}
              onClick={() => setSections(content.sections.filter((one) => one !== section))}
            >
              <IconTrash size={16} />
            </ActionIcon>
          </div>
          {section.criteria.map((criterion) => (
            <CriterionFields
              key={criterion.id}
              criterion={criterion}
              earlier={all.slice(0, all.indexOf(criterion))}
              isWrong={isWrong}
              onChange={(next) =>
                change(section.id, {
                  criteria: section.criteria.map((one) => (one === criterion ? next : one)),
                })
              }
              onRemove={
                section.criteria.length > 1
                  ? () =>
                      change(section.id, { criteria: section.criteria.filter((one) => one !== criterion) })
                  : undefined
              }
            />
          ))}
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconPlus size={14} />}
            onClick={() => change(section.id, { criteria: [...section.criteria, emptyCriterion()] })}
          >
            {t('cards.addCriterion')}
          </Button>
        </fieldset>
      ))}
      {lacking.length > 0 && (
        <div className={classes.tools}>
          <p className={classes.problem}>{t('cards.lacks')}</p>
          {lacking.map((id) => (
            <Button key={id} size="compact-sm" variant="light" onClick={() => addCriterion(id)}>
              {t(`cards.recommended.${id}`)}
            </Button>
          ))}
        </div>
      )}
      <AddSection
        missing={required.filter((id) => !content.sections.some((section) => section.id === id))}
        onAdd={(section) => setSections([...content.sections, section])}
      />
      <footer className={classes.foot}>
        <p role="status" className={classes.problem}>
          {problems.length > 0
            ? t('cards.problems', { count: problems.length })
            : t(typed ? 'cards.unsaved' : leads ? 'cards.ready' : 'cards.readyForLead')}
        </p>
        <Button type="submit" variant="default" disabled={!typed}>
          {t('cards.save')}
        </Button>
        {leads && <Button onClick={publish}>{t('cards.publish')}</Button>}
      </footer>
    </form>
  );
}

interface AddProps {
  /** Sections every card must have that this one has not. */
  missing: readonly string[];
  onAdd(section: Section): void;
}

function AddSection({ missing, onAdd }: AddProps) {
  const { t } = useTranslation('evaluation');
  const add = (id: string) =>
    onAdd({ id, name: { 'zh-CN': '', en: '' }, weight: 10, criteria: [emptyCriterion()] });
  return (
    <div className={classes.tools}>
      {missing.map((id) => (
        <Button key={id} size="compact-sm" variant="light" onClick={() => add(id)}>
          {t(`cards.required.${id as 'conduct'}`)}
        </Button>
      ))}
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<IconPlus size={14} />}
        onClick={() => add(newId())}
      >
        {t('cards.addSection')}
      </Button>
    </div>
  );
}
