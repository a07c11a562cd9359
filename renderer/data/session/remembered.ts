import { z } from 'zod';
import type { Session } from '../../../contract/http/session.ts';
import type { ShiftdeskBridge } from '../../../contract/ipc/bridge.ts';
import { personSchema } from '../../../domain/person/person.ts';

const TOKEN = 'session.refreshToken';
const WHO = 'session.who';

const whoSchema = z.object({
  person: personSchema.pick({ id: true, name: true }),
  /** Where the person belongs: the same name on another centre is somebody else. */
  centre: z.string(),
  /** When the server last said who this is, UTC ms by its clock. */
  confirmedAt: z.number().int(),
});
type Who = z.infer<typeof whoSchema>;
export interface RememberedSession extends Who {
  refreshToken: string;
}

/** The sign-in this machine remembers, sealed by the main process. */
export class Remembered {
  readonly #bridge: ShiftdeskBridge;
  readonly #centre: string;

  constructor(bridge: ShiftdeskBridge, centre: string) {
    this.#bridge = bridge;
    this.#centre = centre;
  }

  async read(): Promise<RememberedSession | undefined> {
    const [token, who] = await Promise.all([this.#get(TOKEN), this.#get(WHO)]);
    if (token === null || who === null) return undefined;
    const parsed = whoSchema.safeParse(JSON.parse(who));
    if (!parsed.success || parsed.data.centre !== this.#centre) return undefined;
    return { ...parsed.data, refreshToken: token };
  }

  /** The token first: it works once and exists nowhere else. */
  async keep({ refreshToken, person, serverTime }: Session): Promise<void> {
    const who: Who = {
      person: { id: person.id, name: person.name },
      centre: this.#centre,
      confirmedAt: serverTime,
    };
    await this.#bridge.call('secret.set', { name: TOKEN, value: refreshToken });
    await this.#bridge.call('secret.set', { name: WHO, value: JSON.stringify(who) });
  }

  async forget(): Promise<void> {
    await this.#bridge.call('secret.delete', { name: TOKEN });
    await this.#bridge.call('secret.delete', { name: WHO });
  }

  async #get(name: string): Promise<string | null> {
    return (await this.#bridge.call('secret.get', { name })).value;
  }
}
