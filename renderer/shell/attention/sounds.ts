import type { CallKind } from '../../../domain/attention/interruptions.ts';

/** Two short notes each, in Hz, told apart by whether they rise or fall; an emergency has three. */
const notes: Record<CallKind | 'urgent', readonly number[]> = {
  offer: [660, 880],
  question: [880, 660],
  reminder: [520, 520],
  alert: [440, 350],
  announcement: [590, 740],
  warning: [392, 392],
  rating: [350, 440],
  theme: [440, 392],
  urgent: [880, 660, 880],
};
const NOTE_S = 0.16;
const VOLUME = 0.12;

let context: AudioContext | undefined;

/** Plays the sound of one kind of call; a machine without sound plays nothing. */
export async function playSound(kind: CallKind | 'urgent'): Promise<void> {
  context ??= new AudioContext();
  await context.resume();
  const from = context.currentTime;
  for (const [n, hertz] of notes[kind].entries()) playNote(context, hertz, from + n * NOTE_S);
}

function playNote(audio: AudioContext, hertz: number, at: number): void {
  const tone = audio.createOscillator();
  const loudness = audio.createGain();
  tone.frequency.value = hertz;
  // Without a slope at both ends a note clicks.
  loudness.gain.setValueAtTime(0, at);
  loudness.gain.linearRampToValueAtTime(VOLUME, at + 0.02);
  loudness.gain.linearRampToValueAtTime(0, at + NOTE_S);
  tone.connect(loudness).connect(audio.destination);
  tone.start(at);
  tone.stop(at + NOTE_S);
}
