import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow } from '../../access/allow.decorator.ts';
import { OidcService } from './oidc.service.ts';
import { OIDC_PATH, OIDC_RETURN_PATH } from './oidc-paths.ts';

/** The way to the identity provider and back. Not part of the application without one. */
@Controller()
@Allow('everyone')
export class OidcController {
  constructor(private readonly oidc: OidcService) {}

  @Get(OIDC_PATH)
  async begin(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    goTo(await this.oidc.begin(request, reply), reply);
  }

  @Get(OIDC_RETURN_PATH)
  async end(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    goTo(await this.oidc.end(request, reply), reply);
  }
}

const goTo = (address: string, reply: FastifyReply) =>
  void reply.header('cache-control', 'no-store').redirect(address, 303);
