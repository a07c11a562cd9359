import { Refusal, type RefusalCode } from '../../../domain/refusal.ts';
import { DiskError, NewerStore, TransportError } from '../../../sync/engine/ports.ts';
import { ApiFailure, type FailureCode } from '../network/ask.ts';

/** An error on its way between a window and the desk: what it is, as far as somebody acts on it. */
interface Carried {
  name: string;
  message: string;
  code?: string;
  fields?: Refusal['fields'];
}

export function carried(error: unknown): Carried {
  if (error instanceof Refusal)
    return { name: 'Refusal', message: '', code: error.code, fields: error.fields };
  if (error instanceof ApiFailure) return { name: 'ApiFailure', message: error.message, code: error.code };
  if (error instanceof TransportError)
    return { name: 'TransportError', message: error.message, code: error.kind };
  if (error instanceof Error) return { name: error.name, message: error.message };
  return { name: 'Error', message: String(error) };
}

export function revived(sent: unknown): Error {
  const { name, message, code, fields } = sent as Carried;
  if (name === 'Refusal') return new Refusal(code as RefusalCode, fields);
  if (name === 'ApiFailure') return new ApiFailure(code as FailureCode, message);
  if (name === 'TransportError') return new TransportError(code as TransportError['kind'], message);
  if (name === 'DiskError') return new DiskError(message);
  if (name === 'NewerStore') return new NewerStore();
  return Object.assign(new Error(message), { name });
}
