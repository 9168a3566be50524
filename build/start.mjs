import { buildIfNeeded } from './build.mjs';

/** `npm start`: builds what is not built, then runs the server in this same process. */
await buildIfNeeded();
await import('../dist/server/main.js');
