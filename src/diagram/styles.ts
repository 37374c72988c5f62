/** The stylesheet that every page with a diagram needs, as a path from the project's folder. */
export const diagramStyles = "src/styles/diagram.css";
