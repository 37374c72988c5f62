import { NO_TABLE } from "../tables/table-map.ts";
import type { TableMap } from "../tables/table-map.ts";

/**
 * The columns of IT Glue's account export. Names that changed over the years, and those of its import templates, stand
 * beside each other. `ip`, `mac`, `serial`, `organization`, `locator`, `otp_secret`, `help_center` and the rest of what
 * is listed here are what programs that read real exports ask for; a column that nobody has met is counted and named.
 */
export const itGlueTables: TableMap = {
  vault: "it-glue",
  system: "IT Glue",
  owner: ["organization_id", "organization"],
  bookkeeping:
    /^(?:id|uuid|created_at|updated_at|resource_url|url_slug|.*_icon|logo|my_glue.*|psa_.*|rmm_.*|organization_type_id|.*sync.*|revision|locator|restricted|public|publicly_accessible|help_center|parsed_.*|hidden|favorite|archived|primary)$/,
  client: {
    table: "organizations",
    facts: {
      name: ["name"],
      alias: ["short_name"],
      status: ["organization_status", "organization_status_name", "status"],
      business: ["description"],
      prose: ["quick_notes", "alert"],
      archived: ["archived", "archived_at"],
    },
    remarks: [
      ["Type:", "organization_type"],
      ["Belongs to", "parent"],
    ],
  },
  location: {
    table: "locations",
    facts: {
      name: ["name"],
      address: [
        "address_1",
        "address1",
        "address_2",
        "address2",
        "city",
        "region",
        "region_name",
        "state",
        "postal_code",
        "zip",
        "country",
        "country_name",
      ],
      town: ["city"],
      phone: ["phone"],
      prose: ["notes"],
    },
    remarks: [["Fax", "fax"]],
  },
  contact: {
    table: "contacts",
    facts: {
      name: ["name"],
      firstName: ["first_name"],
      lastName: ["last_name"],
      role: ["title"],
      phone: [
        "primary_phone",
        "contact_phones",
        "phones",
        "phone",
        "work_phone",
        "mobile_phone",
        "home_phone",
        "mobile",
        "direct_phone",
      ],
      extension: ["primary_phone_extension", "extension", "work_phone_extension"],
      email: ["primary_email", "contact_emails", "emails", "email", "work_email", "home_email"],
      location: ["location_id", "location"],
      archived: ["archived", "archived_at"],
      important: ["important"],
    },
    remarks: [
      ["Kind:", "contact_type"],
      ["", "notes"],
    ],
  },
  equipment: {
    table: "configurations",
    facts: {
      name: ["name"],
      type: ["configuration_type", "configuration_type_name"],
      status: ["configuration_status", "configuration_status_name"],
      vendor: ["manufacturer", "manufacturer_name"],
      model: ["model", "model_name"],
      serial: ["serial_number", "serial"],
      assetTag: ["asset_tag"],
      hostname: ["hostname"],
      firmware: ["operating_system", "operating_system_name"],
      location: ["location_id", "location"],
      where: ["position"],
      usedBy: ["contact", "contact_name"],
      ip: ["primary_ip", "ip"],
      mac: ["mac_address", "mac"],
      interfaces: ["configuration_interfaces", "interfaces"],
      boughtOn: ["purchased_at"],
      warrantyUntil: ["warranty_expires_at"],
      prose: ["notes", "operating_system_notes"],
      archived: ["archived", "archived_at"],
    },
    remarks: [
      ["Default gateway", "default_gateway"],
      ["Installed on", "installed_at"],
      ["Installed by", "installed_by"],
      ["Bought by", "purchased_by"],
    ],
  },
  network: NO_TABLE,
  credential: {
    table: "passwords",
    facts: {
      name: ["name"],
      account: ["username"],
      rotatedOn: ["password_updated_at"],
      resourceType: ["resource_type"],
      resource: ["resource_id", "resource_name"],
      archived: ["archived", "archived_at"],
      address: ["url"],
    },
    remarks: [
      ["Category:", "password_category"],
      ["Folder:", "password_folder"],
      ["", "notes"],
    ],
  },
  document: {
    table: "documents",
    facts: {
      name: ["name"],
      locator: ["locator", "path"],
      archived: ["archived", "archived_at"],
      content: ["content"],
    },
    remarks: [],
  },
};
