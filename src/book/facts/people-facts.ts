import type { Client, Contact, Location, Practice } from "#schemas/index.ts";
import { chooseContact } from "./choose.ts";
import type { FactScope } from "./scope.ts";
import { blank, field, known, nest, row, table } from "./table.ts";
import type { Table, Thing } from "./table.ts";
import { clientThing, locationThing, practiceThing } from "./things.ts";
import type { Fact, FactGap } from "./types.ts";

const practice: Table<Thing<Practice>> = table(
  field("name", "text", "The name clients know us by.", "our name", (data) => data.name),
  field(
    "supportPhone",
    "phone",
    "The number to call for help.",
    "our support number",
    (data) => data.supportPhone,
  ),
  field(
    "supportHours",
    "text",
    "When somebody answers it.",
    "when our support number is answered",
    (data) => data.supportHours,
  ),
  field(
    "emergencyPhone",
    "phone",
    "The number outside those hours.",
    "our emergency number",
    (data) => data.emergencyPhone,
  ),
  field(
    "supportEmail",
    "email",
    "The address to write to for help.",
    "our support e-mail address",
    (data) => data.supportEmail,
  ),
);

const clientTable: Table<Thing<Client>> = table(
  field("name", "text", "The client's name.", "the client's name", (data) => data.name),
  field("hours", "text", "When they are open.", "when % is open", (data) => data.hours),
  field(
    "phone",
    "phone",
    "The first number they call from: the one to call back.",
    "the phone number of %",
    (data) => data.phones?.[0],
    ["phones"],
  ),
  field(
    "domain",
    "identifier",
    "Their first e-mail and web domain.",
    "the e-mail domain of %",
    (data) => data.domains?.[0],
    ["domains"],
  ),
  field(
    "verifyCaller",
    "text",
    "How to make sure that a caller is who they say they are.",
    "how to verify callers of %",
    (data) => data.verifyCaller,
  ),
  field(
    "remoteAccess",
    "text",
    "How we connect to their computers.",
    "how we connect to computers at %",
    (data) => data.remoteAccess,
  ),
  field("business", "text", "What they do.", "what % does", (data) => data.business),
  field("people", "text", "How many people work there.", "how many people work at %", (data) =>
    data.people?.toString(),
  ),
  field("timezone", "text", "The time zone they work in.", "the time zone of %", (data) => data.timezone),
);

const location: Table<Thing<Location>> = table(
  field("name", "text", "What people call the place.", "the name of %", (data) => data.name),
  field("address", "text", "Its street address.", "the street address of %", (data) => data.address),
  field("access", "text", "How to get in.", "how to get into %", (data) => data.access),
  field("phone", "phone", "The number that rings there.", "the phone number of %", (data) => data.phone),
  field("town", "text", "The town alone.", "the town of %", (data) => data.town),
  row("hours", "When somebody is there; the client's hours if it says nothing else.", readLocationHours),
);

const contact: Table<Thing<Contact>> = table(
  field("name", "text", "Their name.", "the name of %", (data) => data.name),
  field("role", "text", "What they do.", "what % does", (data) => data.role),
  field("phone", "phone", "Their direct number.", "the phone number of %", (data) => data.phone),
  field(
    "extension",
    "identifier",
    "Their extension in the office.",
    "the extension of %",
    (data) => data.extension,
  ),
  field("email", "email", "Their e-mail address.", "the e-mail address of %", (data) => data.email),
);

type Duty = NonNullable<Contact["duties"]>[number];
type Approval = NonNullable<Contact["mayApprove"]>[number];

/** The word in the path, the one in the page, and the people's task in a sentence. */
const DUTIES: readonly (readonly [string, Duty, string])[] = [
  ["main", "main", "main contact"],
  ["decisions", "decisions", "contact for decisions"],
  ["afterHours", "after-hours", "contact after hours"],
  ["billing", "billing", "contact for billing"],
  ["building", "building", "contact for the building"],
  ["onSiteHelp", "on-site-help", "helper on site"],
];

const APPROVALS: readonly (readonly [string, Approval, string])[] = [
  ["passwordResets", "password-resets", "password resets"],
  ["spending", "spending", "spending"],
  ["newStarters", "new-starters", "new starters"],
  ["leavers", "leavers", "leavers"],
  ["remoteAccess", "remote-access", "remote access"],
  ["changes", "changes", "changes"],
  ["afterHoursWork", "after-hours-work", "work after hours"],
];

/** `practice.*`, `client.*`, `location.*`, `contact.<duty>.*`. */
export const peopleFacts: Table<FactScope> = table(
  nest("practice", "Our company", practice, openPractice),
  nest("client", "The client", clientTable, (scope) => clientThing(scope.client)),
  nest("location", "Where the subject stands, else the client's main location", location, openLocation),
  ...DUTIES.map(([word, duty, words]) =>
    nest(`contact.${word}`, `The ${words}`, contact, (scope: FactScope) =>
      chooseContact(scope, (person) => person.duties?.includes(duty) === true, `no ${words} is documented`),
    ),
  ),
  ...APPROVALS.map(([word, approval, words]) =>
    nest(`contact.${word}`, `Whoever may approve ${words}`, contact, (scope: FactScope) =>
      chooseContact(
        scope,
        (person) => person.mayApprove?.includes(approval) === true,
        `nobody is documented who may approve ${words}`,
      ),
    ),
  ),
);

function openPractice({ book }: FactScope): Thing<Practice> | FactGap {
  if (book.practice !== null) return practiceThing(book.practice);
  const where = { page: "practice", file: "practice.mdx", path: [], field: "", address: "/practice/" };
  return { known: false, missing: "our own company is not documented", where };
}

function openLocation(scope: FactScope): Thing<Location> | FactGap {
  if (scope.location !== null) return locationThing(scope.client, scope.location);
  const owner = clientThing(scope.client);
  return blank(owner, ["locations"], `no location of ${owner.name} is documented`);
}

function readLocationHours(thing: Thing<Location>, { client }: FactScope): Fact {
  const { page } = client;
  if (thing.data.hours !== undefined) return known(thing, ["hours"], thing.data.hours);
  const owner = clientThing(client);
  return page.data.hours === undefined
    ? blank(owner, ["hours"], `when ${owner.name} is open is not documented`)
    : known(owner, ["hours"], page.data.hours);
}
