import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';

/** Answers a request itself, or calls `otherwise`, which leaves it to the framework. */
export type Answerer = (request: IncomingMessage, response: ServerResponse, otherwise: () => void) => void;

/** Fastify's HTTP server, with someone who may answer ahead of it, once there is one. */
export const serverWith =
  (ahead: { answer?: Answerer }) =>
  (framework: RequestListener): Server =>
    createServer((request, response) => {
      const otherwise = () => framework(request, response);
      if (ahead.answer) ahead.answer(request, response, otherwise);
      else otherwise();
    });
