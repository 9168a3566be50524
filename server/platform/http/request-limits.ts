import { Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { TooManyRequests } from '../errors.ts';

/** How often one address of the network may do a thing. */
const LIMITS = {
  'sign-in': { max: 30, timeWindow: '15 minutes' },
  request: { max: 20, timeWindow: '1 hour' },
  calendar: { max: 120, timeWindow: '15 minutes' },
} as const;
type Limited = keyof typeof LIMITS;

/** Counts what each address of the network asks; each server counts for itself. */
@Injectable()
export class RequestLimits {
  private readonly limiters = new Map<Limited, ReturnType<FastifyInstance['createRateLimit']>>();

  constructor(private readonly host: HttpAdapterHost) {}

  /** @throws TooManyRequests */
  async check(request: FastifyRequest, limited: Limited): Promise<void> {
    const limit = await this.limiter(limited)(request);
    if (!limit.isAllowed && limit.isExceeded) throw new TooManyRequests(limit.ttlInSeconds);
  }

  private limiter(limited: Limited) {
    const server = this.host.httpAdapter.getInstance<FastifyInstance>();
    const limiter = this.limiters.get(limited) ?? server.createRateLimit(LIMITS[limited]);
    this.limiters.set(limited, limiter);
    return limiter;
  }
}
