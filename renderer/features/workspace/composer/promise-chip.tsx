import { CloseButton, UnstyledButton } from '@mantine/core';
import { IconPhoneCall } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SpokenPromise } from '../../../../domain/callback/promised-time.ts';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import { MINUTE } from '../../../../domain/time.ts';
import { useDraft, useNow } from '../../../data/index.ts';
import { KeyHint } from '../../../ui/key-hint.tsx';
import { useCommand } from '../../../ui/use-command.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { askForForm } from '../focus-wish.ts';
import { emptyCallback, promisedDraft } from '../panel/callback-draft.ts';
import { formKey } from '../panel/use-form-draft.ts';
import { usePanel } from '../use-panel.ts';
import classes from './composer.module.css';
import { useSpokenPromise } from './use-spoken-promise.ts';

interface Props {
  interaction: Interaction;
  text: string;
}

/** Offers to make a callback of a promise of time. It takes no focus, and once put aside it stays away. */
export function PromiseChip({ interaction, text }: Props) {
  const [promise, putAside] = useSpokenPromise(interaction, text);
  return promise ? <Chip interactionId={interaction.id} promise={promise} putAside={putAside} /> : null;
}

interface ChipProps {
  interactionId: string;
  promise: SpokenPromise;
  putAside(): void;
}

function Chip({ interactionId, promise, putAside }: ChipProps) {
  const { t } = useTranslation('workspace');
  const { dayAndTime } = useFormat();
  const now = useNow(MINUTE);
  const [draft, keep] = useDraft(formKey('callback', interactionId), emptyCallback);
  const [, openPanel] = usePanel(interactionId);
  const label = t('promise.offer', { when: dayAndTime(promise.dueAt, now) });
  const run = () => {
    keep(promisedDraft(draft, promise));
    putAside();
    openPanel('callback');
    askForForm(interactionId);
  };
  useCommand({ id: 'workspace.promise', label, shortcut: 'workspace.promise', run });
  return (
    <div className={classes.promise}>
      <KeyHint label={t('promise.why')} shortcut="workspace.promise">
        <UnstyledButton className={classes.promiseOffer} onClick={run}>
          <IconPhoneCall size={13} aria-hidden="true" />
          {label}
        </UnstyledButton>
      </KeyHint>
      <CloseButton size={18} iconSize={12} aria-label={t('promise.putAside')} onClick={putAside} />
    </div>
  );
}
