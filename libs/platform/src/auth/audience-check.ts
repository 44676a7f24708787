import { Injectable, type OnApplicationBootstrap, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { AUDIENCE } from './audiences.js';

/** Refuses to boot while a route names no audience. */
@Injectable()
export class AudienceCheck implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onApplicationBootstrap(): void {
    for (const { instance, metatype } of this.discovery.getControllers()) {
      const prototype = Object.getPrototypeOf(instance) as Record<string, object>;
      for (const name of this.scanner.getAllMethodNames(prototype)) {
        const method = prototype[name];
        if (!method || !Reflect.hasMetadata(PATH_METADATA, method)) continue;
        if (Reflect.hasMetadata(AUDIENCE, method)) continue;
        const verb = RequestMethod[Reflect.getMetadata(METHOD_METADATA, method) as number];
        throw new Error(`${metatype?.name ?? 'controller'}.${name} (${verb}) names no audience`);
      }
    }
  }
}
