/** How the registered components that are boxes look: their class, icon and label. */
export const asides = {
  Say: { type: "say", icon: "message-circle", label: "Say" },
  Stop: { type: "stop", icon: "octagon-x", label: "Stop here and call" },
  Risky: { type: "risky", icon: "triangle-alert", label: "Careful" },
  HelpDesk: { type: "help-desk", icon: "shield-check", label: "Help desk" },
  Note: { type: "note", icon: "lightbulb", label: "Note" },
} as const;

export type AsideName = keyof typeof asides;
