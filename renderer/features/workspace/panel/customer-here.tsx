import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import { pressed } from '../../../ui/keys.ts';
import { isCovered } from '../../../ui/overlays.ts';
import { SidePanelHead } from '../../../ui/side-panel-head.tsx';
import { CustomerFile } from '../../customers/index.ts';
import { useInsertPassage } from '../composer/use-insert-passage.ts';
import { useFocusWish } from '../focus-wish.ts';
import { usePanel } from '../use-panel.ts';
import classes from './panel.module.css';

interface Props {
  interaction: Interaction;
}

/** The customer's file in the place of the facts, beside what is being said. */
export function CustomerHere({ interaction }: Props) {
  const { t } = useTranslation('workspace');
  const { id, state, customerId } = interaction;
  const [, openPanel] = usePanel(id);
  const insert = useInsertPassage(id);
  const place = useRef<HTMLElement>(null);
  useFocusWish('form', id, place, (element) => element.querySelector('button')?.focus());
  const close = () => openPanel('facts');
  return (
    <section
      ref={place}
      className={classes.panel}
      aria-label={t('action.customer')}
      onKeyDown={(event) => {
        if (pressed(event, 'Escape') && !isCovered(event)) close();
      }}
    >
      <SidePanelHead title={interaction.customerName} leave={{ label: t('form.close'), run: close }} />
      <div className={classes.scrolled}>
        <CustomerFile
          key={id}
          customerId={customerId}
          interaction={interaction}
          insert={state === 'connected' || state === 'held' ? insert : undefined}
        />
      </div>
    </section>
  );
}
