import { ActionIcon, Button, Select } from '@mantine/core';
import { IconLink, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { versionsSince } from '../../../../domain/correction/approved-version.ts';
import { type ChangeRef, isSameChange } from '../../../../domain/correction/change.ts';
import type { Correction } from '../../../../domain/correction/correction.ts';
import { lacksChange, linkRefusal } from '../../../../domain/correction/request.ts';
import { STRATEGY } from '../../../../domain/strategy/strategy.ts';
import type { Instant } from '../../../../domain/time.ts';
import { useMutate, useSession, useView } from '../../../data/index.ts';
import { go } from '../../../stores/place.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import { useChangePlace, useChangeWords } from '../../changes/index.ts';
import classes from '../improve.module.css';
import { Part } from '../parts/sheet.tsx';

/** What was changed because of a finding, and linking another version to it (C-174). */
export function ChangesPart({ row }: { row: Correction }) {
  const { t } = useTranslation('improve');
  const { person } = useSession();
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const changes = row.changes ?? [];
  const words = useChangeWords(changes);
  const placeOf = useChangePlace();
  const mayLink = linkRefusal(row, person) === undefined;
  const correctionId = row.id;
  return (
    <Part title={t('request.changes')}>
      {lacksChange(row) && <p className={classes.quiet}>{t('request.noChanges')}</p>}
      {changes.map(({ of, id, version }, n) => {
        const change = { of, id, version };
        const place = placeOf(change);
        const text = words[n] ?? id;
        return (
          <div key={`${of}/${id}/${version}`} className={classes.line}>
            {place ? (
              <Button size="compact-sm" maw="90%" variant="default" onClick={() => go(place)}>
                {text}
              </Button>
            ) : (
              <span className={classes.text}>{text}</span>
            )}
            {mayLink && (row.state === 'open' || changes.length > 1) && (
              <ActionIcon
                size="sm"
                variant="subtle"
                aria-label={t('request.unlink', { what: text })}
                onClick={() => attempt(() => mutate('correction.unlink', { correctionId, change }))}
              >
                <IconX size={14} />
              </ActionIcon>
            )}
          </div>
        );
      })}
      {mayLink && <LinkForm row={row} linked={changes} since={row.madeAt} />}
    </Part>
  );
}

interface LinkProps {
  row: Correction;
  linked: readonly ChangeRef[];
  since: Instant;
}

/** Chooses from the versions that were approved since it was asked for. */
function LinkForm({ row, linked, since }: LinkProps) {
  const { t } = useTranslation('improve');
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const [chosen, choose] = useState<string | null>(null);
  const possible = useVersionsSince(since).filter((one) => !linked.some((other) => isSameChange(one, other)));
  const words = useChangeWords(possible);
  const change = possible.find((_one, n) => String(n) === chosen);
  if (possible.length === 0) return <p className={classes.quiet}>{t('request.nothingToLink')}</p>;
  const link = () => {
    if (change && attempt(() => mutate('correction.link', { correctionId: row.id, change }))) choose(null);
  };
  return (
    <div className={classes.pair}>
      <Select
        label={t('request.link')}
        placeholder={t('request.linkHint')}
        searchable
        data={possible.map((_one, n) => ({ value: String(n), label: words[n] ?? '' }))}
        value={chosen}
        onChange={choose}
        comboboxProps={{ withinPortal: false }}
      />
      <Button
        size="xs"
        variant="default"
        disabled={!change}
        leftSection={<IconLink size={15} />}
        onClick={link}
      >
        {t('request.linkIt')}
      </Button>
    </div>
  );
}

const useVersionsSince = (since: Instant): ChangeRef[] =>
  useView(
    (rows) =>
      versionsSince(
        rows,
        {
          scripts: rows.all('script'),
          parameters: rows.all('parameter'),
          promises: rows.all('servicepromise'),
          articles: rows.all('article'),
          strategy: rows.get('strategy', STRATEGY),
        },
        since,
      ),
    [since],
  );
