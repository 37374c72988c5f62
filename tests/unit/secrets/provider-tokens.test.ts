import { rules } from "@secretlint/secretlint-rule-preset-recommend";
import { describe, expect, it } from "vitest";
import { findProviderTokens } from "#check/secrets/index.ts";
import { mayHoldToken } from "#check/secrets/provider-tokens.ts";

/** Letters and digits that look random enough for any rule. */
const filler = (length: number): string => "a7Kq2Zx9Lm4Tb8Rw".repeat(40).slice(0, length);
const letters = (length: number): string => "aKqZxLmTbRwHsDfG".repeat(10).slice(0, length);
const hex = (length: number): string => "3fa94c7e1b20d856".repeat(10).slice(0, length);

/** One token per rule, put together here so that no scanner of a git host takes this file for a leak. */
const TOKENS: readonly (readonly [string, ...string[]])[] = [
  ["aws", "AWS_SECRET_", "ACCESS_KEY=", filler(40)],
  ["npm", "np", "m_", filler(36)],
  ["slack", "xo", "xb-", "1234567890-", filler(24)],
  ["basicauth", "https", "://svc:", filler(12), "@host.example.com"],
  ["openai", "s", "k-", filler(20), "T3Blbk", "FJ", filler(20)],
  ["anthropic", "sk-", "ant-api03-", filler(93), "AA"],
  ["groq", "gs", "k_", filler(52)],
  ["huggingface", "h", "f_", letters(34)],
  ["linear", "lin_", "api_", filler(40)],
  ["notion", "nt", "n_", "12345678901", filler(35)],
  ["sendgrid", "S", "G.", filler(22), ".", filler(43)],
  ["shopify", "shp", "at_", hex(32)],
  ["stripe", "sk_", "live_", filler(24)],
  ["github", "gh", "p_", filler(36)],
  ["github", "github_", "pat_", filler(82)],
  ["gitlab", "gl", "pat-", filler(20)],
  ["grafana", "gl", "sa_", filler(32), "_", hex(8)],
  ["database-connection-string", "postgres", "://od:", filler(12), "@srv-01.example:5432/od"],
  ["hashicorp-vault", "hv", "s.", filler(95)],
  ["vercel", "vc", "p_", filler(24)],
  ["databricks", "da", "pi", hex(32)],
  ["docker", "dckr_", "pat_", filler(27)],
  ["figma", "fi", "gd_", filler(40)],
  ["cloudflare", "cf", "ut_", filler(40), hex(8)],
  ["tailscale", "ts", "key-auth-", filler(16), "-", filler(32)],
];

describe("tokens of providers", () => {
  it.each(TOKENS)("of %s are found and not echoed", async (rule, ...parts) => {
    const token = parts.join("");
    const hits = await findProviderTokens(`Intro.\n\nIt is ${token} here.\n`, "page.mdx");
    expect(hits.map(({ line, slot }) => `${String(line)} ${slot}`)).toContain(`3 form of a secret: ${rule}`);
    expect(JSON.stringify(hits)).not.toContain(token.slice(0, 9));
    expect(mayHoldToken(token)).toBe(true);
  });

  it("include a private key", async () => {
    const kind = "RSA PRIVATE KEY-----";
    const hits = await findProviderTokens(
      `-----BEGIN ${kind}\nMII${filler(400)}\n-----END ${kind}\n`,
      "page.mdx",
    );
    expect(hits.map((hit) => hit.kind)).toEqual(["private-key"]);
  });

  it("are found although a comment of the scanner's own says not to look", async () => {
    const token = ["gl", "pat-", filler(20)].join("");
    expect(await findProviderTokens(`{/* secretlint-disable */}\n${token}`, "page.mdx")).toHaveLength(1);
  });

  it("are not looked for in a page that holds none of their literals", () => {
    expect(
      mayHoldToken("manage: https://10.20.1.2\nThe outlet is D-12; see https://portal.example/help.\n"),
    ).toBe(false);
  });

  it("come from the rules that the filter was derived from, and no others", () => {
    const names = rules.map(({ meta }) => meta.id.replace("@secretlint/secretlint-rule-", ""));
    expect(names).toMatchInlineSnapshot(`
      [
        "aws",
        "gcp",
        "privatekey",
        "npm",
        "basicauth",
        "slack",
        "sendgrid",
        "shopify",
        "stripe",
        "github",
        "gitlab",
        "grafana",
        "openai",
        "anthropic",
        "groq",
        "huggingface",
        "linear",
        "notion",
        "1password",
        "database-connection-string",
        "hashicorp-vault",
        "vercel",
        "databricks",
        "docker",
        "figma",
        "cloudflare",
        "tailscale",
        "filter-comments",
      ]
    `);
  });
});
