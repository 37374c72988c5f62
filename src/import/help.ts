/** What `npm run import -- --help` says. */
export const importHelp = `Turns another system's data into pages, and brings those pages up to date later.

  npm run import -- <source> <file or folder> --into <content folder> [options]

  <source>           netbox    a database as written by: manage.py dumpdata --natural-foreign
                     it-glue   the folder of an unpacked account export
                     itflow    a folder of CSV exports, or one of them with --client
                     hudu      a folder of tables as CSV, companies.csv among them
                     outlets   a table of outlets as CSV, with --client and --mapping
                     nmap      what nmap -oX wrote, with --client
                     lldp      what lldpcli show neighbors -f json0 wrote, one file for each device
                               and named for it (sw-01.json), with --client
                     markdown  a folder of Markdown files, with --client
  --into <folder>    the content folder
  --client <id>      whose it is, for sources that do not say: a folder below clients
  --mapping <file>   YAML that says what an outlet table's columns mean:
                     columns: { label: Outlet, where: Desk, room: Room, panel: Panel,
                       panelPort: Panel port, switch: Switch, switchPort: Port, vlan: VLAN }
                     devices: { "Panel A": pp-01 }   what the table calls a device, if not by a name of its page
                     ignore: [Colour]
                     separator: ";"
  --dry-run          show what would change, and write nothing
  --format <format>  text (default) or json
  --practice <name>, --phone <number>, --timezone <zone>
                     our own company, if the folder has no practice.mdx yet

What was written by hand stays. Values the last import wrote, and nobody changed, follow the source. What nmap and lldp
saw only adds; where it contradicts a page, it is reported. Passwords become pointers to where they stay: columns that
hold secrets are dropped while a file is read.

Examples
  npm run import -- netbox dump.json --into content --dry-run
  npm run import -- it-glue export --into book \\
    --practice "Acme IT" --phone "+1 949 555 0100" --timezone America/Los_Angeles
  npm run import -- nmap scan.xml --client harbor-dental --into content

Exit code: 0 done; 1 done, but a person is needed; 2 nothing was done.
`;
