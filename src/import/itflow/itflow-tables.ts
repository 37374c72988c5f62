import { NO_TABLE } from "../tables/table-map.ts";
import type { TableMap } from "../tables/table-map.ts";

/** The columns of ITFlow's CSV exports, as its `functions/export.php` labels them, and of its import templates. */
export const itflowTables: TableMap = {
  vault: "other",
  system: "ITFlow",
  owner: ["client", "client_name"],
  // Of a client's line, what repeats its primary location and contact; `addPrimaries` makes records of them.
  bookkeeping:
    /^(?:primary_location_name|location_phone|location_address|primary_contact_name|contact_phone|contact_mobile|contact_email|city|state|postal_code|country|title|extension|id)$/,
  client: {
    table: "clients",
    facts: {
      name: ["client_name", "name"],
      alias: ["abbreviation"],
      business: ["industry"],
      website: ["website"],
    },
    remarks: [],
  },
  location: {
    table: "locations",
    facts: {
      name: ["name"],
      address: ["address", "city", "state", "postal_code", "country"],
      town: ["city"],
      phone: ["phone"],
      hours: ["hours"],
    },
    remarks: [["", "description"]],
  },
  contact: {
    table: "contacts",
    facts: {
      name: ["name", "full_name"],
      role: ["title", "job_title"],
      phone: ["phone", "office_phone", "mobile", "mobile_phone"],
      extension: ["ext", "office_extension"],
      email: ["email", "email_address"],
      location: ["location", "office_location"],
    },
    remarks: [
      ["Department:", "department"],
      ["Department:", "department_name"],
    ],
  },
  equipment: {
    table: "assets",
    facts: {
      name: ["name"],
      type: ["type"],
      purpose: ["description"],
      vendor: ["make"],
      model: ["model"],
      serial: ["serial_number", "serial"],
      firmware: ["operating_system", "os"],
      location: ["location"],
      where: ["physical_location"],
      usedBy: ["assigned_to"],
      ip: ["primary_ip", "ip"],
      mac: ["primary_mac", "mac"],
      boughtOn: ["purchase_date"],
      warrantyUntil: ["warranty_expire"],
      prose: ["notes"],
    },
    remarks: [["Installed on", "install_date"]],
  },
  network: {
    table: "networks",
    facts: {
      name: ["name"],
      vlan: ["vlan"],
      subnet: ["network_cidr", "network"],
      gateway: ["gateway"],
      range: ["ip_range"],
      dns: ["primary_dns", "secondary_dns"],
      location: ["location"],
    },
    remarks: [["", "description"]],
  },
  credential: {
    table: "credentials",
    facts: { name: ["name"], account: ["username"], address: ["uri"] },
    remarks: [["", "description"]],
  },
  document: NO_TABLE,
};
