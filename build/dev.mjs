import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { build, createServer } from 'vite';
import { buildIfNeeded, keepingNodeEnv } from './build.mjs';

/** `npm run dev`: the same as `npm start`, with the server built and started again, and the page renewed, at each change. */
const root = join(import.meta.dirname, '..');
const port = Number(process.env.PORT || 3000);
const behind = port + 1;

await buildIfNeeded();
let server = null;
let restarting = Promise.resolve();

const watcher = await keepingNodeEnv(() =>
  build({ root, configFile: join(root, 'vite.server.config.ts'), build: { watch: {} } }),
);
watcher.on('event', ({ code, result }) => {
  void result?.close();
  if (code === 'BUNDLE_END') restarting = restarting.then(restart);
});

const pages = await createServer({
  root: join(root, 'client'),
  configFile: join(root, 'vite.config.ts'),
  logLevel: 'info',
  plugins: [{ name: 'essaim:dev-head', transformIndexHtml: filled }],
  server: {
    port,
    strictPort: true,
    proxy: { '^/(graphql|public/|exports/|imports/|healthz|readyz|institution-logo)': `http://127.0.0.1:${behind}` },
  },
});
await pages.listen();
pages.printUrls();

/** What the server fills; whether there is an identity provider, only its own pages say. */
function filled(html) {
  return html.replace('%essaim.signInWith%', '').replace(/%essaim\.\w+%/g, 'Essaim');
}

let stopping = false;
process.removeAllListeners('SIGTERM'); // Vite's own would leave before the server has stopped its database
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void stop());

async function restart() {
  await stopServer();
  server = spawn(process.execPath, [join(root, 'dist/server/main.js')], {
    stdio: ['ignore', 'ignore', 'inherit'], // its address is not the one to open
    env: { ...process.env, PORT: String(behind) },
  });
}

async function stopServer() {
  if (!server || server.exitCode !== null) return;
  server.kill('SIGTERM');
  await once(server, 'exit');
}

/** npm passes on a signal that the terminal has sent already: the second one changes nothing. */
async function stop() {
  if (stopping) return;
  stopping = true;
  await Promise.all([watcher.close(), pages.close()]);
  await restarting;
  await stopServer();
  process.exit(0);
}
