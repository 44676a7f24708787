import { type ArgumentMetadata, ValidationPipe, type ValidationError } from '@nestjs/common';
import { InvalidInput } from '../problem/common-errors.js';
import type { FieldError } from '../problem/domain-error.js';
import { assertBounded, QUERY_BOUNDS } from './bounds.js';

// Bodies are bounded where they are parsed.
class BoundedPipe extends ValidationPipe {
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type === 'query') assertBounded(value, 'query', QUERY_BOUNDS);
    // No body says nothing; null is something, and no object.
    if (metadata.type === 'body' && value === null) throw InvalidInput.field('body', 'must be an object');
    return (await super.transform(value, metadata)) as unknown;
  }
}

/** Refuses unknown fields, and names the field and the reason of the refusals. */
export const validationPipe = (): ValidationPipe =>
  new BoundedPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    stopAtFirstError: true,
    validationError: { target: false, value: true },
    exceptionFactory: (errors) => new InvalidInput(flatten(errors)),
  });

function flatten(errors: ValidationError[], path = ''): FieldError[] {
  return errors.flatMap((error) => {
    const field = /^\d+$/.test(error.property)
      ? `${path}[${error.property}]`
      : path
        ? `${path}.${error.property}`
        : error.property;
    const nested = flatten(error.children ?? [], field);
    if (nested.length > 0) return nested;
    const constraints = error.constraints ?? {};
    return [{ field, message: reason(error, constraints) }];
  });
}

function reason(error: ValidationError, constraints: Record<string, string>): string {
  if (constraints['whitelistValidation']) return 'is not a known field';
  if (error.value === undefined) return 'is required';
  return Object.values(constraints)[0] ?? 'is invalid';
}
