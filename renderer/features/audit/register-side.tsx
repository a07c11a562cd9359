import { Button, Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPointer } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Entity, entities } from '../../../domain/journal/rows.ts';
import { go } from '../../stores/place.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Split } from '../../ui/list-and-detail.tsx';
import sheet from '../../ui/sheet.module.css';
import { VirtualRows } from '../../ui/virtual-rows.tsx';
import { Answered } from './answered.tsx';
import classes from './audit.module.css';
import { RawData } from './raw-data.tsx';
import { conversationOf, streamOf, titleOf } from './row-words.ts';
import { usePages } from './use-pages.ts';

const PAUSE_MS = 500;

/** Every kind of row the centre keeps, as it stands. */
export function RegisterSide({ onAbout }: { onAbout(id: string): void }) {
  const { t } = useTranslation('audit');
  const [entity, setEntity] = useState<Entity>('interaction');
  const [text, setText] = useState('');
  const [wanted] = useDebouncedValue(text.trim(), PAUSE_MS);
  const [activeId, setActive] = useState<string>();
  const pages = usePages(`${entity} ${wanted}`, (api, after: string | undefined) =>
    api.auditRegister(entity, wanted, after),
  );
  const active = pages.rows.find(({ id }) => id === activeId);
  return (
    <Split
      fields="two"
      bar={
        <>
          <Select
            size="xs"
            aria-label={t('register.kind')}
            searchable
            allowDeselect={false}
            value={entity}
            data={entities.map((value) => ({ value, label: t(`entity.${value}`) }))}
            onChange={(value) => setEntity(entities.find((one) => one === value) ?? entity)}
          />
          <TextInput
            size="xs"
            aria-label={t('register.text')}
            placeholder={t('register.text')}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        </>
      }
      rows={
        <Answered pages={pages}>
          <VirtualRows
            rows={pages.rows.map((item) => ({ id: item.id, item }))}
            label={t(`entity.${entity}`)}
            rowHeight={48}
            activeId={active?.id}
            onActive={setActive}
            onEnd={pages.askMore}
            render={({ id, row }) => (
              <div className={classes.line}>
                <span className={classes.cut}>{titleOf(row) ?? id}</span>
                <span />
                <code className={classes.quiet}>{id}</code>
              </div>
            )}
          />
        </Answered>
      }
    >
      {active ? (
        <Row key={active.id} entity={entity} id={active.id} row={active.row} onAbout={onAbout} />
      ) : (
        <EmptyState icon={IconPointer} title={t('choose')} hint={t('recorded')} />
      )}
    </Split>
  );
}

interface RowProps {
  entity: Entity;
  id: string;
  row: unknown;
  onAbout(id: string): void;
}

function Row({ entity, id, row, onAbout }: RowProps) {
  const { t } = useTranslation('audit');
  const interactionId = conversationOf(entity, id, row);
  return (
    <article className={classes.detail} aria-label={id}>
      <h2 className={sheet.title}>{titleOf(row) ?? id}</h2>
      <p className={classes.quiet}>
        {t(`entity.${entity}`)} <code>{id}</code>
      </p>
      <div className={sheet.actions}>
        <Button size="xs" variant="default" onClick={() => onAbout(streamOf(entity, id, row))}>
          {t('register.journal')}
        </Button>
        {interactionId !== undefined && (
          <Button size="xs" variant="default" onClick={() => go({ screen: 'audit', interactionId })}>
            {t('replay.open')}
          </Button>
        )}
      </div>
      <RawData data={row} />
    </article>
  );
}
