import { defineCallMode } from "./call-mode.ts";
import { helpDeskLook } from "./help-desk-look.ts";

defineCallMode(helpDeskLook);
