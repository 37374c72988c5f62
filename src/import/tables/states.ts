/** A state in the words of documentation systems; `exact` is whether nothing is lost by the page's word for it. */
export function translateState(said: string | undefined): { status: string; exact: boolean } {
  switch (said?.toLowerCase()) {
    case undefined:
    case "active":
    case "deployed":
    case "in use":
    case "production":
      return { status: "active", exact: true };
    case "spare":
    case "ready to deploy":
    case "in stock":
    case "stock":
      return { status: "spare", exact: true };
    case "planned":
    case "ordered":
    case "pre-deployment":
      return { status: "planned", exact: true };
    case "broken":
    case "broken beyond repair":
    case "out for repair":
    case "failed":
      return { status: "broken", exact: said?.toLowerCase() === "broken" };
    case "retired":
    case "decommissioned":
    case "disposed":
    case "inactive":
    case "lost":
    case "stolen":
    case "lost/stolen":
    case "archived":
      return { status: "retired", exact: said?.toLowerCase() === "retired" };
    default:
      return { status: "active", exact: false };
  }
}
