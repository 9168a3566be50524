import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { build, createServer } from 'vite';
import { buildIfNeeded } from './build.mjs';

/** `npm run dev`: the same as `npm start`, with the server built and started again, and the page renewed, at each change. */
const root = join(import.meta.dirname, '..');
const port = Number(process.env.PORT || 3000);
const behind = port + 1;

await buildIfNeeded();
let server = null;
let restarting = Promise.resolve();

const watcher = await build({ root, configFile: join(root, 'vite.server.config.ts'), build: { watch: {} } });
watcher.on('event', ({ code, result }) => {
  void result?.close();
  if (code === 'BUNDLE_END') restarting = restarting.then(restart);
});

const pages = await createServer({
  root: join(root, 'client'),
  configFile: join(root, 'vite.config.ts'),
  logLevel: 'info',
  plugins: [{ name: 'essaim:dev-head', transformIndexHtml: (html) => html.replace(/%essaim\.\w+%/g, 'Essaim') }],
  server: {
    port,
    strictPort: true,
    proxy: { '^/(graphql|healthz|readyz|institution-logo)': `http://127.0.0.1:${behind}` },
  },
});
await pages.listen();
pages.printUrls();

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void stop());

async function restart() {
  await stopServer();
  server = spawn(process.execPath, [join(root, 'dist/server/main.js')], {
    stdio: 'inherit',
    env: { ...process.env, PORT: String(behind) },
  });
}

async function stopServer() {
  if (!server || server.exitCode !== null) return;
  server.kill('SIGTERM');
  await once(server, 'exit');
}

async function stop() {
  await Promise.all([watcher.close(), pages.close()]);
  await restarting;
  await stopServer();
  process.exit(0);
}
