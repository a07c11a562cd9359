import { useTranslation } from 'react-i18next';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import { IntakeFields, useIntake } from '../../cases/index.ts';
import { usePanel } from '../use-panel.ts';
import { FormFrame } from './form-frame.tsx';

/** The record with which a conversation becomes a case, beside what is being said. What is known is filled in. */
export function CaseForm({ interaction }: { interaction: Interaction }) {
  const { t } = useTranslation(['workspace', 'cases']);
  const intake = useIntake({ interaction });
  const [, openPanel] = usePanel(interaction.id);
  const close = () => openPanel('facts');
  return (
    <FormFrame
      interactionId={interaction.id}
      title={t('case.title')}
      submitLabel={t('cases:intake.open')}
      submit={() => intake.submit() !== undefined && close()}
      close={close}
      cameBack={false}
      summary={intake.summary}
    >
      <IntakeFields {...intake} fixed />
    </FormFrame>
  );
}
