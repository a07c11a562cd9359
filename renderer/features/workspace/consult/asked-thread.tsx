import { Button, Group, TextInput } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import { CONSULT_TEXT_LIMIT, type Consult } from '../../../../domain/transfer/consult.ts';
import { useDraft, useMutate, usePending, useView } from '../../../data/index.ts';
import { KeyHint } from '../../../ui/key-hint.tsx';
import { pressed } from '../../../ui/keys.ts';
import { SidePanelHead } from '../../../ui/side-panel-head.tsx';
import { useCommand } from '../../../ui/use-command.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import classes from '../panel/panel.module.css';
import { Thread } from './thread.tsx';

interface Props {
  interaction: Interaction;
  consult: Consult;
}

/** The thread for whoever was asked: they read along, write, and say whether they take over. */
export function AskedThread({ interaction, consult }: Props) {
  const { t } = useTranslation('workspace');
  const name = useView((rows) => rows.get('person', consult.byId)?.name, [consult.byId]) ?? '–';
  return (
    <section className={classes.panel} aria-label={t('consult.by', { name })}>
      <SidePanelHead title={t('consult.by', { name })} />
      <div className={classes.fields}>
        <p className={classes.quiet}>{t('consult.private')}</p>
        <Thread interactionId={interaction.id} consult={consult} />
      </div>
      <footer className={classes.foot}>
        <Answer interactionId={interaction.id} consult={consult} />
      </footer>
    </section>
  );
}

function Answer({ interactionId, consult }: { interactionId: string; consult: Consult }) {
  const { t } = useTranslation('workspace');
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const [no, keep, clear] = useDraft(`consult.no.${consult.id}`, '');
  const why = useRef<HTMLInputElement>(null);
  const willing = consult.state === 'willing';
  const unsent = usePending('interaction', interactionId).includes('interaction.answerColleague');
  const ids = { interactionId, consultId: consult.id };
  const yes = () => attempt(() => mutate('interaction.answerColleague', { ...ids, willing: true, text: '' }));
  const decline = () => {
    if (no.trim() === '') return why.current?.focus();
    attempt(() => {
      mutate('interaction.answerColleague', { ...ids, willing: false, text: no });
      clear();
    });
  };
  useCommand({
    id: 'workspace.consultYes',
    label: t('consult.yes'),
    shortcut: 'workspace.consultYes',
    enabled: !willing,
    run: yes,
  });
  return (
    <>
      {willing ? (
        <p className={classes.quiet} role="status">
          {t(unsent ? 'consult.youAreUnsent' : 'consult.youAre')}
        </p>
      ) : (
        <KeyHint label={t('consult.yes')} shortcut="workspace.consultYes">
          <Button fullWidth onClick={yes}>
            {t('consult.yes')}
          </Button>
        </KeyHint>
      )}
      <Group gap={6} mt={8} wrap="nowrap">
        <TextInput
          ref={why}
          size="xs"
          flex={1}
          miw={0}
          maxLength={CONSULT_TEXT_LIMIT}
          aria-label={t('consult.noWhy')}
          placeholder={t('consult.noWhy')}
          value={no}
          onChange={(event) => keep(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (pressed(event, 'Enter')) decline();
          }}
        />
        <Button size="xs" variant="default" onClick={decline}>
          {t('consult.no')}
        </Button>
        <Button
          size="xs"
          variant="subtle"
          color="gray"
          onClick={() => attempt(() => mutate('interaction.leaveConsult', ids))}
        >
          {t('consult.leave')}
        </Button>
      </Group>
    </>
  );
}
