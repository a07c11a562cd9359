import { Button, Select } from '@mantine/core';
import { IconArrowRight, IconFlag, IconFlagFilled } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayKeep } from '../../../../domain/callback/reassign.ts';
import { type Interaction, isOpen } from '../../../../domain/interaction/interaction.ts';
import { mayTake } from '../../../../domain/routing/eligibility.ts';
import { MINUTE } from '../../../../domain/time.ts';
import { peopleToHandTo } from '../../../../domain/transfer/targets.ts';
import { useMutate, useNow, useSession, useView } from '../../../data/index.ts';
import { KeyHint, Keys } from '../../../ui/key-hint.tsx';
import { useCommand } from '../../../ui/use-command.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import classes from './drawer.module.css';
import type { RowLine, Sources } from './row-lines.ts';

interface Done {
  words: string;
  undo(): void;
}
type Doing = (act: () => void, done: Done) => void;

interface Props {
  line: RowLine;
  sources: Sources;
  onOpen(): void;
}

/** What a lead can do about the row they stand on, each with its way back. */
export function RowActs({ line, sources, onOpen }: Props) {
  const { t } = useTranslation('lead');
  const attempt = useRefusalNote();
  const [done, setDone] = useState<Done>();
  const row = sources.interactions.get(line.interactionId ?? '');
  const open = row !== undefined && isOpen(row);
  const doing: Doing = (act, what) => attempt(act) && setDone(what);
  return (
    <div className={classes.acts} role="toolbar" aria-label={t('acts.title', { name: line.who })}>
      <b>{line.who}</b>
      {open && <Urgent row={row} doing={doing} />}
      {row?.state === 'queued' && <Assign row={row} sources={sources} doing={doing} />}
      {line.callbackId !== undefined && (
        <KeepPromise callbackId={line.callbackId} sources={sources} doing={doing} />
      )}
      {line.interactionId !== undefined && (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconArrowRight size={14} />}
          rightSection={<Keys keys="Enter" plain />}
          onClick={onOpen}
        >
          {t(open ? 'acts.open' : 'acts.replay')}
        </Button>
      )}
      {done && (
        <span role="status">
          {done.words}{' '}
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => {
              attempt(done.undo);
              setDone(undefined);
            }}
          >
            {t('acts.undo')}
          </Button>
        </span>
      )}
    </div>
  );
}

function Urgent({ row, doing }: { row: Interaction; doing: Doing }) {
  const { t } = useTranslation(['lead', 'workspace']);
  const mutate = useMutate();
  const urgent = row.urgent === undefined;
  const set = (to: boolean) => void mutate('interaction.setUrgent', { interactionId: row.id, urgent: to });
  const toggle = () =>
    doing(() => set(urgent), {
      words: t(urgent ? 'acts.flagged' : 'acts.unflagged'),
      undo: () => set(!urgent),
    });
  useCommand({
    id: 'lead.urgent',
    label: t(urgent ? 'workspace:urgent.set' : 'workspace:urgent.take'),
    shortcut: 'lead.urgent',
    run: toggle,
  });
  const Flag = urgent ? IconFlag : IconFlagFilled;
  return (
    <KeyHint label={t(urgent ? 'workspace:urgent.set' : 'workspace:urgent.take')} shortcut="lead.urgent">
      <Button
        size="compact-sm"
        variant={urgent ? 'default' : 'filled'}
        color="red.9"
        leftSection={<Flag size={14} />}
        aria-pressed={!urgent}
        onClick={toggle}
      >
        {t('workspace:urgent.word')}
      </Button>
    </KeyHint>
  );
}

/** Whom the lead would have asked first. */
function Assign({ row, sources, doing }: { row: Interaction; sources: Sources; doing: Doing }) {
  const { t } = useTranslation(['lead', 'words']);
  const { person } = useSession();
  const now = useNow(MINUTE);
  const mutate = useMutate();
  const field = useRef<HTMLInputElement>(null);
  useCommand({
    id: 'lead.assign',
    label: t('acts.assign'),
    shortcut: 'lead.assign',
    run: () => field.current?.focus(),
  });
  const people = peopleToHandTo([...sources.people.values()], person.id).filter((one) =>
    mayTake(one, row, sources.queue, now),
  );
  const to = (personId: string | undefined) =>
    void mutate('interaction.assign', { interactionId: row.id, ...(personId && { personId }) });
  const before = row.assignedTo;
  return (
    <KeyHint label={t('acts.assign')} shortcut="lead.assign">
      <Select
        ref={field}
        size="xs"
        searchable
        clearable
        aria-label={t('acts.assign')}
        placeholder={t('acts.assign')}
        value={before ?? null}
        data={people.map(({ id, name, state }) => ({
          value: id,
          label: `${name} · ${t(`words:agentState.${state}`)}`,
        }))}
        comboboxProps={{ withinPortal: false }}
        onChange={(id) =>
          doing(() => to(id ?? undefined), {
            words: t(id ? 'acts.assigned' : 'acts.unassigned', {
              name: sources.people.get(id ?? '')?.name,
            }),
            undo: () => to(before),
          })
        }
      />
    </KeyHint>
  );
}

/** Who keeps a promise from here on. */
function KeepPromise({ callbackId, sources, doing }: { callbackId: string; sources: Sources; doing: Doing }) {
  const { t } = useTranslation(['lead', 'words']);
  const mutate = useMutate();
  const callback = sources.callbacks.get(callbackId);
  const { interactionId = '', caseId = '' } = callback ?? {};
  const aboutId = useView(
    (rows) => rows.get('interaction', interactionId)?.aboutId ?? rows.get('casefile', caseId)?.aboutId,
    [interactionId, caseId],
  );
  if (!callback) return null;
  const { ownerId } = callback;
  const people = peopleToHandTo([...sources.people.values()], ownerId).filter((one) =>
    mayKeep(one, callback, aboutId),
  );
  const to = (toId: string) => void mutate('callback.reassign', { callbackId, toId });
  return (
    <Select
      size="xs"
      searchable
      aria-label={t('acts.reassign')}
      placeholder={t('acts.reassign')}
      value={null}
      data={people.map(({ id, name, state }) => ({
        value: id,
        label: `${name} · ${t(`words:agentState.${state}`)}`,
      }))}
      comboboxProps={{ withinPortal: false }}
      onChange={(id) =>
        id &&
        doing(() => to(id), {
          words: t('acts.reassigned', { name: sources.people.get(id)?.name }),
          undo: () => to(ownerId),
        })
      }
    />
  );
}
