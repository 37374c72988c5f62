import { expect, it } from "vitest";
import { runRule } from "./samples.ts";

const FILE = "clients/harbor/credentials/unifi.mdx";

const judge = (item: string): string[] =>
  runRule("secret/vault-item", { [FILE]: `vault: { system: 1password, item: ${JSON.stringify(item)} }` }).map(
    ({ rule }) => rule,
  );

it.each([
  "Sunshine2024!",
  "Hx7!pq92Zt",
  "hunter2",
  "Welcome123",
  "P@ssw0rd",
  "Harbor#Dental99",
  "Tr0ub4dor&3",
  "xK9$mP2vL",
  "summer-Rain-88",
  "admin / Sunshine2024!",
])("takes %j for a secret", (item) => {
  expect(judge(item)).toEqual(["secret/vault-item"]);
});

it.each([
  "op://Harbor Dental/UniFi/admin",
  "Harbor – UniFi",
  "Harbor Dental / Firewall admin",
  "IT Glue > Passwords > FW-01",
  "https://vault.example/1234/passwords/98765",
  "Pacific Law/Tabs3",
  "FW-01 admin",
  "unifi-admin",
  "UniFi2024",
  "a1b2c3d4e5f6g7h8i9j0k1l2m3",
  "9f2c1e7a-7d0c-4b8e-9d8a-1f2e3d4c5b6a",
  "Wi-Fi Staff (2026)",
  "admin@harbor2.example",
  "4432",
])("takes %j for the name of an entry", (item) => {
  expect(judge(item)).toEqual([]);
});
