import { Button } from '@mantine/core';
import { IconPlus, IconPointer } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayPropose } from '../../../domain/script/wording.ts';
import { useSession } from '../../data/index.ts';
import { go, usePlace } from '../../stores/place.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Keys } from '../../ui/key-hint.tsx';
import { ListAndDetail } from '../../ui/list-and-detail.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { ScriptDetail } from './script-detail.tsx';
import { ScriptEditor } from './script-editor.tsx';
import { ScriptList } from './script-list.tsx';
import { useLibrary } from './use-library.ts';
import { useUses } from './use-uses.ts';

/** The draft of a script that is not there yet has this name. */
const NEW = 'new';

/** The library of approved wording: who writes it, who approves it, and how it fares. */
export function ScriptsScreen() {
  const { t } = useTranslation('scripts');
  const { person } = useSession();
  const place = usePlace();
  const entries = useLibrary();
  const uses = useUses();
  const asked = place.screen === 'scripts' ? place.scriptId : undefined;
  const selected = entries.find(({ id }) => id === asked);
  const [writing, setWriting] = useState<string>();
  const writes = mayPropose(person);
  const begin = () => setWriting(NEW);
  useCommand({ id: 'scripts.new', label: t('new'), shortcut: 'scripts.new', enabled: writes, run: begin });
  return (
    <ListAndDetail
      title={t('title')}
      list={
        <ScriptList
          entries={entries}
          uses={uses}
          selectedId={selected?.id}
          onSelect={(scriptId) => {
            setWriting(undefined);
            go({ screen: 'scripts', scriptId });
          }}
          action={
            writes && (
              <Button
                size="xs"
                leftSection={<IconPlus size={15} />}
                rightSection={<Keys shortcut="scripts.new" plain />}
                onClick={begin}
              >
                {t('new')}
              </Button>
            )
          }
        />
      }
    >
      {writing !== undefined ? (
        <ScriptEditor
          key={writing}
          draftOf={writing}
          entry={writing === NEW ? undefined : selected}
          onDone={(scriptId) => {
            setWriting(undefined);
            if (scriptId !== undefined) go({ screen: 'scripts', scriptId });
          }}
        />
      ) : selected ? (
        <ScriptDetail
          key={selected.id}
          entry={selected}
          uses={uses}
          onWrite={writes ? () => setWriting(selected.id) : undefined}
        />
      ) : (
        <EmptyState icon={IconPointer} title={t('none.selected')} hint={t('none.selectedHint')} />
      )}
    </ListAndDetail>
  );
}
