import type { Act } from './act.ts';
import { goodLine } from './line.ts';

/** What goes wrong between a machine and the server. */
export const lineActs = {
  badLine: {
    weight: 4,
    run: ({ machine, a, b }) => {
      machine.line.faults = {
        dropRequest: a * 0.3,
        dropReply: b * 0.4,
        duplicate: a * 0.3,
        garble: b * 0.1,
        dropPull: b < 0.3 ? 0.8 : 0,
        serverError: a * 0.1,
        losePoke: b * 0.5,
        delay: Math.ceil(10 + a * b * 3_000),
      };
    },
  },
  goodLine: {
    weight: 1,
    run: ({ machine }) => {
      machine.line.faults = goodLine;
    },
  },
  cutLine: { weight: 3, run: ({ machine }) => machine.line.cutOff() },
  healLine: { weight: 3, run: ({ machine }) => machine.line.heal() },
  poke: {
    weight: 2,
    run: ({ machine, a }) => {
      for (let times = 0; times < 1 + a * 3; times += 1) machine.line.poke();
    },
  },
  signOut: {
    weight: 1,
    run: ({ machine }) => {
      machine.line.signedOut = true;
    },
  },
  signInWhileAsking: {
    weight: 2,
    run: ({ world, machine, a }) => {
      machine.line.signedOut = true;
      machine.line.poke();
      world.clock.after(Math.ceil(a * 25), () => {
        machine.line.signedOut = false;
        machine.engine?.reconnect();
      });
    },
  },
  signIn: {
    weight: 2,
    run: ({ machine }) => {
      machine.line.signedOut = false;
      machine.engine?.reconnect();
    },
  },
} satisfies Record<string, Act>;
