import { Button } from '@mantine/core';
import { IconMessageCircleHeart, IconSend2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import type { Script } from '../../../../domain/script/script.ts';
import { KeyHint } from '../../../ui/key-hint.tsx';
import { AttachButton } from '../files/attach-button.tsx';
import classes from './composer.module.css';
import { type Picking, ScriptPicker } from './script-picker.tsx';
import type { ComposerState } from './use-composer.ts';

interface Props {
  interaction: Pick<Interaction, 'id' | 'kind' | 'language'>;
  composer: ComposerState;
  picking: Picking | undefined;
  setPicking(open: Picking | undefined): void;
  insert(script: Script): void;
}

/** What is at hand below the text: the greeting, the scripts, and sending. */
export function ComposerBar({ interaction, composer, picking, setPicking, insert }: Props) {
  const { t } = useTranslation('workspace');
  const { greeting } = composer;
  return (
    <div className={classes.bar}>
      {greeting && (
        <KeyHint label={t('composer.greetingWhy')} shortcut="workspace.greeting">
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            leftSection={<IconMessageCircleHeart size={16} />}
            onClick={() => insert(greeting)}
          >
            {t('composer.greeting')}
          </Button>
        </KeyHint>
      )}
      <ScriptPicker
        scripts={composer.scripts}
        language={interaction.language}
        kind={interaction.kind}
        fill={composer.fill}
        due={composer.due}
        first={composer.incidentScript}
        picking={picking}
        setPicking={setPicking}
        insert={insert}
      />
      <AttachButton interactionId={interaction.id} />
      <span className={classes.hint}>{t('composer.keys')}</span>
      <KeyHint label={t('composer.send')} keys="Enter">
        <Button
          size="xs"
          rightSection={<IconSend2 size={16} />}
          disabled={!composer.sendable}
          onClick={composer.send}
        >
          {t('composer.send')}
        </Button>
      </KeyHint>
    </div>
  );
}
