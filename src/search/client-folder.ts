/** Where a client's own files stand, below `search/`. */
export function clientFolder(id: string): string {
  return `clients/${id}`;
}
