import { openEngine } from "./large.ts";

export const open = openEngine("pagefind");
