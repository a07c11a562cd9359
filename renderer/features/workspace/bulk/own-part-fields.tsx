import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import panel from '../panel/panel.module.css';
import classes from './bulk.module.css';
import type { OwnPart } from './bulk-transfer-draft.ts';

interface Props {
  row: Interaction;
  /** It goes to the team lead, wherever the others go. */
  toLead: boolean;
  own: OwnPart;
  onChange(part: Partial<OwnPart>): void;
  problemOf(field: keyof OwnPart): string | undefined;
}

/** What one of them needs of its own: its summary, and the rest where it differs from the others. */
export function OwnPartFields({ row, toLead, own, onChange, problemOf }: Props) {
  const { t } = useTranslation('workspace');
  const [asked, setAsked] = useState(false);
  const differs = asked || own.tried !== '' || own.expectation !== '';
  const field = (name: keyof OwnPart, required: boolean) => (
    <Textarea
      key={name}
      autosize
      minRows={1}
      maxRows={5}
      withAsterisk={required}
      required={required}
      label={t(`transfer.${name}`)}
      placeholder={required ? undefined : t('bulkTransfer.asForAll')}
      error={problemOf(name)}
      value={own[name]}
      onChange={(event) => onChange({ [name]: event.currentTarget.value })}
    />
  );
  return (
    <fieldset className={classes.own}>
      <legend className={panel.legend}>{row.customerName}</legend>
      {toLead && <p className={panel.quiet}>{t('transfer.third')}</p>}
      {row.lastMessage && <p className={classes.lastSaid}>{row.lastMessage.text}</p>}
      {field('summary', true)}
      {differs ? (
        (['tried', 'expectation'] as const).map((name) => field(name, false))
      ) : (
        <div>
          <Button size="compact-xs" variant="subtle" onClick={() => setAsked(true)}>
            {t('bulkTransfer.differs')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
