import { defineCallMode } from "../../browser/call/call-mode.ts";
import { staffLook } from "./staff-look.ts";

defineCallMode(staffLook);
