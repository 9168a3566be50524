import { Module, type OnModuleInit } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule, DiscoveryService, MetadataScanner } from '@nestjs/core';
import { AccessGuard } from './access.guard.ts';
import { ALLOWED } from './allow.decorator.ts';

/** What Nest writes on the methods that answer a GraphQL field or a route. */
const OPERATION_MARKS = ['graphql:resolver_type', 'graphql:resolve_property', 'path'];

/** Guards every operation, and refuses to start when one does not say who may call it. */
@Module({ imports: [DiscoveryModule], providers: [{ provide: APP_GUARD, useClass: AccessGuard }] })
export class AccessModule implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly methods: MetadataScanner,
  ) {}

  onModuleInit(): void {
    const silent = [...this.discovery.getProviders(), ...this.discovery.getControllers()].flatMap(({ metatype }) =>
      typeof metatype === 'function' ? this.silentOperations(metatype) : [],
    );
    if (silent.length > 0) throw new Error(`Without @Allow: ${silent.join(', ')}`);
  }

  private silentOperations(type: { name: string; prototype: object }): string[] {
    if (!type.prototype || Reflect.hasMetadata(ALLOWED, type)) return [];
    return this.methods
      .getAllMethodNames(type.prototype)
      .map((name) => [name, (type.prototype as Record<string, object>)[name]!] as const)
      .filter(([, method]) => OPERATION_MARKS.some((mark) => Reflect.hasMetadata(mark, method)))
      .filter(([, method]) => !Reflect.hasMetadata(ALLOWED, method))
      .map(([name]) => `${type.name}.${name}`);
  }
}
