import { type ApiErrorCode, apiErrors } from '../../contract/http/errors.ts';
import type { Refusal } from '../../domain/refusal.ts';

/** An answer other than success, from the contract's closed table. `message` is for developers: no personal data in it. */
export class ApiError extends Error {
  readonly code: ApiErrorCode;
  constructor(code: ApiErrorCode, message: string = code) {
    super(message);
    this.name = 'ApiError';
    this.code = code;
  }
}

export interface ErrorBody {
  error: ApiErrorCode;
  message: string;
  refusal?: Pick<Refusal, 'code' | 'fields'>;
}

export interface ErrorAnswer {
  status: number;
  body: ErrorBody;
}

export function errorAnswer(code: ApiErrorCode, message: string, refusal?: Refusal): ErrorAnswer {
  const body: ErrorBody = { error: code, message };
  if (refusal) body.refusal = { code: refusal.code, fields: refusal.fields };
  return { status: apiErrors[code].status, body };
}
