import { NO_TABLE } from "../tables/table-map.ts";
import type { TableMap } from "../tables/table-map.ts";

/**
 * The columns of Hudu's tables. A company lays out its own assets, so beside Hudu's own columns stand those of the
 * layouts that Hudu comes with and that migrations from other systems leave behind.
 */
export const huduTables: TableMap = {
  vault: "hudu",
  system: "Hudu",
  owner: ["company_id", "company_name", "company"],
  bookkeeping:
    /^(?:id|slug|created_at|updated_at|object_type|asset_layout_id|asset_layout|asset_layout_name|asset_type|folder_id|share_url|sharing_enabled|full_url|integrations|cards|id_in_integration|enable_sharing|draft|archived|in_portal|public_photos)$/,
  client: {
    table: "companies",
    facts: {
      name: ["name"],
      alias: ["nickname"],
      business: ["industry"],
      status: ["company_type"],
      phone: ["phone_number"],
      website: ["website"],
      prose: ["notes"],
      archived: ["archived"],
    },
    remarks: [["Belongs to", "parent_company_name"]],
  },
  location: {
    table: "locations",
    facts: {
      name: ["name"],
      address: [
        "address",
        "street",
        "street_address",
        "address_line_1",
        "address_line_2",
        "city",
        "state",
        "zip",
        "postal_code",
        "country",
        "country_name",
      ],
      town: ["city"],
      phone: ["phone", "phone_number"],
      prose: ["notes"],
    },
    remarks: [["Fax", "fax_number"]],
  },
  contact: {
    table: "contacts",
    facts: {
      name: ["name"],
      firstName: ["first_name"],
      lastName: ["last_name"],
      role: ["title", "job_title", "role"],
      phone: ["phone", "phone_number", "work_phone", "mobile", "mobile_phone", "cell_phone"],
      extension: ["extension", "ext"],
      email: ["email", "email_address", "primary_mail"],
      location: ["location"],
      archived: ["archived"],
    },
    remarks: [["", "notes"]],
  },
  equipment: {
    table: "assets",
    facts: {
      name: ["name"],
      type: ["configuration_type", "type", "device_type", "layout"],
      status: ["status", "configuration_status"],
      vendor: ["primary_manufacturer", "manufacturer", "make", "vendor"],
      model: ["primary_model", "model"],
      serial: ["primary_serial", "serial_number", "serial"],
      assetTag: ["asset_tag"],
      hostname: ["hostname", "host_name", "computer_name"],
      firmware: ["operating_system", "os", "firmware", "firmware_version"],
      location: ["location"],
      where: ["position", "physical_location"],
      usedBy: ["assigned_to", "user", "assigned_user"],
      ip: ["primary_ip", "ip_address", "ip", "management_ip"],
      mac: ["mac_address", "mac"],
      interfaces: ["configuration_interfaces"],
      manage: ["management_url", "url"],
      boughtOn: ["purchased_at", "purchase_date"],
      warrantyUntil: ["warranty_expires_at", "warranty_expiration", "warranty_expires"],
      prose: ["notes"],
      archived: ["archived"],
    },
    remarks: [["Default gateway", "default_gateway"]],
  },
  network: NO_TABLE,
  credential: {
    table: "asset_passwords",
    facts: {
      name: ["name"],
      account: ["username"],
      resourceType: ["passwordable_type"],
      resource: ["passwordable_id", "passwordable_name"],
      archived: ["archived"],
      address: ["url", "login_url"],
    },
    remarks: [
      ["Category:", "password_type"],
      ["Folder:", "password_folder_name"],
      ["", "description"],
    ],
  },
  document: {
    table: "articles",
    facts: { name: ["name"], locator: ["path"], archived: ["archived"], content: ["content"] },
    remarks: [],
  },
};
