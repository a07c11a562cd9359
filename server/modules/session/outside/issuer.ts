import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  enableNonRepudiationChecks,
} from 'openid-client';
import { isLoopback } from '../../../../contract/http/private-line.ts';

/** What the centre and an OpenID Connect issuer have agreed on. */
export interface OutsideAccount {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Where browsers reach this API; the issuer sends them back there. */
  publicUrl: string;
  /** The claim that says who somebody is: `sub` unless the issuer promises another that is nobody else's, ever. */
  claim: string;
  /** What people call it. */
  name: string;
}

/** What the centre made up for one sign-in, and the issuer must bring back. */
export interface Course {
  state: string;
  nonce: string;
  verifier: string;
}

const PATIENCE_S = 8;
/** In the clear only to an issuer on the same machine. */
const CALLBACK = '/auth/outside/callback';

/** An OpenID Connect issuer: authorization code with PKCE, by the certified library (decision 0106). */
export class OutsideIssuer {
  readonly #account: OutsideAccount;
  #configuration: Promise<Configuration> | undefined;

  constructor(account: OutsideAccount) {
    this.#account = account;
  }

  get name(): string {
    return this.#account.name;
  }

  /** Names belong to their issuer: another one's are other people's. */
  get issuer(): string {
    return this.#account.issuer;
  }

  /** Where the browser goes. */
  async addressFor({ state, nonce, verifier }: Course): Promise<URL> {
    return buildAuthorizationUrl(await this.#known(), {
      redirect_uri: this.#callback,
      scope: this.#account.claim === 'sub' ? 'openid' : 'openid profile email',
      state,
      nonce,
      code_challenge: await calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    });
  }

  /**
   * Who it is, by what the browser brought back. Throws when anything is not as agreed: state, nonce, issuer, audience,
   * signature, time, or a code that was used.
   */
  async nameFrom(query: string, { state, nonce, verifier }: Course): Promise<string> {
    const tokens = await authorizationCodeGrant(await this.#known(), new URL(`${this.#callback}${query}`), {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
    });
    const { claim } = this.#account;
    const claims = tokens.claims();
    const name = claims?.[claim];
    if (typeof name !== 'string' || !name) throw new Error(`the issuer does not say ${claim}`);
    if (claim === 'email' && claims?.email_verified !== true) throw new Error('the address is not verified');
    return name;
  }

  get #callback(): string {
    return this.#account.publicUrl + CALLBACK;
  }

  /** What the issuer says of itself; asked again after it did not answer. */
  #known(): Promise<Configuration> {
    this.#configuration ??= this.#discover().catch((error: unknown) => {
      this.#configuration = undefined;
      throw error;
    });
    return this.#configuration;
  }

  async #discover(): Promise<Configuration> {
    const { issuer, clientId, clientSecret } = this.#account;
    const address = new URL(issuer);
    const here = address.protocol === 'http:' && isLoopback(address.hostname);
    const configuration = await discovery(address, clientId, clientSecret, undefined, {
      timeout: PATIENCE_S,
      execute: here ? [allowInsecureRequests, enableNonRepudiationChecks] : [enableNonRepudiationChecks],
    });
    return configuration;
  }
}
