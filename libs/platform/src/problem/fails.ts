import { applyDecorators } from '@nestjs/common';
import { ApiExtension, ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { ErrorClass } from './domain-error.js';

export class FieldProblem {
  @ApiProperty({ description: 'Path of the field in the body, query or path', example: 'name' })
  field!: string;

  @ApiProperty({ description: 'What is wrong with it', example: 'must be a string' })
  message!: string;
}

/** The shape of every failure (RFC 9457, media type application/problem+json). */
export class ProblemDetails {
  @ApiProperty({ description: 'Identifies the kind of problem', example: 'urn:boxoffice:problem:not_found' })
  type!: string;

  @ApiProperty({ description: 'Short name of the problem', example: 'Not found' })
  title!: string;

  @ApiProperty({ description: 'HTTP status', example: 404 })
  status!: number;

  @ApiProperty({ description: 'What went wrong this time', example: 'There is no such event' })
  detail!: string;

  @ApiProperty({ description: 'Path of the request', example: '/api/client/events' })
  instance!: string;

  @ApiProperty({ description: 'Stable code to branch on', example: 'not_found' })
  code!: string;

  @ApiProperty({ description: 'The same sentence as detail', example: 'There is no such event' })
  error!: string;

  @ApiProperty({ description: 'Names this request in our logs', example: 'req-1f' })
  requestId!: string;

  @ApiPropertyOptional({ description: 'Which fields are wrong, and why', type: [FieldProblem] })
  errors?: FieldProblem[];
}

/** Begins the name of an operation's extension that tells of one error; the documents turn them into responses. */
export const FAILS = 'x-fails-';

/**
 * Declares what a route may fail with. The documents list them by status with their codes; a test holds
 * every answer of the running server against it. Adds up over several decorators of a route.
 */
export const Fails = (...errors: ErrorClass[]): MethodDecorator =>
  applyDecorators(
    ...errors.map(({ kind, code, title, members }) =>
      ApiExtension(FAILS + code, { kind, code, title, members }),
    ),
  );
