import { UnstyledButton } from '@mantine/core';
import { IconBulb } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import { adviceFor } from '../../../../domain/script/advice.ts';
import { fillScript } from '../../../../domain/script/fill-script.ts';
import type { Script } from '../../../../domain/script/script.ts';
import { insertedScript, insertInto } from '../../../../domain/script/script-use.ts';
import { scriptValues } from '../../../../domain/script/script-values.ts';
import { MINUTE } from '../../../../domain/time.ts';
import { useKeepDraft, useNewestDraft, useNow, useSession, useView } from '../../../data/index.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { composerKey, emptyComposer } from '../composer/composer-draft.ts';
import { askForComposer } from '../focus-wish.ts';
import facts from './facts.module.css';
import classes from './procedure-here.module.css';

interface Props {
  interaction: Interaction;
}

/** Useful further advice for what the matter is, one press away from being said; what was said is gone (C-038). */
export function AdviceHere({ interaction }: Props) {
  const { t } = useTranslation('workspace');
  const { language } = useFormat();
  const now = useNow(MINUTE);
  const scripts = useView((rows) => rows.where('script', 'moment', 'advice'));
  const say = useSay(interaction);
  const { said = [], state } = interaction;
  const open = adviceFor(scripts, interaction, now).filter(({ id }) => !said.includes(id));
  if (open.length === 0 || (state !== 'connected' && state !== 'held')) return null;
  return (
    <section className={facts.section} aria-label={t('advice.title')}>
      <h2 className={facts.title}>{t('advice.title')}</h2>
      <div className={classes.chips}>
        {open.map((script) => (
          <UnstyledButton
            key={script.id}
            className={classes.chip}
            title={script.body}
            onClick={() => say(script)}
          >
            <IconBulb size={14} aria-hidden />
            {script.title[language]}
          </UnstyledButton>
        ))}
      </div>
    </section>
  );
}

/** Puts it behind what is being written, as that is at this moment: nothing here is drawn while somebody types. */
function useSay(interaction: Interaction): (script: Script) => void {
  const key = composerKey(interaction.id);
  const newest = useNewestDraft(key, emptyComposer);
  const keep = useKeepDraft();
  const { person } = useSession();
  const queue = useView((rows) => rows.get('queue', interaction.queueId), [interaction.queueId]);
  const now = useNow(MINUTE);
  return (script) => {
    const filled = fillScript(script, queue ? scriptValues(interaction, queue, person, now) : {});
    askForComposer(interaction.id);
    if (!('text' in filled)) return;
    const { text: before, inserted } = newest();
    const end = before.length;
    const { text } = insertInto(before, { from: end, to: end }, filled.text);
    keep(key, { text, inserted: [...inserted, insertedScript(script, filled.text)] });
  };
}
