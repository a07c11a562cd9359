import { useSessionState } from '../data/session/use-session-state.ts';
import { WorkplaceContext } from '../data/workplace.ts';
import { FirstSync } from './first-sync.tsx';
import { Frame } from './frame/frame.tsx';
import { Opening } from './opening.tsx';
import { DiskFailed } from './problems/disk-failed.tsx';
import { SignInScreen } from './sign-in/sign-in-screen.tsx';

/** Who is signed in decides what is seen. */
export function Entrance() {
  const session = useSessionState();
  switch (session.at) {
    case 'opening':
      return <Opening />;
    case 'signedOut':
      return <SignInScreen why={session.why} />;
    case 'failed':
      return <DiskFailed error={session.error} />;
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
