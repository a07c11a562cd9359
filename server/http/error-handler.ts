import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { Refusal } from '../../domain/refusal.ts';
import { isCollision, sqlState } from '../db/database.ts';
import { isNothingToThem } from '../site/record-refused.ts';
import { ApiError, type ErrorAnswer, errorAnswer } from './api-error.ts';

/** Turns whatever was thrown into an answer of the contract's table. What we did not foresee is logged and told to nobody. */
export function handleError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const told = isNothingToThem(request, error)
    ? new ApiError('notFound', 'there is no such thing for you')
    : error;
  const { status, body } = answerTo(told);
  if (status >= 500) request.log.error({ err: error, error: body.error }, 'request failed');
  void reply.status(status).send(body);
}

export function handleNotFound(_request: FastifyRequest, reply: FastifyReply): void {
  const { status, body } = errorAnswer('notFound', 'there is nothing at this address');
  void reply.status(status).send(body);
}

function answerTo(error: Error & { statusCode?: number }): ErrorAnswer {
  if (error instanceof ApiError) return errorAnswer(error.code, error.message);
  if (error instanceof Refusal)
    return errorAnswer('refused', 'a rule of the centre does not allow this', error);
  if (hasZodFastifySchemaValidationErrors(error)) {
    const paths = error.validation.map(({ instancePath }) => instancePath || '/').join(', ');
    return errorAnswer('badRequest', `the ${error.validationContext ?? 'request'} is not valid at ${paths}`);
  }
  if (error.statusCode === 429)
    return errorAnswer('tooManyRequests', 'too many requests; wait and try again');
  if (error.statusCode !== undefined && error.statusCode < 500)
    return errorAnswer('badRequest', 'the request could not be read');
  if (isCollision(error) || isConnectionTrouble(error))
    return errorAnswer('unavailable', 'the database is busy or away; try again');
  return errorAnswer('internal', 'something went wrong on the server');
}

/** SQLSTATE classes 08 (connection), 53 (resources), 57P (shutdown), and refused or broken sockets. */
const isConnectionTrouble = (error: Error & { code?: unknown }): boolean =>
  /^(08|53|57P)/.test(sqlState(error) ?? '') ||
  ['ECONNREFUSED', 'ECONNRESET', 'EPIPE'].includes(String(error.code));
