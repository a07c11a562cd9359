import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import { chooseScripts } from '../../../../domain/script/choose-scripts.ts';
import { useMutate } from '../../../data/index.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import { useComposer } from '../composer/use-composer.ts';
import { askForComposer } from '../focus-wish.ts';
import { When } from '../when.tsx';
import classes from './panel.module.css';
import { ResumeTalk } from './resume-talk.tsx';

interface Props {
  interaction: Interaction;
}

/** The first step: say goodbye while the customer can still answer, then end the talking. */
export function EndTalk({ interaction }: Props) {
  const { t } = useTranslation('workspace');
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const composer = useComposer(interaction);
  const closing = chooseScripts(composer.scripts, 'closing', interaction.language)[0];
  if (interaction.state === 'wrapUp')
    return (
      <div>
        <p className={classes.quiet}>
          {t('wrapUp.ended')} {interaction.wrapUpAt !== undefined && <When at={interaction.wrapUpAt} />}
        </p>
        <div className={classes.suggestions}>
          <ResumeTalk interactionId={interaction.id} />
        </div>
      </div>
    );
  return (
    <div>
      <p className={classes.quiet}>{t('wrapUp.stillTalking')}</p>
      <div className={classes.suggestions}>
        {closing && (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => {
              const end = composer.draft.text.length;
              composer.insert(closing, { from: end, to: end });
              askForComposer(interaction.id);
            }}
          >
            {t('wrapUp.sayGoodbye')}
          </Button>
        )}
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => attempt(() => mutate('interaction.startWrapUp', { interactionId: interaction.id }))}
        >
          {t('wrapUp.endTalk')}
        </Button>
      </div>
    </div>
  );
}
