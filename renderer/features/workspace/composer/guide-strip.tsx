import { Button, CloseButton, UnstyledButton } from '@mantine/core';
import { IconCornerDownLeft, IconRoute } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FilledScript } from '../../../../domain/script/fill-script.ts';
import type { GuideChoice } from '../../../../domain/script/guide/guide.ts';
import type { Script } from '../../../../domain/script/script.ts';
import { KeyHint, Keys } from '../../../ui/key-hint.tsx';
import { useCommand } from '../../../ui/use-command.ts';
import { useFormat } from '../../../ui/use-format.ts';
import classes from './guide-strip.module.css';
import type { Guide } from './use-guide.ts';

interface Props {
  guide: Guide;
  fill(script: Script): FilledScript;
  insert(script: Script): void;
}

/** One step of a guided script above the field: what to say, and what the customer may answer. */
export function GuideStrip({ guide, fill, insert }: Props) {
  const { t } = useTranslation('workspace');
  const { language } = useFormat();
  const { script, path, step, stale, choose } = guide;
  const title = script.title[language];
  return (
    <section className={classes.strip} aria-label={t('guide.title', { title })}>
      <header className={classes.head}>
        <IconRoute size={14} aria-hidden="true" />
        <strong>{title}</strong>
        <span className={classes.path}>{path.map(({ choice }) => choice).join(' › ')}</span>
        <CloseButton size={20} iconSize={13} aria-label={t('guide.close')} onClick={guide.putAway} />
      </header>
      {step ? (
        <>
          <Say script={{ ...script, body: step.say }} fill={fill} insert={insert} />
          <fieldset className={classes.choices} aria-label={t('guide.answers')}>
            {step.choices.map((choice, n) => (
              <Choice key={choice.id} choice={choice} place={n + 1} choose={() => choose(choice.id)} />
            ))}
          </fieldset>
        </>
      ) : (
        <div className={classes.choices}>
          <span>{t(stale ? 'guide.stale' : 'guide.ended')}</span>
          <Button size="compact-xs" variant="default" onClick={guide.again}>
            {t('guide.again')}
          </Button>
        </div>
      )}
    </section>
  );
}

interface SayProps {
  /** The script with the step's words. */
  script: Script;
  fill(script: Script): FilledScript;
  insert(script: Script): void;
}

function Say({ script, fill, insert }: SayProps) {
  const { t } = useTranslation('workspace');
  const filled = fill(script);
  const run = () => insert(script);
  useCommand({ id: 'workspace.guideSay', label: t('guide.insert'), shortcut: 'workspace.guideSay', run });
  return (
    <KeyHint label={t('guide.insert')} shortcut="workspace.guideSay">
      <UnstyledButton className={classes.say} lang={script.language} onClick={run}>
        <span>{'text' in filled ? filled.text : script.body}</span>
        <IconCornerDownLeft size={14} aria-hidden="true" />
      </UnstyledButton>
    </KeyHint>
  );
}

interface ChoiceProps {
  choice: GuideChoice;
  place: number;
  choose(): void;
}

function Choice({ choice, place, choose }: ChoiceProps) {
  const { t } = useTranslation('workspace');
  const keys = `alt+${place}`;
  useCommand({
    id: `workspace.guide.${place}`,
    label: t('guide.choose', { choice: choice.label }),
    keys,
    whileTyping: true,
    run: choose,
  });
  return (
    <Button size="compact-sm" variant="default" rightSection={<Keys keys={keys} />} onClick={choose}>
      {choice.label}
    </Button>
  );
}
