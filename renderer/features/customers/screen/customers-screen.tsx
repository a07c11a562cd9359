import { Button, TextInput } from '@mantine/core';
import { IconPointer, IconSearch, IconSearchOff, IconUserPlus } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Customer, maskPhone } from '../../../../domain/customer/customer.ts';
import { hasRole } from '../../../../domain/person/person.ts';
import { useSession } from '../../../data/index.ts';
import { go, usePlace } from '../../../stores/place.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Keys } from '../../../ui/key-hint.tsx';
import { ListAndDetail, ListSide } from '../../../ui/list-and-detail.tsx';
import { useCommand } from '../../../ui/use-command.ts';
import { type VirtualRow, VirtualRows } from '../../../ui/virtual-rows.tsx';
import { CustomerFile } from '../file/customer-file.tsx';
import classes from './customers-screen.module.css';
import { RegisterForm } from './register-form.tsx';
import { TidyList } from './tidy-list.tsx';
import { useFoundCustomers } from './use-found-customers.ts';

/** Files of customers: of one's own work at once, of the whole centre by searching. */
export function CustomersScreen() {
  const { t } = useTranslation('customers');
  const { person } = useSession();
  const place = usePlace();
  const selected = place.screen === 'customers' ? place.customerId : undefined;
  const [registering, setRegistering] = useState(false);
  const start = () => {
    go({ screen: 'customers' });
    setRegistering(true);
  };
  return (
    <ListAndDetail title={t('title')} list={<CustomerList selected={selected} register={start} />}>
      {selected === undefined && registering ? (
        <RegisterForm close={() => setRegistering(false)} />
      ) : selected === undefined ? (
        <EmptyState icon={IconPointer} title={t('none.selected')} hint={t('none.selectedHint')}>
          {hasRole(person, 'teamLead') && <TidyList />}
        </EmptyState>
      ) : (
        <div className={classes.one}>
          <CustomerFile key={selected} customerId={selected} titled />
        </div>
      )}
    </ListAndDetail>
  );
}

function CustomerList({ selected, register }: { selected: string | undefined; register(): void }) {
  const { t } = useTranslation('customers');
  const [query, setQuery] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const { here, elsewhere, more, state } = useFoundCustomers(query);
  const rows = useMemo((): VirtualRow<Customer>[] => {
    const group = (id: string, title: string, customers: readonly Customer[]) =>
      customers.length === 0
        ? []
        : [
            { id: `group/${id}`, heading: <div className={classes.heading}>{title}</div> },
            ...customers.map((item) => ({ id: item.id, item })),
          ];
    return [...group('here', t('list.here'), here), ...group('elsewhere', t('list.elsewhere'), elsewhere)];
  }, [here, elsewhere, t]);
  useCommand({
    id: 'customers.find',
    label: t('search'),
    shortcut: 'find',
    run: () => field.current?.focus(),
  });
  return (
    <ListSide
      bar={
        <div className={classes.bar}>
          <div className={classes.top}>
            <TextInput
              ref={field}
              size="xs"
              aria-label={t('search')}
              placeholder={t('search')}
              leftSection={<IconSearch size={15} />}
              rightSection={<Keys shortcut="find" />}
              value={query}
              onChange={(event) => setQuery(event.currentTarget.value)}
            />
            <Button size="xs" variant="default" leftSection={<IconUserPlus size={15} />} onClick={register}>
              {t('register')}
            </Button>
          </div>
          <p className={classes.quiet} role="status">
            {more ? t('list.more') : t(`list.${state}`)}
          </p>
        </div>
      }
    >
      {rows.length === 0 ? (
        <EmptyState icon={IconSearchOff} title={t('none.found')} />
      ) : (
        <VirtualRows
          rows={rows}
          label={t('title')}
          rowHeight={52}
          headingHeight={30}
          activeId={selected}
          onActive={(customerId) => go({ screen: 'customers', customerId })}
          render={(customer) => <CustomerRow customer={customer} />}
        />
      )}
    </ListSide>
  );
}

function CustomerRow({ customer: { name, phone, tags = [] } }: { customer: Customer }) {
  return (
    <div className={classes.row}>
      <span className={classes.name}>{name}</span>
      <span className={classes.quiet}>
        {[phone && maskPhone(phone), ...tags].filter(Boolean).join(' · ')}
      </span>
    </div>
  );
}
