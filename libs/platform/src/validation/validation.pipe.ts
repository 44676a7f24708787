import {
  type ArgumentMetadata,
  type PipeTransform,
  ValidationPipe,
  type ValidationError,
} from '@nestjs/common';
import { InvalidInput } from '../problem/common-errors.js';
import type { FieldError } from '../problem/domain-error.js';
import { assertBounded, QUERY_BOUNDS } from './bounds.js';
import { certainOf, UNSURE } from './certain.js';

// Bodies are bounded where they are parsed.
class BoundedPipe implements PipeTransform {
  constructor(private readonly pipe: ValidationPipe) {}

  transform(value: unknown, metadata: ArgumentMetadata): unknown {
    // What our own decorators find is no input.
    if (metadata.type === 'custom') return value;
    if (metadata.type === 'query') assertBounded(value, 'query', QUERY_BOUNDS);
    // No body says nothing; null is something, and no object.
    if (metadata.type === 'body' && value === null) throw InvalidInput.field('body', 'must be an object');
    const certain = metadata.type === 'body' && metadata.metatype && certainOf(metadata.metatype);
    const taken = certain ? certain(value) : UNSURE;
    return taken === UNSURE ? this.pipe.transform(value, metadata) : taken;
  }
}

/** Validation proper: refuses unknown fields, and names the field and the reason of the refusals. */
export const fullValidation = (): ValidationPipe =>
  new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    stopAtFirstError: true,
    validationError: { target: false, value: true },
    exceptionFactory: (errors) => new InvalidInput(flatten(errors)),
  });

/** The same, but for what is certainly valid, which costs little. */
export const validationPipe = (): PipeTransform => new BoundedPipe(fullValidation());

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
