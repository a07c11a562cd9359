import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { duties } from '../../../../domain/person/duties.ts';
import { hasRole, type Role, roleSchema } from '../../../../domain/person/person.ts';
import { Keys } from '../../../ui/key-hint.tsx';
import { ListAndDetail, ListSide } from '../../../ui/list-and-detail.tsx';
import { useCommand } from '../../../ui/use-command.ts';
import { VirtualRows } from '../../../ui/virtual-rows.tsx';
import classes from '../policy-screen.module.css';
import { DutyTable } from './duty-table.tsx';
import { useFoundDuties } from './use-found-duties.ts';

const EVERY_ROLE = 'all';

/** What each role is there for, from the very table that the centre goes by (C-076). */
export function DutiesSide() {
  const { t } = useTranslation('policy');
  const [text, setText] = useState('');
  const [role, setRole] = useState<Role>();
  const found = useFoundDuties(text, role);
  const field = useRef<HTMLInputElement>(null);
  useCommand({
    id: 'policy.findDuty',
    label: t('duties.search'),
    shortcut: 'find',
    run: () => field.current?.focus(),
  });
  const rows = [EVERY_ROLE, ...roleSchema.options].map((item) => ({ id: item, item }));
  return (
    <ListAndDetail
      title={t('title')}
      highBar
      list={
        <ListSide
          bar={
            <>
              <TextInput
                ref={field}
                className={classes.search}
                size="xs"
                aria-label={t('duties.search')}
                placeholder={t('duties.search')}
                leftSection={<IconSearch size={15} />}
                rightSection={<Keys shortcut="find" />}
                value={text}
                onChange={(event) => setText(event.currentTarget.value)}
              />
              <output className={classes.found}>{t('duties.found', { count: found.length })}</output>
            </>
          }
        >
          <VirtualRows
            rows={rows}
            label={t('duties.roles')}
            rowHeight={44}
            activeId={role ?? EVERY_ROLE}
            onActive={(id) => setRole(roleSchema.options.find((one) => one === id))}
            render={(item) => <RoleRow role={roleSchema.options.find((one) => one === item)} />}
          />
        </ListSide>
      }
    >
      <DutyTable duties={found} role={role} />
    </ListAndDetail>
  );
}

/** A role with the number of its duties; without one, everybody's. */
function RoleRow({ role }: { role: Role | undefined }) {
  const { t } = useTranslation(['policy', 'words']);
  const theirs = role ? duties.filter(({ roles }) => hasRole({ roles: [role] }, ...roles)) : duties;
  return (
    <div className={classes.roleRow}>
      <span className={classes.cut}>{role ? t(`words:role.${role}`) : t('duties.everyRole')}</span>
      <span className={classes.id}>{theirs.length}</span>
    </div>
  );
}
