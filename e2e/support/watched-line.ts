import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

interface Connection {
  /** It carries the API's live line rather than questions and answers. */
  live: boolean;
  /** The first line of the question that went over it last and whose answer is being held back. */
  unanswered: string | undefined;
}

/** A line to the central API on which one can see what is open, and which can hold answers back. */
export class WatchedLine {
  readonly #server: Server;
  readonly #open = new Map<Socket, Connection>();
  #holding = false;

  private constructor(port: number) {
    this.#server = createServer((socket) => this.#pass(socket, port));
  }

  static async to(url: string): Promise<WatchedLine> {
    const line = new WatchedLine(Number(new URL(url).port));
    await new Promise<void>((resolve) => line.#server.listen(0, '127.0.0.1', resolve));
    return line;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** From now on questions get through, and no answer comes back, until `release`. */
  holdAnswers(): void {
    this.#holding = true;
  }

  release(): void {
    this.#holding = false;
    for (const socket of this.#open.keys()) socket.emit('released');
  }

  live(): number {
    return [...this.#open.values()].filter(({ live }) => live).length;
  }

  /** The questions whose answers are being held back. */
  unanswered(): string[] {
    return [...this.#open.values()].flatMap((one) => one.unanswered ?? []);
  }

  close(): void {
    for (const socket of this.#open.keys()) socket.destroy();
    this.#server.close();
  }

  #pass(socket: Socket, port: number): void {
    const connection: Connection = { live: false, unanswered: undefined };
    this.#open.set(socket, connection);
    const api = connect(port, '127.0.0.1');
    socket.on('data', (bytes) => {
      const question = bytes.toString('latin1');
      if (/^upgrade: websocket/im.test(question)) connection.live = true;
      // Before a question of a page the browser itself asks whether it may; that is no question of ours.
      else if (this.#holding && !question.startsWith('OPTIONS'))
        [connection.unanswered] = question.split('\r\n');
      api.write(bytes);
    });
    const held: Buffer[] = [];
    api.on('data', (bytes) => (connection.unanswered ? held.push(bytes) : socket.write(bytes)));
    socket.on('released', () => {
      connection.unanswered = undefined;
      for (const bytes of held.splice(0)) socket.write(bytes);
    });
    const end = () => {
      this.#open.delete(socket);
      socket.destroy();
      api.destroy();
    };
    for (const one of [socket, api]) one.on('error', end).on('close', end);
  }
}
