import { configureGlobal } from "fast-check";

// The same random cases on every run, so that a failure is about the change at hand; `FC_SEED` tries others.
configureGlobal({ seed: Number(process.env["FC_SEED"] ?? 20_261_123) });
