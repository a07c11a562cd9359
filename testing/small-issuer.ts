import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What an issuer says of somebody, and what a test bends of it. */
interface Bent {
  iss?: string;
  aud?: string;
  nonce?: string;
  exp?: number;
  /** Signs with a key that it does not publish. */
  strangeKey?: boolean;
}

interface Code {
  subject: string;
  nonce: string;
  challenge: string;
  redirect: string;
}

const base64url = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const keyPair = () => generateKeyPairSync('rsa', { modulusLength: 2048 });

/**
 * A small OpenID Connect issuer over real HTTP, for tests: discovery, published keys, authorization code with PKCE, ID
 * tokens signed with RS256. Whoever is asked for signs in without a question; `bends` lie in the next token.
 */
export class SmallIssuer {
  readonly clientId = 'shiftdesk';
  readonly clientSecret = 'a secret of theirs';
  /** Who signs in next, or nobody: they say no. */
  subject: string | undefined = 'anna@outside';
  bends: Bent = {};
  /** Whether it answers at all. */
  isUp = true;
  readonly #server: Server;
  readonly #now: () => number;
  readonly #own = keyPair();
  readonly #strange = keyPair();
  readonly #codes = new Map<string, Code>();

  private constructor(server: Server, now: () => number) {
    this.#server = server;
    this.#now = now;
  }

  /** `now`: the time its tokens go by, UTC ms. */
  static async start(now: () => number): Promise<SmallIssuer> {
    const server = createServer((request, response) => {
      void issuer.#answer(request).then(({ status = 200, to, body }) => {
        if (to) response.writeHead(302, { location: to }).end();
        else response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      });
    });
    const issuer = new SmallIssuer(server, now);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return issuer;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #answer(request: IncomingMessage): Promise<{ status?: number; to?: string; body?: object }> {
    const { pathname, searchParams } = new URL(request.url ?? '/', this.url);
    if (!this.isUp) return { status: 503, body: {} };
    if (pathname === '/.well-known/openid-configuration') return { body: this.#metadata() };
    if (pathname === '/keys') return { body: { keys: [this.#publicKey()] } };
    if (pathname === '/authorize') return { to: this.#authorize(searchParams) };
    if (pathname === '/token') return this.#token(request);
    return { status: 404, body: {} };
  }

  #metadata(): object {
    const { url } = this;
    return {
      issuer: url,
      authorization_endpoint: `${url}/authorize`,
      token_endpoint: `${url}/token`,
      jwks_uri: `${url}/keys`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
      code_challenge_methods_supported: ['S256'],
      token_endpoint_auth_methods_supported: ['client_secret_post'],
    };
  }

  #publicKey(): object {
    return { ...this.#own.publicKey.export({ format: 'jwk' }), kid: 'own', use: 'sig', alg: 'RS256' };
  }

  #authorize(asked: URLSearchParams): string {
    const back = new URL(asked.get('redirect_uri') ?? '');
    back.searchParams.set('state', asked.get('state') ?? '');
    if (this.subject === undefined) back.searchParams.set('error', 'access_denied');
    else {
      const code = randomBytes(16).toString('hex');
      this.#codes.set(code, {
        subject: this.subject,
        nonce: asked.get('nonce') ?? '',
        challenge: asked.get('code_challenge') ?? '',
        redirect: asked.get('redirect_uri') ?? '',
      });
      back.searchParams.set('code', code);
    }
    return back.href;
  }

  async #token(request: IncomingMessage): Promise<{ status?: number; body: object }> {
    let text = '';
    for await (const part of request) text += part;
    const form = new URLSearchParams(text);
    const code = this.#codes.get(form.get('code') ?? '');
    this.#codes.delete(form.get('code') ?? '');
    const proved = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    const isTheirs =
      form.get('client_id') === this.clientId && form.get('client_secret') === this.clientSecret;
    if (!code || !isTheirs || proved !== code.challenge || form.get('redirect_uri') !== code.redirect)
      return { status: 400, body: { error: 'invalid_grant' } };
    const { strangeKey, ...bent } = this.bends;
    const now = Math.floor(this.#now() / 1_000);
    const claims = { iss: this.url, aud: this.clientId, sub: code.subject, nonce: code.nonce };
    const idToken = signed(
      { ...claims, iat: now, exp: now + 300, ...bent },
      strangeKey ? this.#strange.privateKey : this.#own.privateKey,
    );
    return { body: { access_token: 'of no use', token_type: 'Bearer', expires_in: 300, id_token: idToken } };
  }
}

function signed(claims: object, key: KeyObject): string {
  const said = `${base64url({ alg: 'RS256', kid: 'own', typ: 'JWT' })}.${base64url(claims)}`;
  return `${said}.${sign('sha256', Buffer.from(said), key).toString('base64url')}`;
}
