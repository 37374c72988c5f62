import { execFile } from "node:child_process";
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

// A project of one package, and an npm that writes down what it was asked and then does as the test says.
const lock = {
  packages: {
    "": { name: "sitebook" },
    "node_modules/one": { version: "1.0.0" },
    "node_modules/for-another-system": { version: "1.0.0", optional: true },
  },
};
const installed = { packages: { "node_modules/one": { version: "1.0.0" } } };

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "sitebook-setup-"));
  await mkdir(join(folder, "scripts"));
  await copyFile("scripts/setup.mjs", join(folder, "scripts", "setup.mjs"));
  await writeFile(join(folder, "package-lock.json"), JSON.stringify(lock));
});
afterEach(() => rm(folder, { recursive: true }));

const put = async (file: string, text: string): Promise<void> => {
  await mkdir(join(folder, file, ".."), { recursive: true });
  await writeFile(join(folder, file), text);
};
const installs = `
  const { mkdirSync, writeFileSync } = require("node:fs");
  mkdirSync("node_modules/.bin", { recursive: true });
  writeFileSync("node_modules/.bin/node", "");`;

/** Runs setup with an npm of our own; resolves to its exit code, what it said, and what npm was asked. */
async function setUp(npm: string): Promise<{ code: number; said: string; asked: string }> {
  await put("npm.js", `require("node:fs").writeFileSync("asked", process.argv.slice(2).join(" "));${npm}`);
  const env = { ...process.env, npm_execpath: join(folder, "npm.js") };
  const { code, said } = await new Promise<{ code: number; said: string }>((resolve) => {
    execFile(process.execPath, [join(folder, "scripts", "setup.mjs")], { env }, (error, _, stderr) =>
      resolve({ code: Number(error?.code ?? 0), said: stderr }),
    );
  });
  const asked = await readFile(join(folder, "asked"), "utf8").catch(() => "nothing");
  await rm(join(folder, "asked"), { force: true });
  return { code, said, asked };
}

describe("setup", () => {
  it("installs what is missing once, and again when the lockfile changes", async () => {
    const first = await setUp(installs);
    expect(first).toMatchObject({
      code: 0,
      asked: expect.stringMatching(/^ci --no-audit --no-fund /) as string,
    });
    expect(await setUp(installs)).toEqual({ code: 0, said: "", asked: "nothing" });
    await writeFile(join(folder, "package-lock.json"), JSON.stringify({ ...lock, changed: true }));
    expect((await setUp(installs)).asked).toMatch(/^ci /);
  });

  it("takes what somebody has installed by hand", async () => {
    await put("node_modules/.bin/node", "");
    await put("node_modules/.package-lock.json", JSON.stringify(installed));
    expect(await setUp(installs)).toEqual({ code: 0, said: "", asked: "nothing" });
  });

  it("says that it is offline, and what then", async () => {
    const { code, said } = await setUp(
      `console.error("npm error code ENOTFOUND\\nnpm error\\nnpm error Usage:\\nnpm error npm ci"); process.exit(1);`,
    );
    expect(code).toBe(2);
    expect(said).toMatchInlineSnapshot(`
      "Setting up: installing what is missing. This happens once and takes about a minute.
      npm could not reach the internet. Connect once, then run the same command again; later it works offline.
      "
    `);
    expect((await setUp(installs)).asked).toMatch(/^ci /);
  });

  it("passes npm's reason on, without the page of usage below it", async () => {
    const { code, said } = await setUp(
      `console.error("npm error code EUSAGE\\nnpm error out of sync\\nnpm error\\nnpm error Clean install a project\\nnpm error\\nnpm error Usage:"); process.exit(1);`,
    );
    expect(code).toBe(2);
    expect(said).toMatchInlineSnapshot(`
      "Setting up: installing what is missing. This happens once and takes about a minute.
      npm error code EUSAGE
      npm error out of sync
      npm could not install the dependencies; what it said is above.
      "
    `);
  });
});
