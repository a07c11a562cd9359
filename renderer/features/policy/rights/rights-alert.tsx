import { Alert, Anchor } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { hasRole } from '../../../../domain/person/person.ts';
import { isRightsLate } from '../../../../domain/privacy/rights/rights-request.ts';
import { MINUTE } from '../../../../domain/time.ts';
import { useNow, useSession, useView } from '../../../data/index.ts';
import { go, usePlace } from '../../../stores/place.ts';

/** Customers who wait longer for what is theirs by right than they have to, above every screen of whoever answers for it (C-249). */
export function RightsAlert() {
  const { person } = useSession();
  return hasRole(person, 'manager', 'admin') ? <Late /> : null;
}

function Late() {
  const { t } = useTranslation('policy');
  const now = useNow(MINUTE);
  const place = usePlace();
  const late = useView(
    (rows) => rows.all('rightsrequest').filter((row) => !row.told && isRightsLate(row, now)),
    [now],
  );
  const [first] = [...late].sort((a, b) => a.dueAt - b.dueAt);
  if (!first || (place.screen === 'policy' && place.requestId)) return null;
  return (
    <Alert color="red" icon={<IconAlertTriangle />} role="alert" radius={0} py={8}>
      {t('rights.late', { count: late.length })}{' '}
      <Anchor
        component="button"
        type="button"
        size="sm"
        onClick={() => go({ screen: 'policy', requestId: first.id })}
      >
        {t('rights.open')}
      </Anchor>
    </Alert>
  );
}
