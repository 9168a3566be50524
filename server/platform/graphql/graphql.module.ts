import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { GraphQLModule } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLError, ValidationContext } from 'graphql';
import { formatError } from './format-error.ts';

const MAX_DEPTH = 8;
const MAX_ALIASES = 10;
const MAX_TOKENS = 1_000;

/** By default a limit's rule throws, which Apollo takes for a fault of the server: it must report, as other rules do. */
const reported = {
  propagateOnRejection: false,
  onReject: [(context: ValidationContext | null, error: GraphQLError) => context?.reportError(error)],
};

/** What resolvers find beside their arguments. */
export interface GraphqlContext {
  req: FastifyRequest;
  reply: FastifyReply;
}

/** GraphQL over HTTP at /graphql, code first, within the contract's limits. */
export const graphqlModule = GraphQLModule.forRoot<ApolloDriverConfig>({
  driver: ApolloDriver,
  path: '/graphql',
  autoSchemaFile: true,
  sortSchema: true,
  buildSchemaOptions: { skipCheck: true }, // `npm run schema` checks what it writes, `npm run drift` that it is this one
  introspection: true, // the contract is public, in production too
  graphiql: false,
  includeStacktraceInErrorResponses: false,
  parseOptions: { maxTokens: MAX_TOKENS },
  validationRules: [
    maxDepthRule({ n: MAX_DEPTH, flattenFragments: true, ...reported }),
    maxAliasesRule({ n: MAX_ALIASES, ...reported }),
  ],
  context: (req: FastifyRequest, reply: FastifyReply): GraphqlContext => ({ req, reply }),
  persistedQueries: false,
  plugins: [ApolloServerPluginCacheControlDisabled()], // it says no-store: what answers a GET is public, tagged, and may be kept
  formatError,
});
