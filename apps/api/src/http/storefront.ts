import { createParamDecorator, type ExecutionContext, Injectable, type PipeTransform } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { FindStorefront, UnknownOrganisation } from '#libs/identity';
import { Fails, MalformedId } from '#libs/platform';

@Injectable()
class StorefrontPipe implements PipeTransform<string | undefined, Promise<string | null>> {
  constructor(private readonly findStorefront: FindStorefront) {}

  async transform(orgid: string | undefined): Promise<string | null> {
    if (orgid === undefined || orgid === '') return null;
    return (await this.findStorefront.execute(orgid)).id;
  }
}

const orgidHeader = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const { orgid } = context.switchToHttp().getRequest<FastifyRequest>().headers;
  return Array.isArray(orgid) ? orgid[0] : orgid;
});

/** The organisation (primary key) of the `orgid` header, or null: whose storefront the customer stands in. */
export const Storefront = (): ParameterDecorator => (target, key, index) => {
  if (key === undefined) return;
  orgidHeader(StorefrontPipe)(target, key, index);
  const descriptor = Object.getOwnPropertyDescriptor(target, key);
  if (!descriptor) return;
  ApiHeader({
    name: 'orgid',
    required: false,
    description:
      "The storefront's organisation, id or slug; with it, other organisations' events do not exist",
    schema: { type: 'string', maxLength: 100 },
    example: 'attic',
  })(target, key, descriptor);
  Fails(UnknownOrganisation, MalformedId)(target, key, descriptor);
};
