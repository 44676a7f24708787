import { Injectable, Param, type PipeTransform } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { MalformedId } from '../problem/common-errors.js';
import { Fails } from '../problem/fails.js';
import { idPattern, nounOf, privateId, UnknownId, type IdPrefix } from '../ids/ids.js';
import { exampleId } from './examples.js';

@Injectable()
class IdPipe implements PipeTransform<string, string> {
  constructor(
    private readonly prefix: IdPrefix,
    private readonly name: string,
  ) {}

  transform(value: string): string {
    return privateId(this.prefix, value, this.name);
  }
}

/** A public id in the path, handed on as the primary key; documents itself. */
export const IdParam =
  (name: string, prefix: IdPrefix): ParameterDecorator =>
  (target, key, index) => {
    if (key === undefined) return;
    Param(name, new IdPipe(prefix, name))(target, key, index);
    const descriptor = Object.getOwnPropertyDescriptor(target, key);
    if (!descriptor) return;
    ApiParam({
      name,
      description: `Id of the ${nounOf(prefix)}`,
      schema: { type: 'string', pattern: idPattern(prefix), example: exampleId(prefix) },
    })(target, key, descriptor);
    Fails(MalformedId, UnknownId)(target, key, descriptor);
  };
