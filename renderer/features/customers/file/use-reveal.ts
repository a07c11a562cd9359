import { useEffect, useState } from 'react';
import type { ProfileField } from '../../../../domain/customer/profile.ts';
import { disclosureOf, type RevealWhy } from '../../../../domain/customer/verification.ts';
import { type Interaction, isOpen } from '../../../../domain/interaction/interaction.ts';
import { MINUTE } from '../../../../domain/time.ts';
import { useSession } from '../../../data/index.ts';
import { useLook } from '../../limits/index.ts';

/** What is in clear goes back behind its dots by itself: screens are left standing. */
const SHOWN_FOR = MINUTE;

/** Looking at a masked field: whether it may be, whether it is, and the deliberate act that is written down. */
export function useReveal(field: ProfileField, interaction: Interaction | undefined) {
  const [shown, setShown] = useState(false);
  const { person } = useSession();
  const look = useLook();
  const mine = interaction?.ownerId === person.id && isOpen(interaction);
  const disclosure = mine ? disclosureOf(interaction) : 'unverified';
  useEffect(() => {
    if (!shown) return;
    const timer = setTimeout(() => setShown(false), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [shown]);
  const reveal = (why: RevealWhy) => {
    if (interaction && look({ interactionId: interaction.id, field, why })) setShown(true);
  };
  return {
    disclosure,
    mine,
    // A check that failed meanwhile covers what was shown before.
    shown: shown && disclosure === 'open',
    reveal,
    hide: () => setShown(false),
  };
}
