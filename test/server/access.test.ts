import { Controller, Get, Injectable, type Type } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, NestFactory } from '@nestjs/core';
import { Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { describe, expect, it } from 'vitest';
import { AccessModule } from '../../server/access/access.module.ts';
import { Allow, ALLOWED } from '../../server/access/allow.decorator.ts';
import { application } from '../setup/application.ts';

describe('an operation that does not say who may call it is refused at start-up', () => {
  it('a query', async () => {
    @Resolver()
    class Silent {
      @Query(() => String)
      told(): string {
        return 'x';
      }
    }
    await expect(start({ providers: [Silent] })).rejects.toThrow('Without @Allow: Silent.told');
  });

  it('a mutation, a field and a route, each by its name', async () => {
    @Resolver('Lab')
    class Lab {
      @Mutation(() => String)
      rename(): string {
        return 'x';
      }

      @ResolveField(() => String)
      secret(): string {
        return 'x';
      }
    }
    @Controller()
    class Files {
      @Get('export')
      exported(): string {
        return 'x';
      }
    }
    const refused = start({ providers: [Lab], controllers: [Files] });
    await expect(refused).rejects.toThrow('Without @Allow: Lab.rename, Lab.secret, Files.exported');
  });

  it('one among others that do', async () => {
    @Resolver()
    class Forgetful {
      @Query(() => String)
      @Allow('everyone')
      said(): string {
        return 'x';
      }

      @Query(() => String)
      forgotten(): string {
        return 'x';
      }
    }
    await expect(start({ providers: [Forgetful] })).rejects.toThrow(/: Forgetful\.forgotten$/);
  });

  it('one that is inherited', async () => {
    class Base {
      @Get('inherited')
      inherited(): string {
        return 'x';
      }
    }
    @Controller()
    class Heir extends Base {}
    await expect(start({ controllers: [Heir] })).rejects.toThrow('Without @Allow: Heir.inherited');
  });
});

describe('a start is not refused', () => {
  it('when each operation, or its whole class, says who may call it', async () => {
    @Resolver()
    class Said {
      @Query(() => String)
      @Allow('everyone')
      read(): string {
        return 'x';
      }
    }
    @Controller()
    @Allow('everyone')
    class Open {
      @Get('page')
      page(): string {
        return 'x';
      }
    }
    await expect(start({ providers: [Said], controllers: [Open] })).resolves.toBeDefined();
  });

  it('for methods that nobody calls from outside', async () => {
    @Injectable()
    class Service {
      work(): string {
        return 'x';
      }
    }
    await expect(start({ providers: [Service] })).resolves.toBeDefined();
  });
});

describe('who may call what', () => {
  const essaim = application({
    settings: () => ({ OIDC_ISSUER: 'https://auth.example', OIDC_CLIENT_ID: 'essaim', OIDC_CLIENT_SECRET: 'secret' }),
  });

  it('is known for every operation, and changes only on purpose', () => {
    const discovery = essaim.app.get(DiscoveryService, { strict: false });
    const operations = [...discovery.getProviders(), ...discovery.getControllers()].flatMap(({ metatype }) =>
      typeof metatype === 'function' ? operationsOf(metatype as Type) : [],
    );
    expect(operations.sort()).toMatchSnapshot();
  });
});

/** « DirectoryResolver.labs: everyone » */
function operationsOf(type: Type): string[] {
  const prototype = type.prototype as Record<string, object> | undefined;
  if (!prototype) return [];
  return new MetadataScanner()
    .getAllMethodNames(prototype)
    .map((name) => ({ name, method: prototype[name]! }))
    .filter(({ method }) => MARKS.some((mark) => Reflect.hasMetadata(mark, method)))
    .map(({ name, method }) => `${type.name}.${name}: ${callerOf(method) ?? callerOf(type)}`);
}

/** What Nest writes on a method that answers from outside. */
const MARKS = ['graphql:resolver_type', 'graphql:resolve_property', 'path'];

const callerOf = (target: object) => Reflect.getMetadata(ALLOWED, target) as string | undefined;

/** Starts these with the real check. */
function start(room: { providers?: Type[]; controllers?: Type[] }): Promise<unknown> {
  class Room {}
  return NestFactory.createApplicationContext(
    { module: Room, imports: [AccessModule], ...room },
    { logger: false, abortOnError: false },
  );
}
