// Installs what is missing and then stays out of the way. Every command in package.json runs this first, so that a
// fresh clone needs no install step. Plain JavaScript for Node 20, without a dependency: nothing else is there yet.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

const OLDEST_NODE = 20;
const OFFLINE =
  /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH|ETIMEDOUT|ERR_SOCKET_TIMEOUT)\b/;

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, "node_modules");
const stamp = join(modules, ".sitebook-setup");

if (Number(process.versions.node.split(".")[0]) < OLDEST_NODE) {
  fail(`Sitebook needs Node ${OLDEST_NODE} or newer to set itself up; this is ${process.versions.node}.`);
} else {
  const lock = readFileSync(join(root, "package-lock.json"), "utf8");
  const digest = createHash("sha256").update(lock).digest("hex");
  if (!isStamped(digest)) {
    if (!matchesInstalled(lock)) process.exitCode = await install();
    if (process.exitCode === undefined || process.exitCode === 0) writeFileSync(stamp, digest);
  }
}

/** Whether this very lockfile was installed. The binary of Node is asked for too: its install script may not have run. */
function isStamped(digest) {
  return existsSync(stamp) && readFileSync(stamp, "utf8") === digest && hasNode();
}

function hasNode() {
  return existsSync(join(modules, ".bin", "node"));
}

/**
 * Whether somebody's own `npm install` has already done the work: npm writes down what it installed, last of all.
 * Optional packages for other systems are in the lockfile only.
 */
function matchesInstalled(lock) {
  try {
    const installed = JSON.parse(readFileSync(join(modules, ".package-lock.json"), "utf8")).packages;
    const wanted = Object.entries(JSON.parse(lock).packages).filter(([path]) => path !== "");
    return (
      hasNode() &&
      wanted.every(
        ([path, { version, optional }]) =>
          installed[path]?.version === version || (optional && !installed[path]),
      )
    );
  } catch {
    return false;
  }
}

async function install() {
  process.stderr.write(
    "Setting up: installing what is missing. This happens once and takes about a minute.\n",
  );
  const started = Date.now();
  // Errors only: under Node 20 npm would warn of every package that wants the Node it is about to install.
  const flags = ["ci", "--no-audit", "--no-fund", "--loglevel=error", "--include=dev", "--include=optional"];
  const npm = process.env.npm_execpath;
  const [command, args] = npm?.endsWith(".js") ? [process.execPath, [npm, ...flags]] : ["npm", flags];
  const { code, said } = await run(command, args);
  if (code === 0) {
    process.stderr.write(`Set up in ${Math.round((Date.now() - started) / 1000)} s.\n\n`);
    return 0;
  }
  if (OFFLINE.test(said))
    return fail(
      "npm could not reach the internet. Connect once, then run the same command again; later it works offline.",
    );
  // What npm says is followed by a page of its own usage, which would push the reason out of sight.
  process.stderr.write(
    `${said.split(/\n(?:npm (?:ERR!|error) ?)?\n(?:npm (?:ERR!|error) )?(?:Clean install|Usage)/)[0].trimEnd()}\n`,
  );
  return fail("npm could not install the dependencies; what it said is above.");
}

function run(command, args) {
  return new Promise((resolve) => {
    let said = "";
    const child = spawn(command, args, { cwd: root, stdio: ["ignore", "ignore", "pipe"] });
    child.stderr.on("data", (chunk) => (said += chunk));
    child.on("error", (error) => resolve({ code: 1, said: `${said}${error.message}` }));
    child.on("close", (code) => resolve({ code: code ?? 1, said }));
  });
}

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exitCode = 2;
  return 2;
}
