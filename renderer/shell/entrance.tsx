import { useWindowSession } from '../data/desk/use-desk.ts';
import { WorkplaceContext } from '../data/workplace.ts';
import { FirstSync } from './first-sync.tsx';
import { Frame } from './frame/frame.tsx';
import { useFreshPageOnceLeft } from './lock/fresh-page.ts';
import { LockScreen } from './lock/lock-screen.tsx';
import { Opening } from './opening.tsx';
import { DiskFailed } from './problems/disk-failed.tsx';
import { SignInScreen } from './sign-in/sign-in-screen.tsx';

/** Who is signed in decides what is seen. */
export function Entrance() {
  const session = useWindowSession();
  const isStale = useFreshPageOnceLeft(session);
  if (isStale) return <Opening />;
  switch (session.at) {
    case 'opening':
      return <Opening />;
    case 'signedOut':
      return <SignInScreen why={session.why} waitsFor={session.waitsFor} />;
    case 'failed':
      return <DiskFailed problem={session.problem} />;
    case 'locked':
      return <LockScreen person={session.person} />;
    case 'signedIn':
      return (
        <WorkplaceContext value={session.workplace} key={session.workplace.personId}>
          <FirstSync>
            <Frame />
          </FirstSync>
        </WorkplaceContext>
      );
  }
}
