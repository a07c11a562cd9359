import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { CLASS_TREE, classesNow } from '../../../../domain/case/class-tree.ts';
import { hasRole } from '../../../../domain/person/person.ts';
import { HOUR } from '../../../../domain/time.ts';
import { useNow, useSession, useView } from '../../../data/index.ts';
import { go } from '../../../stores/place.ts';
import { ListAndDetail, ListSide } from '../../../ui/list-and-detail.tsx';
import { ClassTreeForm } from './class-tree-form.tsx';
import { ClassTreeView } from './class-tree-view.tsx';
import { ClassVersions } from './class-versions.tsx';

interface Props {
  /** The version that is open; the one in force unless told. */
  selected: number | 'new' | undefined;
}

/** The classes that cases are given, in all their versions; an admin publishes the next one. */
export function ClassesSide({ selected }: Props) {
  const { t } = useTranslation('policy');
  const { person } = useSession();
  const now = useNow(HOUR);
  const tree = useView((rows) => rows.get('classtree', CLASS_TREE));
  const shown = tree?.versions.find(({ version }) => version === selected) ?? classesNow(tree, now);
  const isAdmin = hasRole(person, 'admin');
  const writes = selected === 'new' && isAdmin;
  return (
    <ListAndDetail
      title={t('title')}
      list={
        <ListSide
          bar={
            isAdmin && (
              <Button
                size="compact-sm"
                variant="default"
                leftSection={<IconPlus size={15} />}
                onClick={() => go({ screen: 'policy', classVersion: 'new' })}
              >
                {t('classes.new')}
              </Button>
            )
          }
        >
          <ClassVersions selected={writes ? undefined : shown?.version} />
        </ListSide>
      }
    >
      {writes ? <ClassTreeForm /> : <ClassTreeView version={shown} />}
    </ListAndDetail>
  );
}
