import type { Credential, Equipment, Service, Wifi } from "#schemas/index.ts";
import type { FactScope } from "./scope.ts";
import { blank, field, helpDeskOnly, known, row, table } from "./table.ts";
import type { Table, Thing } from "./table.ts";
import { credentialThing } from "./things.ts";
import type { FactGap } from "./types.ts";

const VAULTS: Record<Credential["vault"]["system"], string> = {
  "1password": "1Password",
  bitwarden: "Bitwarden",
  keeper: "Keeper",
  keepass: "KeePass",
  hudu: "Hudu",
  "it-glue": "IT Glue",
  passbolt: "Passbolt",
  "azure-key-vault": "Azure Key Vault",
  envelope: "Envelope",
  other: "",
};

/** A credential pointer's facts: where a secret is kept, never the secret. For the help desk alone. */
export const credentialFacts: Table<Thing<Credential>> = helpDeskOnly(
  table(
    field("name", "text", "What the secret opens.", "the name of %", (data) => data.name),
    row("vault", "Where the secret is kept.", (thing: Thing<Credential>) => {
      const { system, item } = thing.data.vault;
      const label = VAULTS[system];
      const text = label === "" ? item : `${label}: ${item}`;
      return { ...known(thing, ["vault", "item"], text, "identifier"), copyText: item };
    }),
    field("account", "identifier", "The user name.", "the user name for %", (data) => data.account),
    field(
      "secondFactor",
      "text",
      "How the second factor is had.",
      "the second factor of %",
      (data) => data.secondFactor,
    ),
    field(
      "breakGlass",
      "text",
      "What to do when the vault cannot be reached.",
      "what to do for % when the vault cannot be reached",
      (data) => data.breakGlass,
    ),
    field("whoMayFetch", "text", "Our roles that may fetch it.", "who may fetch %", (data, { book }) =>
      data.whoMayFetch
        ?.map((id) => book.practice?.data.roles.find((role) => role.id === id)?.name ?? id)
        .join(", "),
    ),
    field(
      "rotatedOn",
      "date",
      "When it was last changed.",
      "when % was last changed",
      (data) => data.rotatedOn,
    ),
  ),
);

/** The credential pointer that a device, service or wireless network names. */
export function openCredential<Data extends Equipment | Service | Wifi>(
  thing: Thing<Data>,
  { client }: FactScope,
): Thing<Credential> | FactGap {
  const id = thing.data.credential;
  const page = id === undefined ? undefined : client.credentials.get(id);
  return page === undefined
    ? blank(thing, ["credential"], `the credential pointer of ${thing.name} is not documented`)
    : credentialThing(page);
}
